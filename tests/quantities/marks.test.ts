import { expect, it, test } from "vitest";
import { rulesFor } from "../../src/quantities/marks.ts";
import { rules } from "../../src/quantities/rules.ts";

/** The ids of the rules that are asked about the numeral in `before numeral behind`. */
function asked(before: string, numeral: string, behind: string): string[] {
  const end = before.length + numeral.length;
  return rulesFor(before + numeral + behind, before.length, end).map(({ id }) => id);
}

const ANY_ARABIC = ["name.word", "range", "list", "amount", "bare", "code.edition"];
const ANY_HAN = ["name.word", "range", "amount"];

test.each<[string, string, string, string[]]>([
  ["办结", "25", "件", ANY_ARABIC],
  ["达", "98.5", "%", ANY_ARABIC],
  ["新增", "3", "个站点", ANY_ARABIC],
  ["开展", "三", "项", ANY_HAN],
])("%s%s%s is marked by nothing", (before, numeral, behind, expected) => {
  expect(asked(before, numeral, behind)).toEqual(expected);
});

test.each([
  ["第", "3", "批", "ordinal.number"],
  ["历时", "3", "个月", "date.stretch"],
  ["至", "2022", "底", "date.bare-year"],
  ["编号", "007", "", "code.version"],
  ["", "三", "是加强监督", "numbering.left"],
  ["奔向", "百", "家", "other.bare-scale"],
  ["开展", "三", "次会议", "ordinal.session"],
])("%s%s%s is shown to more rules", (before, numeral, behind, expected) => {
  expect(asked(before, numeral, behind)).toContain(expected);
});

/** The words of all patterns: whatever a rule looks for beside a numeral is among them. */
const words = [
  ...new Set(rules.flatMap(({ pattern }) => pattern.source.match(/[\u4e00-\u9fff]{1,4}|[^\\]/g)!)),
];
/** With these the run of the numeral would go on. */
const goesOn = /^[\d.,〇零一二三四五六七八九十百千万亿两]/;

it.each(["12", "3.0", "110", "1-2", "2022", "007", "1,260", "三", "十", "三十", "百", "零"])(
  "hides %s from no rule whose pattern matches it",
  (numeral) => {
    const hidden: string[] = [];
    const end = numeral.search(/-|$/);
    for (const before of ["", ...words])
      for (const behind of words.filter((word) => !goesOn.test(word))) {
        const text = `${before}${numeral}${behind}${numeral}`;
        const shown = rulesFor(text, before.length, before.length + end);
        for (const rule of rules) {
          if (shown.includes(rule)) continue;
          rule.pattern.lastIndex = before.length;
          if (rule.pattern.test(text)) hidden.push(`${rule.id}: ${text}`);
        }
      }
    expect(hidden).toEqual([]);
  },
);

it.each(rules.filter(({ settled }) => settled).map((rule) => [rule.id, rule] as const))(
  "%s looks at no more than the first sign",
  (_, { pattern, marks }) => {
    expect(marks.map((mark) => Object.keys(mark))).toEqual([["first"]]);
    const first = new RegExp(`[${marks[0]!.first}]`);
    for (let code = 0; code < 0x10000; code++) {
      const sign = String.fromCharCode(code);
      pattern.lastIndex = 0;
      if (pattern.test(sign) !== first.test(sign)) expect.fail(sign);
    }
  },
);
