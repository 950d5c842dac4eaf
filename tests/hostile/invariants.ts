import { expect } from "vitest";
import { Report } from "../../schemas/report.ts";

/** What every report keeps to, whatever stands in `source`, the text as decoded. */
export function holds(report: Report, source: string): void {
  const written = JSON.stringify(report);
  expect(JSON.stringify(Report.parse(JSON.parse(written)))).toBe(written);
  expect(report.status).toBe(
    report.diagnostics.some(({ severity }) => severity === "error") ? "partial" : "ok",
  );
  expect(report.source.characters).toBe(source.length);
  spans(report, source);
  sections(report);
  metrics(report, source);
  const { total, ...classes } = report.numerals;
  expect(Object.values(classes).reduce((sum, count) => sum + count, 0)).toBe(total);
  expect(report.numerals.metrics).toBe(report.metrics.length);
}

function spans({ sections, metrics, references, diagnostics }: Report, source: string): void {
  for (const { start, end } of [...sections, ...metrics, ...references])
    expect(0 <= start && start < end && end <= source.length, `span ${start}-${end}`).toBe(true);
  for (const { start, end } of diagnostics)
    expect(0 <= start && start <= end && end <= source.length, `span ${start}-${end}`).toBe(true);
  for (const list of [sections, metrics, references, diagnostics])
    expect(list.map(({ start }) => start)).toEqual(list.map(({ start }) => start).sort((a, b) => a - b));
  for (const { start, marker } of sections) expect(source.slice(start, start + marker.length)).toBe(marker);
  for (const { start, end } of references) expect(source.charAt(start) + source.charAt(end - 1)).toBe("《》");
}

function sections({ sections }: Report): void {
  const byId = new Map(sections.map((section) => [section.id, section]));
  expect(byId.size).toBe(sections.length);
  for (const { id, parent, level, start, end, role } of sections) {
    expect(role !== null).toBe(level === 1);
    if (parent === null) expect([level, id.includes(".")]).toEqual([1, false]);
    else {
      const outer = byId.get(parent)!;
      expect(id.startsWith(`${parent}.`)).toBe(true);
      expect(level).toBe(outer.level + 1);
      expect(outer.start <= start && end <= outer.end, `${id} within ${parent}`).toBe(true);
    }
  }
}

function metrics({ metrics, checks, sections, references }: Report, source: string): void {
  const ids = new Set(metrics.map(({ id }) => id));
  const sectionIds = new Set(sections.map(({ id }) => id));
  expect(ids.size).toBe(metrics.length);
  for (const { id, text, start, end, line, column, value, range, section, partOf, period } of metrics) {
    expect(source.slice(start, end)).toBe(text);
    expect([line, column]).toEqual(placeOf(source, start));
    expect((value === null) !== (range === null), `${id} has a value or a range`).toBe(true);
    if (range !== null) expect(range.min).toBeLessThanOrEqual(range.max);
    if (section !== null) expect(sectionIds).toContain(section);
    if (partOf !== null) expect([ids.has(partOf), partOf !== id]).toEqual([true, true]);
    if (period.from !== null && period.to !== null) expect(period.from <= period.to).toBe(true);
    expect(period.text === null).toBe(period.source === "report");
    if (period.text !== null) expect(source).toContain(period.text);
  }
  for (const [index, { end }] of metrics.entries())
    if (metrics[index + 1] !== undefined) expect(end).toBeLessThanOrEqual(metrics[index + 1]!.start);
  for (const { metrics: about } of checks) for (const id of about) expect(ids).toContain(id);
  for (const { section } of references) if (section !== null) expect(sectionIds).toContain(section);
}

/** Line and column as an editor counts them that ends lines at CR LF, CR, LF and the separators of Unicode. */
function placeOf(source: string, offset: number): [line: number, column: number] {
  const before = source.slice(0, offset).split(/\r\n|[\n\r\u2028\u2029]/);
  return [before.length, before.at(-1)!.length + 1];
}
