/** Texts that once took for ever, or more stack than there is. */
import { expect, it } from "vitest";
import { parseReport } from "../../src/parse.ts";

/** Words in a row that can be cut into words in a power of ways: a pattern that tries them all does not come to an end. */
it.each([
  ["共有", "啊3件"],
  ["已达到", "啊3件"],
  ["累计达", "啊3件"],
  ["组织实施", "啊3件"],
  ["应当年均", "啊3件"],
  ["县政府应当年均", "啊3件"],
  ["经经经", "“,”3件"],
])("reads %j forty times over before %j", (words, number) => {
  const { metrics } = parseReport(`办理案件20件，${words.repeat(40)}${number}。`);
  expect(metrics.map(({ text }) => text)).toEqual(["20件", "3件"]);
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
