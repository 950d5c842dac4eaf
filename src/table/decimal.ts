/** A decimal number as an integer and the number of its digits behind the point: 0.25 is 25 and 2. */
interface Decimal {
  digits: bigint;
  scale: number;
}

/** The decimal number that a value was read from, without an exponent: `0.1`, `1000000000000000000000`. */
export function decimalText(value: number): string {
  const text = String(value);
  if (!text.includes("e")) return text;
  const [mantissa, exponent] = text.split("e");
  return textOf(shift(decimal(mantissa!), Number(exponent)));
}

/**
 * `a - b` as one does it on paper: 0.3 - 0.1 is 0.2, where floating point makes it 0.19999999999999998.
 *
 * @returns the number nearest to the exact difference
 */
export function difference(a: number, b: number): number {
  const [x, y] = [decimal(decimalText(a)), decimal(decimalText(b))];
  const scale = Math.max(x.scale, y.scale);
  return Number(textOf({ digits: scaled(x, scale) - scaled(y, scale), scale }));
}

function decimal(text: string): Decimal {
  const [whole, fraction = ""] = text.split(".");
  return { digits: BigInt(whole! + fraction), scale: fraction.length };
}

const scaled = ({ digits, scale }: Decimal, to: number) => digits * 10n ** BigInt(to - scale);

function shift({ digits, scale }: Decimal, exponent: number): Decimal {
  const moved = scale - exponent;
  return moved >= 0 ? { digits, scale: moved } : { digits: digits * 10n ** BigInt(-moved), scale: 0 };
}

function textOf({ digits, scale }: Decimal): string {
  const sign = digits < 0n ? "-" : "";
  const text = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, "0");
  return sign + (scale === 0 ? text : `${text.slice(0, -scale)}.${text.slice(-scale)}`);
}
