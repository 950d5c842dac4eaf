import { expect, test } from "vitest";
import { explain } from "../src/explain.ts";
import { fieldsOf } from "../src/explainFields.ts";
import { normalise } from "../src/normalise/normalise.ts";
import { parseReport } from "../src/parse.ts";
import { quantities } from "../src/quantities/quantities.ts";

const HEAD = "云溪县2022年法治政府建设年度报告\n\n一、主要工作\n";
const PLAN = "\n二、下一步工作计划\n";
const TEXT = `${HEAD}（一）依法化解矛盾。收到行政复议申请近42件，同比增长5.2%，办结40件。
（二）推进“三项制度”，印发《2022年要点》（云政办〔2022〕19号）。${PLAN}组建普法队伍，新建调解室5个。`;

/** What is explained where `words` begin, `into` characters further on. */
function at(words: string, into = 0, text = TEXT) {
  const offset = text.indexOf(words);
  if (offset < 0) throw new Error(`${words} does not stand in the text`);
  return explain(text, offset + into);
}

test.each<[string, number, string, string, string]>([
  ["42件", 0, "42件", "metric", "amount"],
  ["42件", 2, "42件", "metric", "amount"],
  ["2022年法治", 0, "2022年", "date", "date.year"],
  ["2022年要点", 0, "2022", "title", "title"],
  ["2022〕19号", 6, "2022〕19号", "documentNumber", "document-number.bracketed"],
  ["三项制度", 0, "三", "name", "name.quoted"],
])("%s + %i: %s is %s, by %s", (words, into, text, type, rule) => {
  const found = at(words, into);
  expect([found.found, found.numeral?.text, found.numeral?.class, found.rule?.id]).toEqual([
    "numeral",
    text,
    type,
    rule,
  ]);
});

test("a rule comes with its examples, a reading without a rule with a note", () => {
  expect(at("42件").rule).toMatchObject({ note: null, class: "metric" });
  expect(at("42件").rule?.examples).toContainEqual(["办结25件。", "25件"]);
  expect(at("2022年要点").rule).toMatchObject({ note: expect.stringContaining("《…》"), examples: [] });
});

test("rules that nearly read it: outranked ones with what they would read, and those that declined", () => {
  const near = at("2022年法治").near.map(({ id, outcome, text }) => [id, outcome, text]);
  expect(near).toContainEqual(["amount", "outranked", "2022年"]);
  expect(near).toContainEqual(["range", "declined", null]);
  expect(near.map(([id]) => id)).not.toContain("date.year");
  // In a title no rule is asked, though one would read it.
  expect(at("2022年要点").near).toContainEqual(
    expect.objectContaining({ id: "date.year", outcome: "outranked" }),
  );
});

test("the sections that hold the place, the outermost first", () => {
  expect(at("42件").sections.map(({ marker }) => marker)).toEqual(["一、", "（一）"]);
  expect(at("云溪县").sections).toEqual([]);
});

test.each([
  ["（一）", 0],
  ["（一）", 1],
  ["（一）", 2],
])("%s + %i is the marker of a section", (words, into) => {
  const { found, sections } = at(words, into);
  expect([found, sections.at(-1)?.id]).toEqual(["section", "1.1"]);
});

test.each<[string, number, string[]]>([
  ["办结", 0, ["5.2%", "40件"]],
  ["申请", 0, ["一", "42件"]],
  ["组建", 0, ["5个"]],
  ["\n\n一", 1, []],
])("%j is on no numeral: the nearest of its line are %j", (words, into, nearest) => {
  const { found, numeral, rule, metric, nearest: shown } = at(words, into);
  expect([found, numeral, rule, metric]).toEqual(["nothing", null, null, null]);
  expect(shown.map(({ text }) => text)).toEqual(nearest);
});

test("line and column are those of the metric in the report, whatever ends the lines", () => {
  for (const end of ["\n", "\r\n", "\r", "\u2028"]) {
    const text = TEXT.replaceAll("\n", end);
    const { metrics } = parseReport(text);
    const found = metrics.map(({ start }) => explain(text, start));
    expect(found.map(({ line, column }) => [line, column])).toEqual(metrics.map((m) => [m.line, m.column]));
    expect(found.map(({ metric }) => metric)).toEqual(metrics.map(({ id }) => id));
  }
});

