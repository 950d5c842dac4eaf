/** One style of numbering, as the registry lists it. */
export interface MarkerRule {
  /** Stable, in kebab case; two markers of one id can stand in one run. */
  readonly id: string;
  /** `heading` opens a paragraph or stands alone; `item` is spoken and stands in running text. */
  readonly kind: "heading" | "item";
  /** True where the sign alone proves nothing: the first of its run counts only where a second follows. */
  readonly needsNext: boolean;
  /** Matches the marker, and only that; what stands before it is settled by `candidates.ts`. */
  readonly pattern: RegExp;
  /** The number stated, from the marker's text. */
  readonly read: (marker: string) => number;
  /** Ids of the styles it may stand in for: `(1)` where `(一)` belongs. */
  readonly kin: readonly string[];
  /** Text, and the markers that this rule reads in it. */
  readonly examples: readonly (readonly [text: string, ...markers: string[]])[];
  /** Texts in which this rule reads nothing. */
  readonly counterExamples: readonly string[];
}

const DIGITS = "一二三四五六七八九";

/** 一 to 九十九, as a pattern. */
export const HAN = `(?:[${DIGITS}]?十[${DIGITS}]?|[${DIGITS}])`;

/** Reads the Han numeral in a marker: `（十二）` is 12. */
export function readHan(marker: string): number {
  const numeral = marker.replace(/[^一二三四五六七八九十]/g, "");
  const ten = numeral.indexOf("十");
  if (ten < 0) return digit(numeral);
  return (ten === 0 ? 1 : digit(numeral)) * 10 + digit(numeral.slice(ten + 1));
}

/** Reads the ASCII digits in a marker: `12.` is 12. */
export function readArabic(marker: string): number {
  return Number(marker.replace(/[^0-9]/g, ""));
}

/** Reads a sign that Unicode counts up from `first`, such as ①, or leaves the marker to `otherwise`. */
export function readSign(first: string, otherwise: (marker: string) => number) {
  const base = first.charCodeAt(0);
  return (marker: string) => {
    const offset = marker.charCodeAt(0) - base;
    return offset >= 0 && offset < 20 ? offset + 1 : otherwise(marker);
  };
}

function digit(numeral: string): number {
  return numeral === "" ? 0 : DIGITS.indexOf(numeral.charAt(0)) + 1;
}
