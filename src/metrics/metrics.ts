import type { Metric, Section } from "../../schemas/report.ts";
import type { Numeral } from "../quantities/numeral.ts";
import type { SourceText } from "../text.ts";

/** Says of every quantity what it counts, for which period, and whether it is a fact or a target. */
export function metrics(
  _text: SourceText,
  _sections: readonly Section[],
  _numerals: readonly Numeral[],
  _year: number | null,
): Metric[] {
  return [];
}