/** What a field of the last metric of a text came from, as `value from words metric`. */
function origin(field: string, body: string): string {
  const text = HEAD + body;
  const { metrics } = parseReport(text);
  const { fields } = explain(text, metrics.at(-1)!.start);
  const { value, from, words, start, metric } = fields.find((found) => found.field === field)!;
  if (words !== null && start !== null && !text.startsWith(words, start))
    throw new Error(`${words}: not there`);
  const shown = [value, from, words, metric].filter((part) => part !== null && typeof part !== "object");
  return shown.join(" ");
}

test.each<[field: string, body: string, expected: string]>([
  ["subject", "全年收到行政复议申请25件。", "行政复议申请 before"],
  ["subject", "聘请10名特约监督员。", "特约监督员 behind"],
  ["subject", "优秀、合格案卷分别为45、71件。", "合格案卷 list"],
  ["subject", "收到行政复议申请25件，同比增长3%。", "行政复议申请 carried m1"],
  ["approx", "收到行政复议申请25件。", "default"],
  ["approx", "收到行政复议申请近25件。", "about before 近"],
  ["approx", "收到行政复议申请不少于25件。", "atLeast before 不少于"],
  ["approx", "收到行政复议申请70余件。", "over within 余"],
  ["approx", "满意度达98%以上。", "atLeast within 以上"],
  ["change", "收到行政复议申请25件。", "default"],
  ["change", "收到行政复议申请25件，同比下降3.5%。", "down before 下降"],
  ["change", "投诉率下降到16.3%。", "level 下降到"],
  ["change", "受理量较2018年翻一番。", "up before 翻"],
  ["status", "收到行政复议申请25件。", "actual default"],
  ["status", "力争全年培训执法人员300人次。", "target before 力争"],
  ["status", "每年培训不少于60学时。", "target before 不少于"],
  ["status", `办案3件。${PLAN}新建调解室5个。`, "target section 下一步工作计划"],
  ["status", `办案3件。${PLAN}目前新建调解室5个。`, "actual before 目前"],
  ["period", "2021年收到行政复议申请25件。", "stated 2021年"],
  ["period", "2021年收到行政复议申请25件，办结24件。", "inherited 2021年"],
  ["period", "收到行政复议申请25件。", "report"],
  ["indicator", "发放宣传册25件。", "none"],
])("%s of the last number in %j: %s", (field, body, expected) => {
  expect(origin(field, body)).toBe(expected);
});

test("a period names the rule that read its words", () => {
  const { fields } = at("42件", 0, TEXT.replace("收到", "2021年收到"));
  expect(fields.find(({ field }) => field === "period")).toMatchObject({
    rule: expect.stringMatching(/^period\./),
  });
});

/** The fields of the second metric, as if the report said of it what `said` says. */
function fieldsWhere(source: string, said: object) {
  const report = parseReport(source);
  const text = { source, text: normalise(source) };
  const { numerals } = quantities(text, report.sections);
  const metrics = report.metrics.map((metric, index) => (index === 1 ? { ...metric, ...said } : metric));
  return fieldsOf(text, { ...report, metrics }, numerals, 1);
}

const PARTS = `${HEAD}（一）规范行政复议。收到行政复议申请42件，其中维持19件。`;

test.each<[string, object, object]>([
  ["partOf", { partOf: "m1" }, { from: "whole", metric: "m1", words: "，其中维持" }],
  ["partOf", { partOf: null }, { from: "none", metric: null }],
  ["topic", { topic: "行政复议申请", partOf: "m1" }, { from: "whole", metric: "m1" }],
  ["topic", { topic: "行政复议申请", partOf: null }, { from: "sentence", words: "行政复议申请" }],
  ["topic", { topic: "规范行政复议", partOf: null }, { from: "section", words: "规范行政复议" }],
  ["topic", { topic: "无中生有", partOf: null }, { from: "unknown" }],
  ["topic", { topic: null }, { from: "none" }],
  ["indicator", { indicator: "some.id" }, { from: "catalogue" }],
  ["subject", { subject: "另一事项" }, { from: "unknown" }],
  ["change", { change: "up" }, { from: "unknown" }],
  ["status", { status: "target" }, { from: "unknown" }],
])("%s where the report says %j", (field, said, expected) => {
  expect(fieldsWhere(PARTS, said).find((found) => found.field === field)).toMatchObject(expected);
});
