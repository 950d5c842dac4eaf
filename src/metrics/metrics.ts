import type { Metric, Section } from "../../schemas/report.ts";
import type { Numeral } from "../quantities/numeral.ts";
import type { SourceText } from "../text.ts";
import { changeOf } from "./change.ts";
import type { Mention } from "./clause.ts";
import { parts } from "./parts.ts";
import { periods } from "./period.ts";
import { places, sectionsAt } from "./place.ts";
import { statusInPeriod } from "./status.ts";
import { subjects } from "./subject.ts";
import { topics } from "./topic.ts";

/**
 * Says of every quantity what it counts, for which period, and whether it is a fact or a target.
 *
 * @param all the quantities with the words around them, in the order of the text
 * @param year the year reported on, where the document states it
 */
export function metrics(
  { source, text }: SourceText,
  sections: readonly Section[],
  numerals: readonly Numeral[],
  all: readonly Mention[],
  year: number | null,
): Metric[] {
  const changes: Metric["change"][] = [];
  for (const mention of all) changes.push(changeOf(mention, all[mention.index - 1], changes.at(-1) ?? null));
  const counted = subjects(text, all, changes);
  const wholes = parts(text, all, changes);
  const themes = topics(text, all, counted, sections, wholes);
  const placeOf = places(text);
  const spans = periods(text, all, numerals, sections, year, source);
  const holding = sectionsAt(sections);
  return all.map((mention, index) => {
    const { quantity, start, end, rule } = mention;
    const { value, range, unit, kind, approx } = quantity;
    const within = holding(start);
    const { line, column } = placeOf(start);
    const period = spans[index]!;
    return {
      id: idOf(index)!,
      section: within.at(-1)?.id ?? null,
      subject: counted[index]!.words,
      topic: themes[index]!,
      value,
      range,
      unit,
      kind,
      approx,
      change: changes[index]!,
      status: statusInPeriod(text, mention, within[0]?.role ?? null, year, period),
      period,
      indicator: null,
      partOf: idOf(wholes[index]!),
      text: source.slice(start, end),
      start,
      end,
      line,
      column,
      rule,
    };
  });
}

function idOf(index: number | null): string | null {
  return index === null ? null : `m${index + 1}`;
}
