import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { lawreport, records } from "../helpers/cli.ts";
import { folderWith } from "../helpers/folder.ts";

const REPORT = "云溪县2022年法治政府建设年度报告\n一、主要工作\n全年办理案件42件。\n";

test("a pipe in a folder is passed over, and does not keep the run waiting", () => {
  const cwd = folderWith({ "a.txt": REPORT });
  execFileSync("mkfifo", [join(cwd, "b.txt")]);
  const run = lawreport(["parse", ".", "-f", "ndjson"], { cwd });
  expect([run.code, records(run).map(({ source }) => source.path)]).toEqual([0, ["a.txt"]]);
});

test.each([
  ["", "an empty argument names no file; leave it out"],
  ["{1..99999999}.txt", "this pattern stands for too many names; write a shorter one, or name a folder"],
])("the argument %j costs itself alone", (argument, message) => {
  const run = lawreport(["parse", "a.txt", argument, "-f", "ndjson"], {
    cwd: folderWith({ "a.txt": REPORT }),
  });
  expect([run.code, records(run).map(({ status }) => status)]).toEqual([1, ["ok", "failed"]]);
  expect(run.stderr).toContain(message);
});
