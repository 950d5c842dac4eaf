import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { lawreport, root } from "../helpers/cli.ts";

const readme = readFileSync(join(root, "README.md"), "utf8");

test("the README shows the help as it is printed", () => {
  const { stdout } = lawreport(["parse", "--help"]);
  expect(readme.match(/```text\n(.*?)```/s)?.[1]).toBe(stdout);
});

test("the README lists every code of a failed record", () => {
  const listed = [...readme.matchAll(/^\| `([a-z-]+)` +\|/gm)].map((row) => row[1]);
  const sources = [
    "src/cli/failures.ts",
    "src/cli/inputs.ts",
    "src/cli/batch/archive.ts",
    "src/cli/batch/crew.ts",
    "src/cli/batch/outDir.ts",
    "src/cli/stream.ts",
    "src/decode/decode.ts",
  ];
  const known = sources
    .map((path) => readFileSync(join(root, path), "utf8"))
    .flatMap((source) => [...source.matchAll(/code: "([a-z-]+)"|type DecodeFault = ([^;]+);/g)])
    .flatMap(([, code, faults]) => code ?? [...faults!.matchAll(/"([a-z-]+)"/g)].map((fault) => fault[1]));
  expect(listed.sort()).toEqual([...new Set(known)].sort());
});
