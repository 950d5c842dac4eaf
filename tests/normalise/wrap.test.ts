import { describe, expect, it, test } from "vitest";
import type { Report } from "../../schemas/report.ts";
import { explain } from "../../src/explain.ts";
import { parseReport } from "../../src/parse.ts";
import { fixtures } from "../helpers/shared.ts";
import { pages, wrapped } from "../helpers/wrap.ts";

/** What must not depend on where lines end. */
function reading({ metrics, sections, checks, document }: Report) {
  const bare = (text: string | null) => text?.replaceAll(/[\s\u00ad\u200b]/g, "") ?? null;
  return {
    metrics: metrics.map(({ text, value, range, unit, kind, approx, status, indicator, subject, period }) => [
      // A page may end within a number, and its furniture is then part of what is quoted.
      ...[text[0], text.at(-1), value, range, unit, kind, approx, status, indicator, bare(subject)],
      ...[period.from, period.to],
    ]),
    sections: sections.map(({ id, marker, title, role }) => [id, marker, bare(title), role]),
    checks: checks.map(({ rule, status, metrics }) => [rule, status, metrics]),
    document,
  };
}

const ways: readonly (readonly [string, (text: string) => string])[] = [
  ["30 characters a line", (text) => wrapped(text, 30)],
  ["CRLF", (text) => wrapped(text, 30, "\r\n")],
  ["CR", (text) => wrapped(text, 30, "\r")],
  ["page numbers", (text) => pages(wrapped(text, 30), (page) => [`— ${page} —`])],
  [
    "第 3 页 and a running header",
    (text) => pages(wrapped(text, 30), (page, title) => ["", `第 ${page} 页 共 9 页`, `\f${title}`]),
  ],
  [
    "zero-width spaces",
    (text) =>
      text.replaceAll(/(?<![[\]a-zA-Z]{1,9})([\u4e00-\u9fff\d]{5})(?=[\u4e00-\u9fff\d])/g, "$1\u200b"),
  ],
  ["soft hyphens", (text) => text.replaceAll(/([\u4e00-\u9fff\d]{3})(?=[\u4e00-\u9fff\d])/g, "$1\u00ad")],
];

describe.each(fixtures())("%s is read the same", (_, text) => {
  const plain = reading(parseReport(text));
  test.each(ways)("with %s", (_way, change) => {
    const changed = change(text.replaceAll("\r", ""));
    const report = parseReport(changed);
    expect(reading(report)).toEqual(plain);
    const lines = changed.split(/\r\n|\r|\n/);
    for (const { text: quoted, start, end, line, column } of report.metrics) {
      expect(quoted).toBe(changed.slice(start, end));
      expect(lines[line - 1]!.slice(column - 1)[0]).toBe(quoted[0]);
    }
  });
});

it.each([
  ["受理案件12\u200b34件。", "12\u200b34件", 1234],
  ["受理案件1\u00ad,2\u00ad34件。", "1\u00ad,2\u00ad34件", 1234],
  ["来访共计12\u200b8。", "12\u200b8", 128],
  ["满意率达9\u2060.5\u2060%。", "9\u2060.5\u2060%", 9.5],
  ["受理案件⼗⼆件。", "⼗⼆件", 12],
  ["共受理行政复议案\n件1,2\n34件，办结。", "1,2\n34件", 1234],
  ["共受理行政复议案\r\n件1,2\r\n34件，办结。", "1,2\r\n34件", 1234],
  ["全年开展执法检查，共检查企业1\n— 3 —\n2家，罚款3万元。", "1\n— 3 —\n2家", 12],
  ["全年开展执法检查，共检\f\n查企业12家。", "12家", 12],
  ["\uf0b7受理案件\uf06c12件。", "12件", 12],
  ["受理案件\u202d12\u202c件。", "12\u202c件", 12],
])("reads %j", (text, quoted, value) => {
  const { metrics } = parseReport(text);
  expect(metrics[0]).toMatchObject({ text: quoted, value, start: text.indexOf(quoted) });
});

test("page numbers and their headers count as other numerals, and are none of the metrics", () => {
  const text = "云溪县2022年工作报告\n全年开展执法检查，共检\n— 3 —\n云溪县2022年工作报告\n查企业12家。";
  const { metrics, numerals } = parseReport(text);
  expect(metrics.map((metric) => metric.text)).toEqual(["12家"]);
  expect(numerals).toMatchObject({ total: 4, metrics: 1, dates: 1, other: 2 });
});

it.each([
  ["cells of a table", "类别\n件数\n民事\n12件\n刑事\n3件\n行政\n5件\n"],
  ["rows that count up", "1\n民事案件\n2\n刑事案件\n3\n行政案件\n"],
  ["headings and their text", "一、主要工作\n开展检查3次。\n二、下一步工作\n开展检查5次。\n"],
])("leaves %s apart", (_, text) => {
  const spaced = parseReport(text.replaceAll("\n", "\n\n"));
  expect(reading(parseReport(text))).toEqual(reading(spaced));
});

test("explains a number of a wrapped text at its place in the file", () => {
  const [, text] = fixtures().find(([name]) => name.startsWith("yunxi-2022"))!;
  const file = wrapped(text, 30);
  const report = parseReport(file);
  for (const { id, start, end, line, column } of report.metrics) {
    const said = explain(file, end - 1);
    expect([said.metric, said.numeral]).toMatchObject([id, { start, end, line, column }]);
  }
});
