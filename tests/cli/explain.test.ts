import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { widthOf } from "../../src/render/terminal.ts";
import { lawreport, root } from "../helpers/cli.ts";
import { folderWith } from "../helpers/folder.ts";
import { gb18030, REPORT } from "../helpers/texts.ts";

const AT = REPORT.indexOf("42件");

/** The lines of a run that went well, in a folder that holds the report. */
function explained(place: string, text: string | Uint8Array = REPORT, args: string[] = []): string[] {
  const cwd = folderWith({ "yunxi.txt": text });
  const { code, stdout, stderr } = lawreport(["explain", place, ...args], { cwd });
  expect([code, stderr]).toEqual([0, ""]);
  return stdout.split("\n");
}

/** The columns of the first line that the carets of the second stand under. */
function pointedAt([, , line = "", carets = ""]: string[]): string {
  let column = 0;
  let found = "";
  for (const sign of line) {
    if (carets.charAt(column) === "^") found += sign;
    column += widthOf(sign);
  }
  return found;
}

test.each([[`yunxi.txt:${AT}`], [`yunxi.txt:${AT + 2}`], ["yunxi.txt:4:22"], ["./yunxi.txt:4:22"]])(
  "%s: the numeral, its class, its rule and its fields",
  (place) => {
    const lines = explained(place);
    expect(pointedAt(lines)).toBe("42件");
    expect(lines).toEqual(
      expect.arrayContaining([
        "section   一、主要工作 > （一）依法化解矛盾",
        'numeral   "42件", a metric',
        "rule      amount",
        expect.stringMatching(/^ {2}value +42 +the numeral itself$/),
        expect.stringMatching(/^ {2}subject +\S*行政复议案件 +words before the number$/),
        expect.stringMatching(
          /^ {2}period +2022-01-01 to 2022-12-31 +stated in the clause: "全年" at 4:11, read by/,
        ),
        expect.stringMatching(/^declined .*\brange\b/),
      ]),
    );
  },
);

test("the caret stands right whatever the width of the signs before it", () => {
  for (const before of ["", "abc", "甲", "甲 a乙", "ｶﾞ", "𠮷😀", "e\u0301", "，（Ａ）", "一".repeat(200)])
    expect([
      before,
      pointedAt(
        explained("a.txt:0".replace("a.txt:0", `yunxi.txt:${before.length + 3}`), `${before}办结了7件。`),
      ),
    ]).toEqual([before, "7件"]);
});

test("a long line is cut to what stands around the numeral", () => {
  const text = `${"普法".repeat(5000)}办结7件${"普法".repeat(5000)}`;
  const [, , line = ""] = explained("yunxi.txt:10002", text);
  expect(line).toMatch(/^ {2}\.\.\.(?:普?法)+.*办结7件普法.*\.\.\.$/);
  expect(widthOf(line)).toBeLessThanOrEqual(100);
});

test.each([
  ["yunxi.txt:4:3", /^marker +of section 1\.1, level 2, number 1$/m, "（一）"],
  [
    "yunxi.txt:4:5",
    /^numeral +none at this place\nnearest +"一" at yunxi.txt:4:2, offset \d+\n +"42件" at/m,
    "法",
  ],
  ["yunxi.txt:2:1", /^numeral +none at this place\nnearest +none on this line$/m, ""],
  ["yunxi.txt:1:5", /^numeral +"2022年", a date\nrule +date\.year$/m, "2022年"],
])("%s", (place, shown, pointed) => {
  const lines = explained(place);
  expect(lines.join("\n")).toMatch(shown);
  expect(pointedAt(lines)).toBe(pointed);
});

test("--format json gives one object, with what the reader's form shows", () => {
  const found = JSON.parse(explained(`yunxi.txt:${AT}`, REPORT, ["-f", "json"]).join("\n"));
  expect(found).toMatchObject({
    path: "yunxi.txt",
    offset: AT,
    line: 4,
    column: 21,
    found: "numeral",
    numeral: { class: "metric", text: "42件", start: AT, end: AT + 3 },
    rule: { id: "amount" },
    metric: "m1",
  });
  expect(found.near).toContainEqual(expect.objectContaining({ id: "range", outcome: "declined" }));
  expect(found.fields).toContainEqual(
    expect.objectContaining({ field: "value", value: 42, from: "numeral" }),
  );
});

test("- is standard input", () => {
  const { code, stdout, stderr } = lawreport(["explain", `-:${AT}`], { input: REPORT });
  expect([code, stderr]).toEqual([0, ""]);
  expect(stdout).toContain('"42件", a metric');
  expect(lawreport(["explain", "-f", "json", "-:4:22"], { input: REPORT }).code).toBe(0);
});

test("the file is decoded as for parse", () => {
  expect(pointedAt(explained(`yunxi.txt:${AT}`, gb18030(REPORT)))).toBe("42件");
  expect(pointedAt(explained(`yunxi.txt:${AT}`, `\ufeff${REPORT}`))).toBe("42件");
  expect(pointedAt(explained(`yunxi.txt:${AT}`, gb18030(REPORT), ["--encoding", "gbk"]))).toBe("42件");
});

