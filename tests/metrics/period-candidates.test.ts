import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { candidates } from "../../src/metrics/periodCandidates.ts";
import { periodRules } from "../../src/metrics/periodRules.ts";

/** What each rule's pattern finds when it is run over the whole text. */
function everyMatch(text: string) {
  return periodRules.flatMap(({ id, pattern }) =>
    Array.from(text.matchAll(pattern), ({ index, 0: words }) => [id, index, words.trimEnd()]),
  );
}

function found(text: string) {
  const rank = new Map(periodRules.map(({ id }, index) => [id, index]));
  return candidates(text)
    .map(({ rule, start, end }) => [rule.id, start, text.slice(start, end)] as const)
    .sort(([a, i], [b, j]) => rank.get(a)! - rank.get(b)! || i - j);
}

const sentences = periodRules.flatMap(({ examples, counterExamples }) => [
  ...examples.map(([sentence]) => sentence.replaceAll("，", ",")),
  ...counterExamples,
]);

describe("finds, where a sign of time stands, what the rules find in the whole text", () => {
  it.each([
    ...sentences,
    "2015、2016、2017、2018、2019、2020年",
    "2 0 21年",
    "每年5月的7-20日",
    "我们近年来改革以来",
    "自  2018 年以来",
    "一百二十年来",
  ])("%s", (text) => expect(found(text)).toEqual(everyMatch(text)));

  const PIECES = [
    "2018 二〇二一 今 本 去 上一 前 下 年 年度 月 日 号 个 第 每 的 自 从 到 至 截至 目前 底 末 初 以来 来 起 同期 半年 季度",
    "一 二 三 十 五 1 2 7 20 0 - ~ 、 和 , 。 : ( “ ” 近 过去 最近 未来 今后 计划 力争 用 内 全 下一步 改革 我们 是 累计",
  ];
  const piece = fc.constantFrom(" ", "\n", ...PIECES.join(" ").split(" "));
  it("in any order of the signs", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 16 }), (pieces) => {
        const text = pieces.join("");
        expect(found(text)).toEqual(everyMatch(text));
      }),
      { numRuns: 2000, seed: 1 },
    );
  });
});
