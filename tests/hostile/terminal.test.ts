/** What a report, a file name or a file of indicators holds cannot command the terminal, nor change an object's prototype. */
import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { lawreport, type Run, records } from "../helpers/cli.ts";
import { folderWith } from "../helpers/folder.ts";

/** Colour, a link, a C1 command, both ways of turning the direction of writing, BEL, backspace, DEL, return. */
const NASTY = "\u001b[m\u001b]x\u0007\u009bm\u202e\u2066\b\u007f\u0085\u2028";
const NAME = `云溪${NASTY}.txt`;
/** Long enough to be taken for text with controls in it; its parts do not add up, its rate is wrong, a heading is missing. */
const REPORT = `云溪县2022年${NASTY}法治政府建设年度报告\r\n
一、主要${NASTY}工作
（一）依法${NASTY}化解矛盾。今年${NASTY}，全年办理行政复议案件42件，其中维持39件、撤销2件、终止3件。${NASTY}
（三）规范执法。开展${NASTY}执法检查315次，罚款*件。印发《计划${NASTY}》（云政〔2022〕1号）。
${"依法行政，全面推进法治政府建设，严格规范公正文明执法，健全依法决策机制。\n".repeat(120)}`;

const INDICATORS = `indicators:
  - id: own.one
    name: "${escaped(`案件${NASTY}`)}"
    english: "${escaped(`cases${NASTY}`)}"
    area: "${escaped(`own${NASTY}`)}"
    definition: "${escaped(`全年${NASTY}|办理`)}"
    unit: 件
    units: 件
    kind: count
    when:
      - words: ["${escaped(`案件${NASTY}`)}"]
    examples: ["${escaped(`办理案件${NASTY}【42件】。`)}"]
    counterExamples: ["${escaped(`办理${NASTY}【42件】。`)}"]
`;

function escaped(text: string): string {
  return JSON.stringify(text).slice(1, -1).replaceAll("\u009b", "\\x9b").replaceAll("\u0085", "\\N");
}

const folder = () =>
  folderWith({
    [NAME]: REPORT,
    "my.yaml": INDICATORS,
    [`bad${NASTY}.yaml`]: "indicators: 1",
    "empty\u001b[2J.txt": "",
  });

/** All but the line feed, and the marks that turn the direction of writing. */
const COMMANDS = /(?!\n)[\p{Cc}\p{Bidi_Control}\u2028\u2029]/u;

const clean = ({ stdout, stderr }: Run) => [stdout, stderr].map((text) => COMMANDS.exec(text)?.[0] ?? "");

describe("no control reaches the terminal", () => {
  it.each<[name: string, args: string[], says: RegExp]>([
    ["parse, what fails", ["parse", "empty\u001b[2J.txt", `none${NASTY}`, "-o", "out.json"], /no text in it/],
    ["parse --strict", ["parse", NAME, "--strict", "-o", "out.json"], /is broken/],
    ["check, pretty", ["check", NAME, "--all"], /≠/],
    ["check, pretty, in Chinese", ["check", NAME, "--all", "--lang", "zh"], /不符/],
    ["check, github", ["check", NAME, "--all", "-f", "github"], /^::error/m],
    ["explain a number", ["explain", `${NAME}:${REPORT.indexOf("39件")}`], /a metric/],
    ["explain a heading", ["explain", `${NAME}:${REPORT.indexOf("（一）")}`], /marker/],
    ["explain a place beyond the end", ["explain", `${NAME}:99999999`], /99999999/],
    ["table, md", ["table", NAME, "-f", "md"], /39件/],
    ["table, md, wide", ["table", NAME, "--wide", "-f", "md"], /reports/],
    ["table of what fails", ["table", "empty\u001b[2J.txt", "-f", "md"], /no text in it/],
    ["indicators", ["indicators", "--indicators", "my.yaml"], /own\.one/],
    ["indicators, md", ["indicators", "--indicators", "my.yaml", "-f", "md"], /own\.one/],
    ["an indicator", ["indicators", "--indicators", "my.yaml", "own.one"], /never|examples/],
    ["an indicator, md", ["indicators", "--indicators", "my.yaml", "own.one", "-f", "md"], /examples/],
    ["an unknown indicator", ["indicators", `a${NASTY}`], /no indicator/],
    ["a mistake in a file of indicators", ["indicators", "--indicators", `bad${NASTY}.yaml`], /indicators/],
    ["wrong usage", ["parse", `--${NASTY}`, `a${NASTY}`], /unknown option/],
    ["an unknown command", [`a${NASTY}`], /a/],
  ])("%s", (_, args, says) => {
    const run = lawreport(args, { cwd: folder() });
    expect(run.stdout + run.stderr).toMatch(says);
    expect(clean(run)).toEqual(["", ""]);
  });

  /** The bidirectional marks are part of the data. */
  it.each([
    [["parse", NAME]],
    [["parse", NAME, "--pretty"]],
    [["parse", NAME, "-f", "ndjson"]],
    [["check", NAME, "--all", "-f", "json"]],
    [["check", NAME, "--all", "-f", "sarif"]],
    [["explain", `${NAME}:${REPORT.indexOf("39件")}`, "-f", "json"]],
    [["table", NAME, "-f", "json"]],
    [["indicators", "--indicators", "my.yaml", "-f", "json"]],
    [["indicators", "--indicators", "my.yaml", "own.one", "-f", "json"]],
  ])("escaped in JSON: %j", (args) => {
    const { stdout } = lawreport(args, { cwd: folder() });
    expect(stdout).toMatch(/\\u001b|%1B/);
    expect(/(?!\n)[\p{Cc}\u2028\u2029]/u.exec(stdout)).toBe(null);
  });
});

