import { describe, expect, it } from "vitest";
import { boundsOf, near } from "../../src/checks/bounds.ts";
import { add, compare, divide, multiply, rational, rounded, subtract } from "../../src/checks/rational.ts";
import { parseReport } from "../../src/parse.ts";
import { read } from "./report.ts";

describe("exact numbers", () => {
  it.each([
    [add(rational(0.1), rational(0.2)), 1, "0.3"],
    [subtract(rational(0.3), rational(0.1)), 2, "0.2"],
    [multiply(rational(1.1), rational(1.1)), 4, "1.21"],
    [divide(rational(2), rational(3)), 2, "0.67"],
    [divide(rational(1), rational(8)), 2, "0.13"],
    [divide(rational(-1), rational(8)), 2, "-0.13"],
    [rational(-0.04), 1, "0"],
    [rational(100), 0, "100"],
    [add(rational(1e21), rational(1)), 0, "1000000000000000000001"],
  ])("case %#", (number, digits, expected) => {
    expect(rounded(number, digits)).toBe(expected);
  });

  it("compares fractions", () => {
    const third = divide(rational(1), rational(3));
    expect([
      compare(third, rational(0.3333)),
      compare(rational(0.3333), third),
      compare(third, third),
    ]).toEqual([1, -1, 0]);
  });

  it("does not let the denominator of a long sum grow", () => {
    const half = { top: 1n, over: 20n };
    let sum = rational(0);
    for (let count = 0; count < 5000; count++) sum = add(sum, count % 2 ? half : rational(0.01));
    expect(sum.over).toBeLessThan(1000n);
  });
});

/** The sentence, then from and to what its first number can stand for. */
const BOUNDS: readonly (readonly [string, string, string | null])[] = [
  ["办理案件412件。", "412", "412"],
  ["发放资料9.2万份。", "91500", "92500"],
  ["发放资料12万份。", "115000", "125000"],
  ["提出意见720余条。", "720", "730"],
  ["提出意见5300多条。", "5300", "5400"],
  ["办理案件约300件。", "200", "400"],
  ["每队配备15人以上。", "15", null],
  ["办理案件七十二件。", "72", "72"],
  ["挽回损失5263.7万元。", "52636500", "52637500"],
  ["全省产值1.2万亿元。", "1150000000000", "1250000000000"],
];

describe("what a number can stand for", () => {
  it.each([
    ["發放資料9.2萬份。", "91500", "92500"],
    ["發放資料12萬份。", "115000", "125000"],
    ["投資3億元。", "250000000", "350000000"],
  ])("%s from %s to %s", (sentence, least, most) => {
    const { metrics } = parseReport(`雲溪縣2023年法治政府建設年度報告\n一、主要工作\n${sentence}`);
    const bounds = boundsOf(metrics[0]!)!;
    expect([rounded(bounds.least, 1), bounds.most && rounded(bounds.most, 1)]).toEqual([least, most]);
  });

  it.each(BOUNDS)("%s from %s to %s", (sentence, least, most) => {
    const bounds = boundsOf(read(sentence).metrics[0]!)!;
    expect([rounded(bounds.least, 1), bounds.most && rounded(bounds.most, 1)]).toEqual([least, most]);
  });

  it.each([
    ["成功率97.9%。", 97.916, true],
    ["成功率97.9%。", 97.99, true],
    ["成功率97.9%。", 98, false],
    ["成功率97.9%。", 97.8, false],
    ["成功率98%。", 97.2, true],
    ["成功率98%。", 97, false],
    ["成功率98%以上。", 99.4, true],
    ["成功率98%以上。", 97.4, false],
  ])("%s fits %d: %s", (sentence, computed, expected) => {
    const point = rational(computed);
    expect(near(read(sentence).metrics[0]!, { least: point, most: point })).toBe(expected);
  });
});
