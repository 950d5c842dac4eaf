export const HAN_DIGITS = "〇零一二三四五六七八九两";

/** The digits of the text in Han signs: 零 is 0, 两 is 2. */
export const DIGIT = new Map([...HAN_DIGITS].map((sign, at) => [sign, BigInt(Math.max(0, at - 1))]));
DIGIT.set("两", 2n);

/** Sums are kept in billionths, so that 1.5亿3千万 adds up without floating point. */
const PLACES = 9;
const ONE = 10n ** BigInt(PLACES);

const SCALE: Readonly<Record<string, bigint>> = {
  十: 10n,
  百: 100n,
  千: 1000n,
  万: 10_000n,
  亿: 100_000_000n,
};

/**
 * The value of digits and scales without qualifiers: `3万4千`, `一亿三千万`, `0.82万`, `1.5亿3千万`, `三点五万`, `1798`.
 * Exact: nothing is multiplied in floating point.
 */
export function evaluate(signs: string): number {
  if (/^\d+(?:\.\d+)?$/.test(signs)) return Number(signs);
  if (/^[〇零一二三四五六七八九]{2,}$/.test(signs))
    return Number([...signs].map((sign) => DIGIT.get(sign)).join(""));
  let sum = 0n; // what 亿 has closed
  let myriads = 0n; // what 万 has closed since
  let section = 0n; // what 十, 百, 千 have closed since
  let digit: bigint | null = null;
  let scale = 1n;
  for (const [token] of signs.matchAll(
    /\d+(?:\.\d+)?|[一二三四五六七八九零〇]点[一二三四五六七八九零〇]+|./g,
  )) {
    const by = SCALE[token];
    if (by !== undefined && by <= 1000n) section += (digit ?? ONE) * by;
    else if (token === "万") {
      const before = section + (digit ?? 0n);
      if (before > 0n) myriads += before * by!;
      else if (myriads > 0n)
        myriads *= by!; // 3万万
      else if (sum > 0n)
        sum *= by!; // 1亿万
      else myriads = ONE * by!;
      section = 0n;
    } else if (token === "亿") {
      const before = myriads + section + (digit ?? 0n);
      sum += (before === 0n ? ONE : before) * by!;
      [myriads, section] = [0n, 0n];
    } else if (token === "廿") section += 20n * ONE;
    const isZero = token === "零" || token === "〇";
    digit = by !== undefined || token === "廿" || isZero ? null : inBillionths(token);
    if (by !== undefined || isZero) scale = by ?? 1n;
  }
  return toNumber(sum + myriads + section + tail(digit, scale, /^\d/.test(signs)));
}

/** 两万五 is 25,000 and 一百二 is 120: a last Han digit right behind a scale counts in its tenth. */
function tail(digit: bigint | null, scale: bigint, isArabic: boolean): bigint {
  if (digit === null) return 0n;
  return scale >= 100n && digit < 10n * ONE && !isArabic ? (digit * scale) / 10n : digit;
}

function inBillionths(token: string): bigint {
  const arabic = [...token]
    .map((sign) => DIGIT.get(sign)?.toString() ?? (sign === "点" ? "." : sign))
    .join("");
  const [whole, fraction = ""] = arabic.split(".");
  return BigInt(whole + fraction.slice(0, PLACES).padEnd(PLACES, "0"));
}

function toNumber(billionths: bigint): number {
  const digits = billionths.toString().padStart(PLACES + 1, "0");
  return Number(`${digits.slice(0, -PLACES)}.${digits.slice(-PLACES)}`);
}
