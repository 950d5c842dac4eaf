import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";
import { refuseStaleBuild, root } from "../helpers/cli.ts";

it("reads damaged reports, or says what is wrong with them", () => {
  refuseStaleBuild();
  const script = join(root, "bench/fuzz.mjs");
  const { stdout, stderr, status } = spawnSync(process.execPath, [script, "--seed", "1", "--count", "12"], {
    encoding: "utf8",
  });
  expect([status, stderr, stdout]).toEqual([0, "", expect.stringMatching(/^12 inputs, .* 0 failures\n$/)]);
});
