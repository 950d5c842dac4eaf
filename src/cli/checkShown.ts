import type { Metric } from "../../schemas/report.ts";
import type { Finding, Language } from "../checks/check.ts";
import { messageOf, wordsOf } from "../checks/checks.ts";
import type { Excerpt, PlacedTerm, Shown } from "../render/checks/format.ts";

/** Where a metric stands: the path of its report, and the text that it stands in. */
export interface Home {
  readonly path: string;
  /** As decoded, so that what is shown is what the file has. */
  readonly source: string;
  /** Where in the report that text begins. */
  readonly from: number;
}

/** Characters of text on either side of a term; two terms farther apart than twice that are shown with a gap. */
const CONTEXT = 16;
const GAP = "...";

/** A finding as it is shown, in one language, with the words around its terms. */
export function shownOf(finding: Finding, homeOf: (metric: Metric) => Home, language: Language): Shown {
  const { rule, status, expected, found, arithmetic, terms } = finding;
  return {
    rule,
    status,
    expected,
    found,
    arithmetic,
    words: wordsOf(finding, language),
    message: messageOf(finding, language),
    terms: terms.map((metric) => placed(metric, homeOf(metric).path)),
    excerpts: lines(terms, homeOf).map(([home, ofLine]) => excerptOf(home, ofLine)),
  };
}

function placed({ id, text, start, end, line, column }: Metric, path: string): PlacedTerm {
  return { path, metric: id, text, start, end, line, column };
}

/** The terms line by line, in the order of the texts. */
function lines(terms: readonly Metric[], homeOf: (metric: Metric) => Home): [Home, Metric[]][] {
  const found = new Map<string, [Home, Metric[]]>();
  for (const term of terms) {
    const home = homeOf(term);
    const key = `${term.line} ${home.path}`;
    if (!found.has(key)) found.set(key, [home, []]);
    found.get(key)![1].push(term);
  }
  for (const [, ofLine] of found.values()) ofLine.sort((a, b) => a.start - b.start);
  return [...found.values()];
}

function excerptOf({ source, from: base }: Home, terms: readonly Metric[]): Excerpt {
  const marks: [number, number][] = [];
  let text = "";
  let shownTo = -1;
  const places = terms.map(({ start, end }) => ({ start: start - base, end: end - base }));
  for (const [index, { start, end }] of places.entries()) {
    const from = Math.max(shownTo, wordsBefore(source, start));
    if (shownTo === -1 ? from > 0 && !endsLine(source, from - 1) : from > shownTo) text += GAP;
    text += source.slice(from, start);
    marks.push([text.length, text.length + end - start]);
    text += source.slice(start, end);
    const next = places[index + 1]?.start ?? source.length;
    shownTo = Math.min(next, wordsAfter(source, end));
    text += source.slice(end, shownTo);
  }
  return { text: endsLine(source, shownTo) ? text : `${text}${GAP}`, marks };
}

const endsLine = (source: string, at: number) =>
  at >= source.length || "\r\n\u2028\u2029".includes(source.charAt(at));

function wordsBefore(source: string, offset: number): number {
  let at = offset;
  while (at > Math.max(0, offset - CONTEXT) && !endsLine(source, at - 1)) at--;
  return isInside(source, at) ? at + 1 : at;
}

function wordsAfter(source: string, offset: number): number {
  let at = offset;
  while (at < offset + CONTEXT && !endsLine(source, at)) at++;
  return isInside(source, at) ? at - 1 : at;
}

/** True between the two halves of a character beyond the BMP. */
function isInside(source: string, at: number): boolean {
  const code = source.charCodeAt(at);
  return at > 0 && code >= 0xdc00 && code <= 0xdfff;
}
