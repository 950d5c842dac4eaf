import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { FORMATS } from "../../src/cli/checkCommand.ts";
import { checkFormats } from "../../src/render/checks.ts";
import { widthOf } from "../../src/render/terminal.ts";
import { lawreport, root } from "../helpers/cli.ts";
import { folderWith } from "../helpers/folder.ts";

const BROKEN = `云溪县2023年法治政府建设年度报告

一、主要工作
（一）化解矛盾。办理法律援助案件412件，其中刑事176件、民事221件、行政5件。
（二）开展执法检查315次。
`;

/** One planted error of every kind, each with the place and the sum by which it is found. */
const PLANTED: readonly (readonly [rule: string, place: string, arithmetic: string, sentence: string])[] = [
  ["sum-of-parts", "2:7", "60 + 38 = 98 ≠ 100", "全年评查案卷100件，其中处罚案卷60件、其他案卷38件。"],
  ["rate", "2:24", "45 / 50 = 90% ≠ 95%", "全年调解纠纷50件，调解成功45件，调解成功率95%。"],
  ["order", "2:15", "52 > 50", "全年调解纠纷50件，调解成功52件。"],
  ["change", "2:18", "(90 - 60) / 60 = 50% ≠ 30%", "受理申请90件，较上年的60件增长30%。"],
  ["repeat", "3:12", "98 ≠ 96", "全县共有人民调解委员会96个。\n全县共有人民调解委员会98个。"],
];

const OK = BROKEN.replace("412", "402");

test.each(PLANTED)("finds a planted error of the kind %s at %s", (rule, place, arithmetic, sentences) => {
  const cwd = folderWith({ "a.txt": `云溪县2023年法治政府建设年度报告\n${sentences}\n` });
  const { stdout } = lawreport(["check", "a.txt", "--lang", "en"], { cwd });
  const lines = stdout.split("\n").filter((line) => / broken: /.test(line));
  expect(lines.map((line) => [line.match(/\[(.*)\]$/)![1], line.match(/a\.txt:(\d+:\d+):/)![1]])).toEqual([
    [rule, place],
  ]);
  expect(stdout).toContain(`\n  ${arithmetic}\n`);
});

test("shows the place, the sentence with carets under every term, the sum and the verdict", () => {
  const cwd = folderWith({ "a.txt": BROKEN });
  const { code, stdout, stderr } = lawreport(["check", "a.txt", "--lang", "zh"], { cwd });
  expect([code, stderr]).toEqual([0, "lawreport: 共检查1份报告：1处不符，0处存疑，0处相符\n"]);
  const [head, sentence, carets, sum, end] = stdout.split("\n");
  expect(head).toBe("a.txt:4:17: 不符: 各部分之和不等于总数 [sum-of-parts]");
  expect(sentence).toBe("  （一）化解矛盾。办理法律援助案件412件，其中刑事176件、民事221件、行政5件。");
  const under = [...carets!.matchAll(/\^+/g)].map(({ index, 0: found }) => [index, found.length]);
  const terms = ["412件", "176件", "221件", "5件"].map((term) => [
    widthOf(sentence!.slice(0, sentence!.indexOf(term))),
    widthOf(term),
  ]);
  expect(under).toEqual(terms);
  expect([sum, end]).toEqual(["  176 + 221 + 5 = 402 ≠ 412", ""]);
});

test.each<[string[], number]>([
  [["a.txt"], 0],
  [["a.txt", "--strict"], 1],
  [["b.txt", "--strict"], 0],
  [["b.txt", "missing.txt"], 1],
  [["a.txt", "--lang", "fr"], 2],
  [["a.txt", "-f", "xml"], 2],
  [["a.txt", "--encoding", "klingon"], 2],
  [[], 2],
])("%j exits with %i", (args, code) => {
  const cwd = folderWith({ "a.txt": BROKEN, "b.txt": OK });
  expect(lawreport(["check", ...args], { cwd }).code).toBe(code);
});

test("what holds is shown with --all only, and counted in any case", () => {
  const cwd = folderWith({ "b.txt": OK });
  expect(lawreport(["check", "b.txt", "--lang", "en"], { cwd })).toEqual({
    code: 0,
    stdout: "",
    stderr: "lawreport: 1 report checked: 0 broken, 0 undecided, 1 holds\n",
  });
  const { stdout, stderr } = lawreport(["check", "b.txt", "--all", "-q", "--lang", "en"], { cwd });
  expect(stdout).toMatch(/^b\.txt:4:17: holds: the parts add up to the whole \[sum-of-parts\]\n/);
  expect(stderr).toBe("");
});

