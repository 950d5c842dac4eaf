import type { Metric } from "../../schemas/report.ts";
import { add, compare, divide, multiply, type Rational, rational, subtract } from "./rational.ts";

/** What a number as written can stand for, both ends included; `most` is null where nothing limits it. */
export interface Bounds {
  readonly least: Rational;
  readonly most: Rational | null;
}

const ZERO = rational(0);
const TWO = rational(2);
const HUNDRED = rational(100);

/** True where a number states anything: then it has bounds. */
export function isStated({ value, range }: Metric): boolean {
  return value !== null || range !== null;
}

/**
 * What a number can stand for.
 *
 *     412件       412 to 412
 *     9.2万份     91500 to 92500: the last digit was rounded
 *     720余条     720 to 730: 余 hides less than the last digit that is no zero
 *     约300件     200 to 400
 *     不少于15人  15 and more
 *
 * Null for a number that states none.
 */
export function boundsOf(metric: Metric): Bounds | null {
  if (metric.range) return { least: rational(metric.range.min), most: rational(metric.range.max) };
  if (metric.value === null) return null;
  const value = rational(metric.value);
  const step = () => rational(stepOf(metric.value!));
  switch (metric.approx) {
    case "atLeast":
      return { least: value, most: null };
    case "atMost":
      return { least: ZERO, most: value };
    case "over":
      return { least: value, most: metric.kind === "rate" ? higher(value, HUNDRED) : add(value, step()) };
    case "about":
      return around(value, step());
    default:
      return isRounded(metric)
        ? around(value, divide(lastDigit(metric), TWO))
        : { least: value, most: value };
  }
}

const around = (value: Rational, by: Rational): Bounds => ({
  least: subtract(value, by),
  most: add(value, by),
});

/** 1 for the digit in the last place that is no zero: 720 has 10, 5300 has 100. */
function stepOf(value: number): number {
  let step = 1;
  while (value !== 0 && Number.isInteger(value) && value % (step * 10) === 0) step *= 10;
  return step;
}

/** A decimal, and a number of 万 or 亿, was rounded somewhere; a plain count was not. Metrics are quoted, in either script. */
function isRounded({ text }: Metric): boolean {
  return /[.．万亿萬億]/.test(text);
}

const FACTORS: Readonly<Record<string, number>> = {
  万: 4,
  萬: 4,
  亿: 8,
  億: 8,
  万亿: 12,
  萬億: 12,
  千: 3,
  百: 2,
};

/** What 1 in the last digit as written is worth: 0.1 in 97.9%, 1000 in 9.2万份. */
export function lastDigit({ text }: Metric): Rational {
  const digits = /[.．]([\d０-９]+)/.exec(text)?.[1]?.length ?? 0;
  const factor = FACTORS[/[\d０-９ ](万亿|萬億|[万亿萬億千百])/.exec(text)?.[1] ?? ""] ?? 0;
  return { top: 10n ** BigInt(factor), over: 10n ** BigInt(digits) };
}

/** True where one number can be the other. */
export function overlap(a: Bounds, b: Bounds): boolean {
  return atMost(a.least, b.most) && atMost(b.least, a.most);
}

/** True where the first is above the second whatever they stand for. */
export function exceeds(a: Bounds, b: Bounds): boolean {
  return b.most !== null && compare(a.least, b.most) > 0;
}

function atMost(least: Rational, most: Rational | null): boolean {
  return most === null || compare(least, most) <= 0;
}

export function sumOf(all: readonly Bounds[]): Bounds {
  return all.reduce((sum, { least, most }) => ({
    least: add(sum.least, least),
    most: sum.most === null || most === null ? null : add(sum.most, most),
  }));
}

/** In per cent. Null where the whole can be nothing. */
export function shareOf(part: Bounds, whole: Bounds): Bounds | null {
  if (compare(whole.least, ZERO) <= 0) return null;
  return {
    least: whole.most === null ? ZERO : multiply(HUNDRED, divide(part.least, whole.most)),
    most: part.most === null ? null : multiply(HUNDRED, divide(part.most, whole.least)),
  };
}

/** Rounded to the nearest, cut off or rounded up: less than one in the last digit beside the stated figure. */
export function near(stated: Metric, computed: Bounds): boolean {
  const bounds = boundsOf(stated);
  if (bounds === null) return true;
  if (stated.approx !== null || stated.range !== null) return overlap(bounds, computed);
  const [value, digit] = [rational(stated.value!), lastDigit(stated)];
  const above = computed.most === null || compare(computed.most, subtract(value, digit)) > 0;
  return above && compare(computed.least, add(value, digit)) < 0;
}

const higher = (a: Rational, b: Rational) => (compare(a, b) > 0 ? a : b);
