import type { Metric } from "../../schemas/report.ts";
import { decimalText } from "../table/decimal.ts";
import { type Bounds, sumOf } from "./bounds.ts";
import { type Rational, rational, rounded } from "./rational.ts";

const SIGN = { over: "+", about: "~", atLeast: ">=", atMost: "<=" } as const;

/** A number as it stands in a sum: `720+`, `~300`, `98`, `10-20`. */
export function written({ value, range, approx }: Metric): string {
  if (range) return `${decimalText(range.min)}-${decimalText(range.max)}`;
  const text = decimalText(value ?? 0);
  if (approx === null) return text;
  return approx === "over" ? `${text}+` : `${SIGN[approx]}${text}`;
}

/** `47 + 12 + 9`; of a long list its ends. */
export function sum(parts: readonly Metric[]): string {
  const terms = parts.map(written);
  return (terms.length > LONGEST ? [...terms.slice(0, LONGEST - 2), "...", terms.at(-1)!] : terms).join(
    " + ",
  );
}

const LONGEST = 12;

/** The stated values added up, as one does it on paper. */
export function total(parts: readonly Metric[]): Rational {
  return sumOf(parts.map(({ value, range }) => point(rational(value ?? range?.max ?? 0)))).least;
}

const point = (value: Rational): Bounds => ({ least: value, most: value });

/** The exact number where it is one, else to four places. */
export function numberOf(value: Rational): number {
  return Number(rounded(value, 4));
}

/** Behind what was computed, what is stated: nothing where it is the same, else with the sign between the two. */
export function relationOf(computed: string, stated: string, fits: boolean): string {
  if (computed === stated) return "";
  return `${fits ? " ≈ " : " ≠ "}${stated}`;
}
