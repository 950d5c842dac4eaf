import { expect, test } from "vitest";
import { findings } from "../../src/checks/checks.ts";
import { normalise } from "../../src/normalise/normalise.ts";
import { read, reportOf } from "./report.ts";

/** Sentences without an end, which every check has to look through. */
const ENDLESS: readonly (readonly [name: string, phrase: string])[] = [
  ["parts", "，其中刑事3件"],
  ["parts of parts", "（其中刑事3件"],
  ["rates", "，调解成功2件，成功率90%"],
  ["changes", "，由5件增加到8件，增长60%"],
  ["one indicator", "。全县共有人民调解委员会236个"],
  ["stages", "，收到9件，受理8件，不予受理1件"],
  ["sums", "、合同3份，合计9件"],
];

test.each(ENDLESS)("%s without end take time in proportion", (_, phrase) => {
  const time = (count: number) => {
    const sentence = `办理案件900件${phrase.repeat(count)}。`;
    const { metrics } = read(sentence);
    const text = normalise(reportOf(sentence));
    const start = performance.now();
    findings(text, metrics);
    return performance.now() - start;
  };
  time(500);
  expect(time(3000)).toBeLessThan(1000);
});
