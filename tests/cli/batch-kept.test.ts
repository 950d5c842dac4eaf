import { spawnSync } from "node:child_process";
import { mkdirSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { executable, lawreport, root } from "../helpers/cli.ts";
import { folderWith } from "../helpers/folder.ts";
import { REPORT } from "../helpers/texts.ts";

/** Parses with these arguments in a folder with these files; gives exit code, stderr, and how to read what is there. */
function run(files: Record<string, string>, ...args: string[]) {
  const cwd = folderWith(files);
  const { code, stderr } = lawreport(["parse", ...args], { cwd });
  return { code, stderr, cwd, now: (name: string) => readFileSync(join(cwd, name), "utf8") };
}

test("a result takes the place of no file that lawreport did not write", () => {
  const { code, stderr, now } = run({ a: REPORT, "a.json": REPORT }, "*", "--out-dir", ".");
  expect(now("a.json")).toBe(REPORT);
  expect(now("a.json.json")).toMatch(/^\{"schemaVersion"/);
  expect(stderr).toMatch(
    /^a: in the place of its result stands a file that lawreport did not write; move it/m,
  );
  expect(code).toBe(1);
});

test.each([
  ["a whole line of another program", '{"path":"a","size":3}\n'],
  ["one without its line end", '{"path":"a","size":3}'],
  ["one that looks alike", '{"path":"a","counts":null}\nmore\n'],
  ["no JSON", "notes\n"],
])("a manifest of another program is left alone: %s", (_, manifest) => {
  const { code, stderr, now } = run(
    { "a.txt": REPORT, "out/manifest.ndjson": manifest },
    "a.txt",
    "--out-dir",
    "out",
  );
  expect(now("out/manifest.ndjson")).toBe(manifest);
  expect(stderr).toMatch(/was not written by lawreport: name another folder/);
  expect(code).toBe(2);
});

test("a line of the manifest that was spoilt is done again", () => {
  const { cwd, now } = run({ "a.txt": REPORT, "b.txt": REPORT }, "a.txt", "b.txt", "--out-dir", "out");
  const manifest = now("out/manifest.ndjson");
  const [first, second] = manifest.trimEnd().split("\n");
  writeFileSync(
    join(cwd, "out/manifest.ndjson"),
    `${first}\n${second!.replace(/"counts":\{[^}]*\}/, '"counts":null')}\n`,
  );
  const again = lawreport(["parse", "a.txt", "b.txt", "--out-dir", "out", "--resume"], { cwd });
  expect(again.stderr).toMatch(/2 inputs done \(1 before\)/);
  expect(now("out/manifest.ndjson")).toBe(manifest);
});

test.each([
  ["a file", "a.txt", /cannot write to a\.txt \(it is a file\): name another folder/],
  ["below a file", "a.txt/out", /cannot write to a\.txt\/out \(it is a file\): name another folder/],
])("--out-dir is %s", (_, folder, message) => {
  const { code, stderr, now } = run({ "a.txt": REPORT }, "a.txt", "--out-dir", folder);
  expect([code, now("a.txt")]).toEqual([2, REPORT]);
  expect(stderr).toMatch(message);
});

test("--output does not overwrite the file of --indicators", () => {
  const own = readFileSync(join(root, "examples/government-work-report.yaml"), "utf8");
  const { code, stderr, now } = run(
    { "a.txt": REPORT, "own.yaml": own },
    "a.txt",
    "--indicators",
    "own.yaml",
    "-o",
    "own.yaml",
  );
  expect(now("own.yaml")).toBe(own);
  expect(stderr).toMatch(/the output own\.yaml is the file of --indicators: name another file/);
  expect(code).toBe(2);
});

test.each([[["-"]], [["--stdin", "ndjson"]]])("standard input that is a folder: parse %j", (args) => {
  const cwd = folderWith({});
  mkdirSync(join(cwd, "folder"));
  const stdio = [openSync(join(cwd, "folder"), "r"), "pipe", "pipe"] as const;
  const { status, stderr } = spawnSync(process.execPath, [executable, "parse", ...args], {
    stdio: [...stdio],
  });
  expect(stderr.toString()).toMatch(/it is a folder; name it as an argument/);
  expect(status).toBe(1);
});
