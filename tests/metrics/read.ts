import { mentions } from "../../src/metrics/clause.ts";
import { periods } from "../../src/metrics/period.ts";
import { normalise } from "../../src/normalise/normalise.ts";
import { outline } from "../../src/outline/outline.ts";
import { quantities } from "../../src/quantities/quantities.ts";

/** What a report is read from before its periods are. */
export function prepare(source: string) {
  const text = { source, text: normalise(source) };
  const { sections } = outline(text);
  const { numerals } = quantities(text, sections);
  return { text: text.text, sections, numerals, found: mentions(text.text, numerals, sections) };
}

/** Every number of a report with its period. */
export function read(source: string, year: number | null = 2022) {
  const { text, sections, numerals, found } = prepare(source);
  const all = periods(text, found, numerals, sections, year, source);
  if (all.length !== found.length) throw new Error(`${found.length} numbers, ${all.length} periods`);
  return found.map(({ start, end }, index) => ({ number: source.slice(start, end), ...all[index]! }));
}

/** 25件 2022 stated: a whole year is written by its number, an open end is left out. */
export function brief(source: string, year: number | null = 2022): string[] {
  return read(source, year).map(
    ({ number, from, to, source: kind }) => `${number} ${span(from, to)} ${kind}`,
  );
}

function span(from: string | null, to: string | null): string {
  if (from === null && to === null) return "open";
  const [first, last] = [from?.replace(/-01-01$/, ""), to?.replace(/-12-31$/, "")];
  if (first?.length === 4 && last?.length === 4) return first === last ? first : `${first}/${last}`;
  return from === to ? `${from}` : `${from ?? ""}/${to ?? ""}`;
}
