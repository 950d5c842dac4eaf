export const HAN_DIGITS = "〇零一二三四五六七八九两";

/** The digits of the text in Han signs: 零 is 0, 两 is 2. */
export const DIGIT = new Map([...HAN_DIGITS].map((sign, at) => [sign, Math.max(0, at - 1)]));
DIGIT.set("两", 2);

const SCALE: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 };

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Digits with scales that only add zeros. */
const SCALED = /^(\d+(?:\.\d{1,9})?)([十百千]?)(万?)(亿?)$/;
const EXPONENT: Readonly<Record<string, number>> = { "": 0, 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };

/**
 * The value of digits and scales without qualifiers: `3万4千`, `一亿三千万`, `0.82万`, `1.5亿3千万`, `三点五万`, `1798`.
 * Exact: nothing is multiplied in floating point.
 */
export function evaluate(signs: string): number {
  const digit = DIGIT.get(signs);
  if (digit !== undefined) return digit;
  const plain = Number(signs);
  if (!Number.isNaN(plain)) return plain;
  const scaled = isDigit(signs.charCodeAt(0)) ? SCALED.exec(signs) : null;
  if (scaled !== null) {
    const zeros = EXPONENT[scaled[2]!]! + EXPONENT[scaled[3]!]! + EXPONENT[scaled[4]!]!;
    return Number(`${scaled[1]}e${zeros}`);
  }
  if (/^[〇零一二三四五六七八九]{2,}$/.test(signs))
    return Number([...signs].map((sign) => DIGIT.get(sign)).join(""));
  return sumOf(signs);
}

const TOKEN = /\d+(?:\.\d+)?|[一二三四五六七八九零〇]点[一二三四五六七八九零〇]+|./g;

function sumOf(signs: string): number {
  const tokens = signs.match(TOKEN)!;
  // Sums are whole numbers of the smallest decimal place, so that 1.5亿3千万 adds up exactly.
  const one = 10 ** Math.max(...tokens.map(decimals));
  // Each is null until something is written in it: 万 alone is 10,000, 0万 is 0.
  let sum: number | null = null; // what 亿 has closed
  let myriads: number | null = null; // what 万 has closed since
  let section: number | null = null; // what 十, 百, 千 have closed since
  let digit: number | null = null;
  let scale = 1;
  for (const token of tokens) {
    const by = SCALE[token];
    const isZero = token === "零" || token === "〇";
    if (by !== undefined && by <= 1000) section = (section ?? 0) + (digit ?? one) * by;
    else if (token === "万") {
      const before = together(section, digit);
      if (before !== null) myriads = (myriads ?? 0) + before * 1e4;
      else if (myriads !== null)
        myriads *= 1e4; // 3万万
      else if (sum !== null)
        sum *= 1e4; // 1亿万
      else myriads = one * 1e4;
      section = null;
    } else if (token === "亿") {
      sum = (sum ?? 0) + (together(together(myriads, section), digit) ?? one) * 1e8;
      [myriads, section] = [null, null];
    } else if (token === "廿") section = (section ?? 0) + 20 * one;
    else if (isZero) section ??= 0;
    digit =
      by !== undefined || token === "廿" || isZero ? null : wholeOf(token) * (one / 10 ** decimals(token));
    if (by !== undefined || isZero) scale = by ?? 1;
  }
  // 两万五 is 25,000 and 一百二 is 120: a last Han digit right behind a scale counts in its tenth.
  const counts = scale >= 100 && digit !== null && digit < 10 * one && !/^\d/.test(signs) ? scale / 10 : 1;
  return ((sum ?? 0) + (myriads ?? 0) + (section ?? 0) + (digit ?? 0) * counts) / one;
}

function together(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : one + other;
}

const POINT = /[.点]/;

/** How many digits stand behind the point. */
function decimals(token: string): number {
  const at = token.search(POINT);
  return at < 0 ? 0 : token.length - at - 1;
}

/** The digits of a token without their point, as one number. */
function wholeOf(token: string): number {
  let whole = 0;
  for (const sign of token) if (!POINT.test(sign)) whole = whole * 10 + (DIGIT.get(sign) ?? Number(sign));
  return whole;
}
