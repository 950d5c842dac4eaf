import type { Metric, Section } from "../../schemas/report.ts";
import type { Numeral } from "../quantities/numeral.ts";
import type { SourceText } from "../text.ts";
import { changeOf } from "./change.ts";
import { mentions } from "./clause.ts";
import { places, sectionsAt } from "./place.ts";
import { statusOf } from "./status.ts";
import { subjects } from "./subject.ts";

/**
 * Says of every quantity what it counts, for which period, and whether it is a fact or a target.
 *
 * @param year the year reported on, where the document states it
 */
export function metrics(
  { source, text }: SourceText,
  sections: readonly Section[],
  numerals: readonly Numeral[],
  year: number | null,
): Metric[] {
  const all = mentions(text, numerals);
  const changes: Metric["change"][] = [];
  for (const mention of all) changes.push(changeOf(mention, all[mention.index - 1], changes.at(-1) ?? null));
  const counted = subjects(text, all, changes);
  const placeOf = places(source);
  const holding = sectionsAt(sections);
  return all.map((mention, index) => {
    const { quantity, start, end, rule } = mention;
    const within = holding(start);
    return {
      id: `m${index + 1}`,
      section: within.at(-1)?.id ?? null,
      subject: counted[index]!.words,
      topic: null,
      ...quantity,
      change: changes[index] ?? null,
      status: statusOf(text, mention, within[0]?.role ?? null, year),
      period: ofReport(year),
      indicator: null,
      partOf: null,
      text: source.slice(start, end),
      start,
      end,
      ...placeOf(start),
      rule,
    };
  });
}

function ofReport(year: number | null): Metric["period"] {
  if (year === null) return { text: null, from: null, to: null, source: "report" };
  return { text: null, from: `${year}-01-01`, to: `${year}-12-31`, source: "report" };
}
