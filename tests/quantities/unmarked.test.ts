import { expect, it } from "vitest";
import { families, rules, unmarked } from "../../src/quantities/rules.ts";
import { isUnmarked } from "../../src/quantities/unmarked.ts";

it.each([
  ["办结", "25", "件"],
  ["达", "98.5", "%"],
  ["新增", "3", "个站点"],
  ["开展", "三", "次"],
])("takes the numeral of %s%s%s for unmarked unless a sign beside it marks it", (before, numeral, behind) => {
  const is = (text: string) =>
    isUnmarked(text, text.indexOf(numeral), text.indexOf(numeral) + numeral.length);
  expect(is(before + numeral + behind)).toBe(behind !== "次");
  expect(is(`第${numeral}${behind}`)).toBe(false);
  expect(is(`${before}${numeral}个月`)).toBe(false);
});

it.each(["2022", "007", "1,260", "1.2.3", "1234567890", "十", "三五"])("shows %s to all rules", (numeral) => {
  expect(isUnmarked(`达${numeral}家`, 1, 1 + numeral.length)).toBe(false);
});

/** The words of all patterns: whatever a rule looks for beside a numeral is among them. */
const words = [
  ...new Set(rules.flatMap(({ pattern }) => pattern.source.match(/[\u4e00-\u9fff]{1,4}|[^\\]/g)!)),
];

it("hides from no rule a numeral that its pattern matches", () => {
  const marked = families.filter(({ rules }) => !rules.some((rule) => unmarked.includes(rule)));
  const seen = [...marked.flatMap(({ rules }) => rules), ...unmarked];
  // 半 and 零 are no such numerals.
  expect(rules.filter((rule) => !seen.includes(rule)).map(({ id }) => id)).toEqual(["half", "zero"]);
  const hidden: string[] = [];
  for (const numeral of ["12", "3.0", "110", "三"])
    for (const before of ["", ...words])
      for (const behind of words.filter((word) => !/^[\d〇零一二三四五六七八九十百千万亿]/.test(word))) {
        const text = `${before}${numeral}${behind}${numeral}`;
        if (!isUnmarked(text, before.length, before.length + numeral.length)) continue;
        for (const { any } of marked) {
          any.lastIndex = before.length;
          if (any.test(text)) hidden.push(text);
        }
      }
  expect(hidden).toEqual([]);
});
