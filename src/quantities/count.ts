import type { NumeralCounts } from "../../schemas/report.ts";
import type { Numeral, NumeralClass } from "./numeral.ts";

const FIELD = {
  metric: "metrics",
  date: "dates",
  ordinal: "ordinals",
  name: "names",
  numbering: "numbering",
  documentNumber: "documentNumbers",
  title: "titles",
  other: "other",
  unread: "unread",
} as const satisfies Record<NumeralClass, keyof NumeralCounts>;

/** How many numerals of each class; the classes add up to `total`. */
export function countNumerals(numerals: readonly Numeral[]): NumeralCounts {
  const counts: NumeralCounts = {
    total: numerals.length,
    metrics: 0,
    dates: 0,
    ordinals: 0,
    names: 0,
    numbering: 0,
    documentNumbers: 0,
    titles: 0,
    other: 0,
    unread: 0,
  };
  for (const numeral of numerals) counts[FIELD[numeral.class]]++;
  return counts;
}