describe("names of an object's own are names like any other", () => {
  const PROTO = ["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf"];
  const own = (id: string) => INDICATORS.replace("own.one", id);

  it.each(PROTO)("%s as subject, title, file name and words", (name) => {
    const text = `${name}县2022年法治政府建设年度报告\n一、${name}\n办理${name}案件42件，其中${name}19件、${name}3${name}。《${name}》。\n`;
    const cwd = folderWith({ [`${name}.txt`]: text });
    const run = lawreport(["parse", `${name}.txt`, "-f", "ndjson"], { cwd });
    expect(run.code).toBe(0);
    const [record] = records(run);
    expect([record!.source.path, record!.sections[0]!.title]).toEqual([`${name}.txt`, name]);
    expect(record!.metrics.map(({ text }) => text)).toContain("42件");
  });

  it.each(PROTO)("%s as key or id in a file of indicators", (name) => {
    const cwd = folderWith({
      "id.yaml": own(name),
      "key.yaml": `${INDICATORS}    ${name}: {polluted: 1}\n`,
      "top.json": `{"${name}": {"polluted": 1}, "indicators": []}`,
      "unit.yaml": INDICATORS.replace("units: 件", `units: ${name}`),
    });
    for (const file of ["key.yaml", "top.json"]) {
      const { code, stderr } = lawreport(["indicators", "--indicators", file], { cwd });
      expect([code, stderr]).toEqual([2, expect.stringContaining(`'${name}' is no key here`)]);
    }
    // An id has small letters.
    const { code, stdout } = lawreport(["indicators", "--indicators", "id.yaml", name], { cwd });
    expect(name === "constructor" ? [code, stdout.split("\n")[0]] : [code, stdout]).toEqual(
      name === "constructor" ? [0, name] : [2, ""],
    );
    const unit = lawreport(["indicators", "--indicators", "unit.yaml", "own.one"], { cwd });
    expect(unit.stdout).toMatch(new RegExp(`units +${name}\n`));
  });

  it.each(PROTO)("%s as key in a record", (name) => {
    const cwd = folderWith({ "a.txt": "云溪县2022年法治政府建设年度报告\n一、工作\n办理案件42件。\n" });
    const line = lawreport(["parse", "a.txt", "-f", "ndjson"], { cwd }).stdout;
    const record = line
      .replace("{", `{"${name}":{"polluted":1},`)
      .replace('"metrics":[{', `"metrics":[{"${name}":{"polluted":1},"indicator":"${name}",`)
      .replace('"indicator":null,', "");
    const run = lawreport(["table", "-", "--wide", "-f", "md"], { cwd, input: record });
    expect([run.code, run.stderr]).toEqual([0, expect.any(String)]);
    expect(run.stdout).toContain(`| ${name} |`);
    expect(run.stdout).not.toContain("polluted");
    expect(readdirSync(cwd)).toEqual(["a.txt"]);
  });
});
