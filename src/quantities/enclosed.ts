import type { NumeralClass } from "./numeral.ts";

/** A stretch of text whose numerals are no quantities whatever they look like. */
export interface Enclosure {
  readonly class: NumeralClass;
  readonly rule: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Titles 《…》 (which may hold another title), short quotations that name something, addresses of pages and mail. All are
 * bounded, so that an opening sign without its closing one costs nothing and swallows nothing.
 */
const ENCLOSED =
  /(?<title>《[^《》]{1,120}(?:《[^《》]{0,80}》[^《》]{0,80})?》)|(?<quote>“[^“”。;\n]{1,40}”|"[^"。;,\n]{1,30}"|「[^「」。\n]{1,40}」|‘[^‘’。\n]{1,30}’)|(?<address>(?:https?:\/\/|www\.)[!-~]{1,300}|[\w.-]{1,60}@[\w.-]{1,60}|[\w-]{1,40}\.(?:gov|com|cn|org|net)[!-~]{0,200})/g;

/** Finds them all, in order. */
export function enclosures(text: string): Enclosure[] {
  const found: Enclosure[] = [];
  for (const match of text.matchAll(ENCLOSED)) {
    const { title, quote } = match.groups!;
    const start = match.index;
    const [type, rule]: [NumeralClass, string] =
      title !== undefined
        ? ["title", "title"]
        : quote !== undefined
          ? ["name", "name.quoted"]
          : ["other", "code.address"];
    found.push({ class: type, rule, start, end: start + match[0].length });
  }
  return found;
}
