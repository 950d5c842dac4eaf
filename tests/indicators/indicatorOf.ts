import type { Indicator } from "../../schemas/indicator.ts";
import { compile } from "../../src/indicators/compile.ts";
import { parseReport } from "../../src/parse.ts";

/** The indicator of the number in 【】, in a report on 2022 of a county that does not exist; "no number" where none is. */
export function indicatorOf(sentence: string, own?: readonly Indicator[], heading = "一、2022年主要工作") {
  const before = `云溪县人民政府\n关于2022年度法治政府建设情况的报告\n${heading}\n`;
  const start = before.length + sentence.indexOf("【");
  const text = before + sentence.replace(/[【】]/g, "");
  const { metrics } = parseReport(text, own === undefined ? {} : { catalogue: compile(own) });
  const marked = metrics.find((metric) => metric.start <= start && start < metric.end);
  return marked === undefined ? "no number" : marked.indicator;
}
