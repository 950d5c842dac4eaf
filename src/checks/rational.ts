import { decimalText } from "../table/decimal.ts";

/** An exact number: a share such as 2289/2335 has no end as a decimal. `over` is positive. */
export interface Rational {
  readonly top: bigint;
  readonly over: bigint;
}

/** The decimal number that a value was read from. */
export function rational(value: number): Rational {
  if (Number.isSafeInteger(value)) return { top: BigInt(value), over: 1n };
  const [whole, fraction = ""] = decimalText(value).split(".");
  return { top: BigInt(whole! + fraction), over: 10n ** BigInt(fraction.length) };
}

/** Where one denominator holds the other it stays: a long list of decimals shall not make it grow. */
export function add(a: Rational, b: Rational): Rational {
  if (a.over % b.over === 0n) return { top: a.top + b.top * (a.over / b.over), over: a.over };
  if (b.over % a.over === 0n) return { top: a.top * (b.over / a.over) + b.top, over: b.over };
  return { top: a.top * b.over + b.top * a.over, over: a.over * b.over };
}

export function subtract(a: Rational, b: Rational): Rational {
  return add(a, { top: -b.top, over: b.over });
}

export function multiply(a: Rational, b: Rational): Rational {
  return { top: a.top * b.top, over: a.over * b.over };
}

/** @param b above zero */
export function divide(a: Rational, b: Rational): Rational {
  return { top: a.top * b.over, over: a.over * b.top };
}

/** Below zero where `a` is the smaller one, as for sorting. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.top * b.over - b.top * a.over;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The nearest decimal with so many digits behind the point, without zeros at its end. */
export function rounded({ top, over }: Rational, digits: number): string {
  const scaled = (top < 0n ? -top : top) * 10n ** BigInt(digits) * 2n + over;
  const text = (scaled / (2n * over)).toString().padStart(digits + 1, "0");
  const decimal = digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
  const short = decimal.includes(".") ? decimal.replace(/\.?0+$/, "") : decimal;
  return top < 0n && short !== "0" ? `-${short}` : short;
}
