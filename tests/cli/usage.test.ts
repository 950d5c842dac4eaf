import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { lawreport, root } from "../helpers/cli.ts";

test.each<[string[], RegExp]>([
  [["prase", "a.txt"], /unknown command 'prase' \(Did you mean parse\?\); see 'lawreport --help'/],
  [["--pretti"], /unknown option '--pretti'/],
  [["parse"], /missing required argument 'inputs'; see 'lawreport parse --help'/],
  [
    ["parse", "--stdin", "ndjson", "a.txt"],
    /--stdin ndjson reads standard input and nothing else: leave a\.txt/,
  ],
  [
    ["parse", "--stdin", "ndjson", "-f", "json"],
    /--format json cannot be used with --stdin ndjson: leave one/,
  ],
  [["parse", "--stdin", "ndjson", "--pretty"], /--pretty cannot be used with --format ndjson: leave one/],
  [["parse", "--stdin", "json"], /'json' is invalid. Allowed choices are ndjson; see/],
  [["parse", "--stdin"], /option '--stdin <format>' argument missing/],
  [["parse", "--fromat", "json", "a.txt"], /unknown option '--fromat' \(Did you mean --format\?\)/],
  [["parse", "-f", "xml", "a.txt"], /'xml' is invalid. Allowed choices are json, ndjson; see/],
  [["parse", "-o", "", "a.txt"], /--output names no file: give a name, or leave it out/],
  [["parse", "-o"], /option '-o, --output <file>' argument missing/],
  [["parse", "-f", "ndjson", "--pretty", "a.txt"], /--pretty cannot be used with --format ndjson: leave one/],
  [["parse", "--encoding", "klingon", "a.txt"], /unknown encoding 'klingon': use utf-8, gb18030, gbk, big5/],
  [["parse", "--encoding", "\x1b[31m", "a.txt"], /unknown encoding '\\u001b\[31m'/],
  [["schema", "extra"], /too many arguments.*see 'lawreport schema --help'/],
])("wrong usage: %j", (args, message) => {
  const { code, stdout, stderr } = lawreport(args);
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(message);
  expect(stderr).toMatch(/^lawreport: [^\n]+\n$/);
});

test("without a command: the help, as wrong usage", () => {
  const { code, stdout, stderr } = lawreport([]);
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(/^Usage: lawreport /);
});

test.each([[["--help"]], [["help"]], [["parse", "--help"]], [["help", "parse"]]])("%j", (args) => {
  const { code, stdout, stderr } = lawreport(args);
  expect([code, stderr]).toEqual([0, ""]);
  expect(stdout).toMatch(/^Usage: lawreport [\s\S]*\nExamples:\n {2}lawreport parse /);
});

test("--version gives that of the package", () => {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  expect(lawreport(["--version"])).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
});

test("schema prints what is kept in schemas/", () => {
  const kept = readFileSync(join(root, "schemas/report.schema.json"), "utf8");
  expect(lawreport(["schema"])).toEqual({ code: 0, stdout: kept, stderr: "" });
});