test("a name may hold colons", () => {
  const cwd = folderWith({ "a:4": REPORT, "b:1.txt": REPORT, "c:4": REPORT, c: REPORT });
  const places = [`a:4:${AT + 1}`, "a:4:4:22", "b:1.txt:4:22", "c:4:22", "c:4:4:22"];
  const heads = places.map((place) => lawreport(["explain", place], { cwd }).stdout.split(",")[0]);
  expect(heads).toEqual(["a:4:4:22", "a:4:4:22", "b:1.txt:4:22", "c:4:22", "c:4:4:22"]);
});

test("control characters and marks of direction of the report stay out of the terminal", () => {
  const text = `${REPORT.repeat(9)}办\u001b[31m结\u009b\u202e7件\u0007。`;
  const at = text.indexOf("7件");
  for (const format of ["pretty", "json"]) {
    const shown = explained(`yunxi.txt:${at}`, text, ["-f", format]).join("");
    expect(shown).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
    expect(shown).toContain("7件");
  }
  expect(pointedAt(explained(`yunxi.txt:${at}`, text))).toBe("7件");
});

test.each<[string, RegExp]>([
  ["nofile.txt:3", /^nofile\.txt: no such file; check the name\n$/],
  ["folder:3", /^folder: a folder; name a file in it\n$/],
  ["empty.txt:0", /^empty\.txt: no text in it/],
  ["bad.txt:0", /^bad\.txt: .*--encoding/],
])("%s cannot be read: exit code 1", (place, message) => {
  const cwd = folderWith({
    "folder/a.txt": "",
    "empty.txt": "",
    "bad.txt": Uint8Array.of(0x61, 0xff, 0xfe, 0x80),
  });
  const { code, stdout, stderr } = lawreport(["explain", place], { cwd });
  expect([code, stdout]).toEqual([1, ""]);
  expect(stderr).toMatch(message);
});

test.each<[string[], RegExp]>([
  [["a.txt:9999"], /offset 9999 is beyond the end: the text has 9 UTF-16 code units, so give at most 8; see/],
  [["a.txt:9"], /offset 9 is beyond the end/],
  [["a.txt:3:1"], /line 3 is beyond the end: the text has 2 lines, so give at most 2; see/],
  [["a.txt:1:5"], /column 5 is beyond the end of line 1: it has 4, so give at most 4; see/],
  [["a.txt:0:1"], /lines and columns count from 1/],
  [["a.txt:1:0"], /lines and columns count from 1/],
  [["a.txt"], /'a.txt' names no place: use a.txt:OFFSET or a.txt:LINE:COLUMN, such as a.txt:120 or/],
  [["a.txt:abc"], /'a.txt:abc' names no place: use a.txt:OFFSET/],
  [["a.txt:-1"], /'a.txt:-1' names no place/],
  [["a.txt:1.5"], /'a.txt:1.5' names no place/],
  [["a.txt:１"], /names no place/],
  [["b:1"], /'b:1' names no place: use b:1:OFFSET/],
  [[":3"], /':3' names no place: use report.txt:OFFSET/],
  [[""], /'' names no place/],
  [["-"], /'-' names no place: use -:OFFSET/],
  [["\u001b[31m:x"], /'\\u001b\[31m:x' names no place/],
  [[], /missing required argument 'place'/],
  [["a.txt:1", "a.txt:2"], /too many arguments/],
  [["a.txt:1", "--fromat", "json"], /unknown option '--fromat' \(Did you mean --format\?\)/],
  [["a.txt:1", "-f", "xml"], /'xml' is invalid. Allowed choices are pretty, json/],
  [["a.txt:1", "--encoding", "klingon"], /unknown encoding 'klingon': use utf-8/],
])("wrong usage: %j", (args, message) => {
  const cwd = folderWith({ "a.txt": "办结7件\n好的。\n", "b:1": "办结7件\n" });
  const { code, stdout, stderr } = lawreport(["explain", ...args], { cwd });
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(message);
  expect(stderr).toMatch(/^lawreport: [^\n]+; see 'lawreport explain --help'\n$/);
});

test("the README shows the help and an explanation as they are printed", () => {
  const readme = readFileSync(join(root, "README.md"), "utf8");
  expect(readme).toContain(`\`\`\`text\n${lawreport(["explain", "--help"]).stdout}\`\`\``);
  const [, args = "", example = ""] = /\n {4}lawreport (explain .*)\n\n((?: {4}.*\n|\n)+)/.exec(readme) ?? [];
  const printed = lawreport(args.split(" "), { cwd: root }).stdout.split("\n");
  const shown = example.split("\n").map((line) => line.slice(4));
  expect(shown.length).toBeGreaterThan(10);
  // Dots stand for the lines that are left out.
  expect(shown.filter((line) => line.trim() !== "..." && !printed.includes(line))).toEqual([]);
});