test("json is an array of findings whose terms stand where they say", () => {
  const cwd = folderWith({ "a.txt": BROKEN, "b.txt": OK });
  const { stdout } = lawreport(["check", ".", "-f", "json", "--all", "--lang", "en"], { cwd });
  const found = JSON.parse(stdout);
  expect(found.map(({ status }: { status: string }) => status)).toEqual(["broken", "holds"]);
  for (const { terms } of found)
    for (const { path, start, end, text } of terms)
      expect(readFileSync(join(cwd, path), "utf8").slice(start, end)).toBe(text);
  expect(JSON.parse(lawreport(["check", "b.txt", "-f", "json"], { cwd }).stdout)).toEqual([]);
});

test("github gives one escaped annotation a finding", () => {
  const cwd = folderWith({ "a,1%.txt": BROKEN.replace("412件，", "412件，同比增长3%，") });
  const { stdout } = lawreport(["check", "a,1%.txt", "-f", "github", "--lang", "en"], { cwd });
  expect(stdout).toBe(
    "::error file=a%2C1%25.txt,line=4,col=17,endColumn=21,title=sum-of-parts::the parts do not add up to the whole: 176 + 221 + 5 = 402 ≠ 412\n",
  );
});

test("sarif is one run with the rules, and results at their places", () => {
  const cwd = folderWith({ "甲 1.txt": BROKEN });
  const { stdout } = lawreport(["check", "甲 1.txt", "-f", "sarif", "--lang", "en"], { cwd });
  const { version, runs } = JSON.parse(stdout);
  expect([version, runs.length, runs[0].columnKind]).toEqual(["2.1.0", 1, "utf16CodeUnits"]);
  const [{ tool, results }] = runs;
  expect(results).toHaveLength(1);
  const [{ ruleId, ruleIndex, kind, level, message, locations, relatedLocations }] = results;
  expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
  expect([ruleId, kind, level]).toEqual(["sum-of-parts", "fail", "error"]);
  expect(message.text).toContain("176 + 221 + 5 = 402 ≠ 412");
  expect(locations[0].physicalLocation).toEqual({
    artifactLocation: { uri: "%E7%94%B2%201.txt" },
    region: { startLine: 4, startColumn: 17, endColumn: 21, charOffset: 43, charLength: 4 },
  });
  expect(relatedLocations.map(({ id }: { id: number }) => id)).toEqual([1, 2, 3]);
  expect(
    JSON.parse(lawreport(["check", "missing.txt", "-f", "sarif"], { cwd }).stdout).runs[0].results,
  ).toEqual([]);
});

test("holds the reports of one county against each other", () => {
  const report = (year: number, sentence: string) => `云溪县${year}年法治政府建设年度报告\n${sentence}\n`;
  const cwd = folderWith({
    "2022.txt": report(2022, "全年收到行政复议申请90件。"),
    "2023.txt": report(2023, "全年收到行政复议申请128件，较上年的95件增长34.7%。"),
  });
  const { stdout } = lawreport(["check", ".", "--lang", "en"], { cwd });
  expect(stdout.split("\n")[0]).toBe(
    "2023.txt:2:20: broken: last year's report has another figure than is quoted [years]",
  );
  expect(stdout).toContain("  全年收到行政复议申请90件。\n");
  expect(stdout).toContain("\n  95 ≠ 90\n");
});

test("the language is that of the locale", () => {
  const cwd = folderWith({ "a.txt": BROKEN });
  const saved = { ...process.env };
  try {
    process.env.LC_ALL = "zh_CN.UTF-8";
    expect(lawreport(["check", "a.txt"], { cwd }).stdout).toContain(": 不符: ");
    process.env.LC_ALL = "C";
    expect(lawreport(["check", "a.txt"], { cwd }).stdout).toContain(": broken: ");
  } finally {
    process.env = saved;
  }
});

test("--output writes the file and leaves stdout empty", () => {
  const cwd = folderWith({ "a.txt": BROKEN });
  const { stdout } = lawreport(["check", "a.txt", "-f", "json", "-o", "found.json"], { cwd });
  expect(stdout).toBe("");
  expect(JSON.parse(readFileSync(join(cwd, "found.json"), "utf8"))).toHaveLength(1);
});

test("control signs of a report never reach the terminal", () => {
  const cwd = folderWith({ "a.txt": BROKEN.replace("案件412", "案\u001b[31m件412") });
  for (const format of FORMATS)
    expect(lawreport(["check", "a.txt", "-f", format], { cwd }).stdout).not.toContain("\u001b");
});

test("--help names every format", () => {
  expect(FORMATS).toEqual(Object.keys(checkFormats));
});

test("the README shows the help as it is printed", () => {
  const { stdout } = lawreport(["check", "--help"]);
  expect(readFileSync(join(root, "README.md"), "utf8")).toContain(`\`\`\`text\n${stdout}\`\`\``);
});
