import { expect, it } from "vitest";
import { parseReport } from "../../src/parse.ts";

/** Texts that once took time in the square of their length, or more stack than there is. They finish, or time out here. */
it.each([
  "1、",
  "1件",
  "1件、",
  "1件\n",
  "一、",
  "一至",
  "百分之",
  "百分之一",
  "万",
  "12345",
  "1.1.1.1",
  "1-1-1-",
  "1:",
  "1,",
  "由1增至",
  "第一",
  "同比增长1%",
  "其中1件",
  "三个",
  "十四五",
  "全年办理案件42件，审结40件，",
])("reads 60,000 signs of %j", (unit) => {
  const text = unit.repeat(60_000 / unit.length);
  const { metrics, numerals } = parseReport(text);
  expect(numerals.total).toBeGreaterThan(0);
  for (const { start, end, text: written } of metrics) expect(text.slice(start, end)).toBe(written);
});

it("takes a run of millions of digits for a code", () => {
  const { metrics, numerals } = parseReport(`${"7".repeat(3_000_000)}件`);
  expect(metrics).toEqual([]);
  expect(numerals.total).toBe(numerals.other);
});

it.each([
  ["受理123456件。", [[123_456, "件"]]],
  ["投入12388万元。", [[123_880_000, "元"]]],
  ["投入1.5亿3千万元。", [[180_000_000, "元"]]],
  ["共计128\r\n下一步打算", [[128, ""]]],
  ["共计128\n企业开办提速。", [[128, ""]]],
  ["满意率98.5\n\n企业开办提速", [[98.5, ""]]],
  ["办结三点五万件。", [[35_000, "件"]]],
  [
    "满意度百分之百至5%。",
    [
      [100, "%"],
      [5, "%"],
    ],
  ],
])("reads %j", (text, expected) => {
  expect(parseReport(text).metrics.map(({ value, unit }) => [value, unit])).toEqual(expected);
});
