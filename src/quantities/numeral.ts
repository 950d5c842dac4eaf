import type { Approximation, Kind, Range } from "../../schemas/report.ts";

/** What a numeral of the text is. `unread` is the honest rest: no rule knows it. */
export const numeralClasses = [
  "metric",
  "date",
  "ordinal",
  "name",
  "numbering",
  "documentNumber",
  "title",
  "other",
  "unread",
] as const;
export type NumeralClass = (typeof numeralClasses)[number];

/** One numeral of the text, read. Spans of numerals never overlap and together cover every numeral sign. */
export interface Numeral {
  readonly class: NumeralClass;
  readonly start: number;
  readonly end: number;
  /** Id of the rule that read it. */
  readonly rule: string;
  /** Only where `class` is `metric`. Set in all, so that they have one shape: every stage goes over them. */
  readonly quantity: Quantity | undefined;
}

/** The reading of a numeral that is a quantity; its span is the numeral's, qualifiers behind it included. */
export interface Quantity {
  readonly value: number | null;
  readonly range: Range | null;
  readonly unit: string;
  readonly kind: Kind;
  readonly approx: Approximation | null;
}
