import type { NumeralCounts } from "../../schemas/report.ts";
import type { Numeral } from "./numeral.ts";

/** How many numerals of each class there are in the lists; the classes add up to `total`. */
export function countNumerals(...lists: readonly (readonly Numeral[])[]): NumeralCounts {
  const counts: NumeralCounts = {
    total: 0,
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
  for (const numerals of lists) for (const numeral of numerals) count(counts, numeral);
  return counts;
}

/** Written out, because a field by a name that is looked up takes ten times as long, and there are many numerals. */
function count(counts: NumeralCounts, numeral: Numeral): void {
  counts.total++;
  switch (numeral.class) {
    case "metric":
      counts.metrics++;
      break;
    case "date":
      counts.dates++;
      break;
    case "ordinal":
      counts.ordinals++;
      break;
    case "name":
      counts.names++;
      break;
    case "numbering":
      counts.numbering++;
      break;
    case "documentNumber":
      counts.documentNumbers++;
      break;
    case "title":
      counts.titles++;
      break;
    case "other":
      counts.other++;
      break;
    case "unread":
      counts.unread++;
  }
}
