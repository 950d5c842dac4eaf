import { expect, it } from "vitest";
import { findingsIn, messageOf } from "../../src/checks/checks.ts";
import { parseReport } from "../../src/parse.ts";
import { fixtures } from "../helpers/shared.ts";

/** Lines of so many characters, as an editor wraps them. */
const wrapped = (text: string, width: number) => text.replace(new RegExp(`.{${width}}(?=.)`, "g"), "$&\n");

/** A report whose numbers, commas and words stand across the ends of lines. */
const CUT = `云溪县2023年法治政府建设年度报告
一、主要工作
全年办理法律援助案件1,2
34件，其中刑事案件400件、民
事案件800件、其他案件30件。办理行政应诉案件86件，负责人应出
庭48件，实际出庭49件。`;

// `lawreport check` has the report and the decoded text; it has to find what stands in the report.
it.each<readonly [string, string]>([
  ["numbers cut in two", CUT],
  ...[28, 36, 40].flatMap((width) =>
    fixtures().map(([name, text]) => [`${name} in lines of ${width}`, wrapped(text, width)] as const),
  ),
])("finds again what the report says: %s", (_, text) => {
  const { checks, metrics } = parseReport(text);
  const again = findingsIn(text, metrics).map((finding) => {
    const { rule, status, terms, expected, found } = finding;
    const message = messageOf(finding, "en");
    return { rule, status, message, metrics: terms.map(({ id }) => id), expected, found };
  });
  expect(again).toEqual(checks);
  expect(checks.length).toBeGreaterThan(0);
  expect(findingsIn(text, metrics).every(({ terms }) => terms.every((term) => metrics.includes(term)))).toBe(
    true,
  );
});
