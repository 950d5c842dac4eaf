import { describe, expect, it } from "vitest";
import type { Report } from "../schemas/report.ts";
import { parseReport } from "../src/parse.ts";
import { fixtures, hasShared, texts } from "./helpers/shared.ts";

const all = [...fixtures(), ...(hasShared ? [...texts("reports"), ...texts("corpus")] : [])];
const totals = { numerals: 0, unread: 0 };

/** What must hold of every report; the first violation is the answer, null where there is none. */
function violation(source: string, report: Report): string | null {
  const sections = new Set(report.sections.map(({ id }) => id));
  const metrics = new Set(report.metrics.map(({ id }) => id));
  const { total, ...classes } = report.numerals;
  if (Object.values(classes).reduce((sum, count) => sum + count, 0) !== total)
    return "numerals do not add up";
  if (metrics.size !== report.metrics.length || sections.size !== report.sections.length)
    return "an id stands twice";
  for (const { text, start, end, line, column, section, partOf, id } of report.metrics) {
    if (source.slice(start, end) !== text) return `${id}: text is not at its place`;
    const row = source.split("\n", line)[line - 1]!;
    if (!text.includes("\n") && row.slice(column - 1, column - 1 + text.length) !== text)
      return `${id}: not at line ${line}, column ${column}`;
    if (section !== null && !sections.has(section)) return `${id}: no section ${section}`;
    if (partOf !== null && (!metrics.has(partOf) || partOf === id)) return `${id}: no whole ${partOf}`;
  }
  for (const { title, start, end } of report.references)
    if (!source.slice(start, end).replaceAll(/\s/g, "").includes(title.replaceAll(/\s/g, "")))
      return `reference ${title} is not at its place`;
  for (const { start, end } of report.diagnostics)
    if (start > end || end > source.length) return "a diagnostic is out of bounds";
  return null;
}

describe.each(all)("%s", (_name, text) => {
  it("keeps the promises", () => {
    const source = text.replace(/^\ufeff/, "");
    const report = parseReport(text);
    expect(violation(source, report)).toBeNull();
    expect(report.status).toBe("ok");
    totals.numerals += report.numerals.total;
    totals.unread += report.numerals.unread;
  });
});

it("leaves less than half a percent of all numerals unread", () => {
  expect(totals.numerals).toBeGreaterThan(0);
  expect(totals.unread / totals.numerals).toBeLessThan(0.005);
});

it("gives the same bytes twice", () => {
  for (const [, text] of fixtures())
    expect(JSON.stringify(parseReport(text))).toBe(JSON.stringify(parseReport(text)));
});

it("doubts that a text without title, section and year is a report", () => {
  const { status, diagnostics } = parseReport("The weather was fine.");
  expect([status, diagnostics.map(({ code }) => code)]).toEqual(["ok", ["no-report"]]);
  expect(parseReport("一、主要工作\n全年办理案件42件。").diagnostics).toEqual([]);
});
