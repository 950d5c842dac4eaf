import type { ReadableText } from "../normalise/readable.ts";
import type { Numeral } from "./numeral.ts";

const NUMERAL = /\d{1,18}|[〇零一二三四五六七八九十百千万亿]{1,18}/g;

/**
 * The numerals of what was taken out of sentences: page numbers and those of running headers.
 *
 * @returns with offsets into the text as decoded
 */
export function pageNumerals({ lines, gaps }: ReadableText): Numeral[] {
  return gaps.flatMap(({ start, end }) =>
    Array.from(lines.slice(start, end).matchAll(NUMERAL), (found): Numeral => {
      const at = start + found.index;
      return { class: "other", rule: "code.page", start: at, end: at + found[0].length, quantity: undefined };
    }),
  );
}
