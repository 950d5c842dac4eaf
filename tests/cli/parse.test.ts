import { spawn } from "node:child_process";
import {
  chmodSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { executable, lawreport, records, refuseStaleBuild } from "../helpers/cli.ts";
import { folderWith } from "../helpers/folder.ts";
import { gb18030, REPORT, utf16 } from "../helpers/texts.ts";

/** Path, status and the codes of the errors of each record. */
const outcome = (run: ReturnType<typeof lawreport>) =>
  records(run).map(({ source, status, diagnostics }) => [
    source.path,
    status,
    ...diagnostics.filter((d) => d.severity === "error").map((d) => d.code),
  ]);

describe("inputs", () => {
  const ok = (...paths: string[]) => paths.map((path) => [path, "ok"]);
  const files = {
    "a.txt": REPORT,
    "b.txt": REPORT,
    "notes.md": REPORT,
    "2022 报告（二）.txt": REPORT,
    "report[1].txt": REPORT,
    "report1.txt": REPORT,
    "in [x]/deep/C.TXT": REPORT,
    "in [x]/b.txt": REPORT,
    "in [x]/.hidden.txt": REPORT,
    "in [x]/notes.md": REPORT,
    "-dash.txt": REPORT,
  };
  test.each<[string, string[], (string | undefined)[][]]>([
    ["a file", ["a.txt"], ok("a.txt")],
    ["files in the order given", ["b.txt", "a.txt"], ok("b.txt", "a.txt")],
    ["a file of any ending that is named", ["notes.md"], ok("notes.md")],
    [
      "a folder: .txt at any depth, hidden files passed over",
      ["in [x]"],
      ok("in [x]/b.txt", "in [x]/deep/C.TXT"),
    ],
    ["the same with a slash", ["./in [x]/"], ok("in [x]/b.txt", "in [x]/deep/C.TXT")],
    [
      "a pattern, sorted by path",
      ["*.txt"],
      ok("-dash.txt", "2022 报告（二）.txt", "a.txt", "b.txt", "report1.txt", "report[1].txt"),
    ],
    ["a pattern over folders", ["**/b.*"], ok("b.txt", "in [x]/b.txt")],
    ["spaces and Chinese in a name", ["2022 报告（二）.txt"], ok("2022 报告（二）.txt")],
    ["a name that reads as a pattern and exists", ["report[1].txt"], ok("report[1].txt")],
    ["a name with a dash, after --", ["--", "-dash.txt"], ok("-dash.txt")],
    [
      "a file reached twice, read once",
      ["b.txt", "*.txt", "./b.txt"],
      ok("b.txt", "-dash.txt", "2022 报告（二）.txt", "a.txt", "report1.txt", "report[1].txt"),
    ],
    ["standard input", ["-"], ok("-")],
    ["standard input twice, read once", ["-", "a.txt", "-"], ok("-", "a.txt")],
    [
      "a file that is not there",
      ["nope.txt", "a.txt"],
      [
        ["nope.txt", "failed", "not-found"],
        ["a.txt", "ok"],
      ],
    ],
    [
      "a pattern that matches nothing",
      ["*.doc", "a.txt"],
      [
        ["*.doc", "failed", "no-match"],
        ["a.txt", "ok"],
      ],
    ],
  ])("%s", (_, args, expected) => {
    const run = lawreport(["parse", "-f", "ndjson", ...args], { cwd: folderWith(files), input: REPORT });
    expect(outcome(run)).toEqual(expected);
    expect(run.code).toBe(expected.every(([, status]) => status === "ok") ? 0 : 1);
  });

  test("a folder without .txt files", () => {
    const cwd = folderWith({ "empty/notes.md": REPORT });
    const run = lawreport(["parse", "-f", "ndjson", "empty"], { cwd });
    expect([run.code, outcome(run)]).toEqual([1, [["empty", "failed", "no-match"]]]);
    expect(run.stderr).toMatch(/^empty: no \.txt file in this folder; /);
  });

  test("links: to files are read, to folders are not followed, broken ones fail", () => {
    const cwd = folderWith({ "a/a.txt": REPORT, "elsewhere/e.txt": REPORT });
    symlinkSync("../elsewhere/e.txt", join(cwd, "a/link.txt"));
    symlinkSync("gone", join(cwd, "a/broken.txt"));
    symlinkSync(".", join(cwd, "a/circle.txt"));
    symlinkSync("..", join(cwd, "a/up"));
    expect(outcome(lawreport(["parse", "-f", "ndjson", "a"], { cwd }))).toEqual([
      ["a/a.txt", "ok"],
      ["a/broken.txt", "failed", "not-found"],
      ["a/link.txt", "ok"],
    ]);
  });

  test("what may not be read fails alone", ({ skip }) => {
    skip(process.platform === "win32", "Windows has no permissions of this kind");
    skip(process.getuid?.() === 0, "root reads whatever the permissions say");
    const cwd = folderWith({ "a.txt": REPORT, "shut.txt": REPORT, "shut/b.txt": REPORT });
    chmodSync(join(cwd, "shut.txt"), 0);
    chmodSync(join(cwd, "shut"), 0);
    const run = lawreport(["parse", "-f", "ndjson", "."], { cwd });
    chmodSync(join(cwd, "shut"), 0o700);
    expect(outcome(run)).toEqual([
      ["a.txt", "ok"],
      ["shut", "failed", "unreadable"],
      ["shut.txt", "failed", "unreadable"],
    ]);
  });
});

describe("encodings", () => {
  test.each<[string, string[], Uint8Array, string]>([
    ["UTF-8 with a byte order mark", [], Buffer.from(`\ufeff${REPORT}`), "utf-8"],
    ["GB18030", [], gb18030(REPORT), "gb18030"],
    ["GB18030 as told", ["--encoding", "gbk"], gb18030(REPORT), "gbk"],
    ["UTF-16LE", [], utf16(REPORT, "le"), "utf-16le"],
    ["UTF-16BE", [], utf16(REPORT, "be"), "utf-16be"],
    [
      "UTF-16LE as told, without a mark",
      ["--encoding", "UTF-16LE"],
      utf16(REPORT, "le").subarray(2),
      "utf-16le",
    ],
  ])("%s gives the report that UTF-8 gives", (_, options, bytes, encoding) => {
    const cwd = folderWith({ "other.txt": bytes, "utf-8.txt": REPORT });
    const [other] = records(lawreport(["parse", "-f", "ndjson", ...options, "other.txt"], { cwd }));
    const [utf8] = records(lawreport(["parse", "-f", "ndjson", "utf-8.txt"], { cwd }));
    expect({ ...other, source: null }).toEqual({ ...utf8, source: null });
    expect(other?.source).toMatchObject({ encoding, bytes: bytes.length, characters: REPORT.length });
  });
});

describe("a bad file among good ones", () => {
  test.each<[string, string | Uint8Array, string, RegExp]>([
    ["empty", "", "empty", /no text in it/],
    ["white space", " \n\u3000", "empty", /no text in it/],
    ["binary", new Uint8Array(64), "binary", /NUL at byte 0/],
    ["docx", "PK\x03\x04....word/document.xml", "binary", /Word file.*plain text/],
    ["cut off", Buffer.from(REPORT).subarray(0, -2), "truncated", /starts at byte \d+; .*fetch it again/],
    [
      "in no encoding",
      Buffer.from([0x61, 0xff, 0xff]),
      "undecodable",
      /neither UTF-8 .* nor GB18030, Big5 or UTF-16; pass --encoding/,
    ],
  ])("%s", (_, content, code, message) => {
    const cwd = folderWith({ "1.txt": REPORT, "2.txt": content, "3.txt": REPORT });
    const run = lawreport(["parse", "-f", "ndjson", "."], { cwd });
    expect([run.code, outcome(run)]).toEqual([
      1,
      [
        ["1.txt", "ok"],
        ["2.txt", "failed", code],
        ["3.txt", "ok"],
      ],
    ]);
    const [said, closing, ...more] = run.stderr.split("\n");
    expect(said).toMatch(/^2\.txt: /);
    expect(said).toMatch(message);
    expect(closing).toMatch(/^lawreport: 1 of 3 inputs failed/);
    expect(more).toEqual([""]);
  });

  test("--quiet leaves the closing line away, not the error", () => {
    const run = lawreport(["parse", "-q", "nope.txt"]);
    expect([run.code, run.stderr]).toEqual([1, "nope.txt: no such file; check the name\n"]);
  });

  test("no terminal escape in a name reaches the terminal", () => {
    const run = lawreport(["parse", "-q", "\x1b[31mred\u202e.txt"]);
    expect(run.stderr).toBe("\\u001b[31mred\\u202e.txt: no such file; check the name\n");
    expect(JSON.parse(run.stdout)[0].source.path).toBe("\x1b[31mred\u202e.txt");
  });
});

describe("output", () => {
  const files = { "1.txt": REPORT, "2.txt": "", "3.txt": REPORT };
  const parse = (...args: string[]) => lawreport(["parse", ...args], { cwd: folderWith(files) });

  test("json, the default, is an array of what ndjson has line by line", () => {
    const array = JSON.parse(parse(".").stdout);
    expect(array).toEqual(records(parse(".", "--format", "ndjson")));
    expect(array).toHaveLength(3);
    expect(JSON.parse(parse(".", "--pretty").stdout)).toEqual(array);
    expect(JSON.parse(parse("1.txt").stdout)).toEqual(array.slice(0, 1));
  });

  test("the same bytes on every run", () => {
    expect(parse(".").stdout).toBe(parse(".").stdout);
  });

  test("stderr has at most one line when nothing failed, none with --quiet", () => {
    expect(parse("1.txt").stderr).toMatch(/^(lawreport: \d+ warnings?; see "diagnostics" in the output\n)?$/);
    expect(parse("1.txt", "--quiet").stderr).toBe("");
  });

  test("-o writes a file, whole, and leaves nothing else behind", () => {
    const cwd = folderWith(files);
    writeFileSync(join(cwd, "out.json"), "old", { mode: 0o600 });
    symlinkSync("out.json", join(cwd, "link.json"));
    const run = lawreport(["parse", ".", "-o", "link.json"], { cwd });
    expect([run.code, run.stdout]).toEqual([1, ""]);
    expect(readFileSync(join(cwd, "out.json"), "utf8")).toBe(parse(".").stdout);
    expect(readdirSync(cwd).sort()).toEqual(["1.txt", "2.txt", "3.txt", "link.json", "out.json"]);
    expect(statSync(join(cwd, "out.json")).mode & 0o777).toBe(0o600);
  });

  test("-o - is stdout", () => {
    expect(parse("1.txt", "-o", "-").stdout).toBe(parse("1.txt").stdout);
  });

  test.skipIf(process.platform === "win32")("-o leaves a device where it is", () => {
    expect(parse("1.txt", "-o", "/dev/null")).toMatchObject({ code: 0, stdout: "" });
    expect(statSync("/dev/null").isCharacterDevice()).toBe(true);
  });

  test.each<[string, string, RegExp]>([
    ["an input", "1.txt", /1\.txt is one of the inputs: name another file/],
    ["an input under another name", "hard.txt", /is one of the inputs/],
    ["a folder", "folder", /folder: it is a folder; name a file/],
    ["a place that is not there", "no/such/out.json", /folder does not exist; make it first/],
  ])("-o refuses %s", (_, target, message) => {
    const cwd = folderWith(files);
    mkdirSync(join(cwd, "folder"));
    linkSync(join(cwd, "1.txt"), join(cwd, "hard.txt"));
    const run = lawreport(["parse", "1.txt", "-o", target], { cwd });
    expect([run.code, run.stdout]).toEqual([2, ""]);
    expect(run.stderr).toMatch(message);
    expect(readFileSync(join(cwd, "1.txt"), "utf8")).toBe(REPORT);
    expect(readdirSync(cwd).sort()).toEqual(["1.txt", "2.txt", "3.txt", "folder", "hard.txt"]);
  });

  test.each([["json"], ["ndjson"]])("a reader that goes away ends %s quietly", async (format) => {
    refuseStaleBuild();
    const names = Array.from({ length: 400 }, (_, i) => [`${i}.txt`, REPORT]);
    const cwd = folderWith(Object.fromEntries(names));
    const child = spawn(process.execPath, [executable, "parse", "-f", format, "."], { cwd });
    child.stdout.once("data", () => child.stdout.destroy());
    let said = "";
    child.stderr.on("data", (text) => {
      said += text;
    });
    const code = await new Promise((resolve) => child.once("close", resolve));
    expect([code, said]).toEqual([0, ""]);
  });
});
