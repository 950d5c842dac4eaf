import type { NumeralClass } from "./numeral.ts";

/** A stretch of text whose numerals are no quantities whatever they look like. */
export interface Enclosure {
  readonly class: NumeralClass;
  readonly rule: string;
  readonly start: number;
  readonly end: number;
}

/** The signs that open a title or a quotation. */
export const OPENING = '《“"「‘';

/**
 * Titles 《…》 (which may hold another title) and short quotations that name something. All are bounded, so that an
 * opening sign without its closing one costs nothing and swallows nothing.
 */
const ENCLOSED =
  /《[^《》]{1,120}(?:《[^《》]{0,80}》[^《》]{0,80})?》|“[^“”。;\n]{1,40}”|"[^"。;,\n]{1,30}"|「[^「」。\n]{1,40}」|‘[^‘’。\n]{1,30}’/y;

/** The title or quotation that the sign at `start` opens. */
export function enclosureAt(text: string, start: number): Enclosure | null {
  ENCLOSED.lastIndex = start;
  if (!ENCLOSED.test(text)) return null;
  const end = ENCLOSED.lastIndex;
  return text.charAt(start) === "《"
    ? { class: "title", rule: "title", start, end }
    : { class: "name", rule: "name.quoted", start, end };
}

/** Addresses of pages and mail. */
const ADDRESS =
  /(?:https?:\/\/|www\.)[!-~]{1,300}|[\w.-]{1,60}@[\w.-]{1,60}|[\w-]{1,40}\.(?:gov|com|cn|org|net)[!-~]{0,200}/g;

/** The first address that begins at `from` or behind it. */
export function addressFrom(text: string, from: number): Enclosure | null {
  ADDRESS.lastIndex = from;
  const found = ADDRESS.exec(text);
  return found && { class: "other", rule: "code.address", start: found.index, end: ADDRESS.lastIndex };
}
