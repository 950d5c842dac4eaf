import { signTable, standsAt } from "../signs.ts";
import { pageFurniture } from "./furniture.ts";
import { type Line, linesOf } from "./lines.ts";
import { STOP, type Wrap, wrapOf } from "./wrap.ts";

/** A stretch within a sentence that says nothing: the end of a wrapped line, a page number, characters of no width. */
export interface Gap {
  readonly start: number;
  readonly end: number;
}

/** What begins a paragraph, though the line before it is full. */
const HEADING =
  /^(?:第?[一二三四五六七八九十]{1,3}(?:[、.]|部分|章|是(?!一))|[(][一二三四五六七八九十]{1,3}[)]|附件)/;
/** The same, where the line before it ends a sentence; elsewhere it may be the rest of a list or of a number. */
const ITEM = /^(?:[(]\d{1,3}[)]|\d{1,2}(?:[、)]|[.](?!\d))|[①-⑳])/;
/** Behind these a Han numeral goes on with a number or a list. */
const IN_LIST = /[一二三四五六七八九十百第、]/;
const LONGEST_MARKER = 8;

/** Signs within a sentence: a line that has them is no heading. */
const PROSE = /[,。;、]/;

/**
 * Where a sentence runs over the end of a line.
 *
 * @param text normalised
 * @param source the text as decoded
 * @returns the gaps in the order of the text
 */
export function lineGaps(text: string, source: string): Gap[] {
  const lines = linesOf(text, source);
  const wrap = wrapOf(text, source, lines);
  const furniture = pageFurniture(text, lines);
  const gaps: Gap[] = [];
  for (let at = 0; at < lines.length - 1; at++) {
    if (furniture.has(at)) continue;
    let next = at + 1;
    while (furniture.has(next)) next++;
    const line = lines[at]!;
    const following = lines[next];
    if (following === undefined) break;
    const overPage = next > at + 1 || source[following.start - 1] === "\f";
    if (!overPage && following.apart) continue;
    if (goesOn(text, line, following, wrap, overPage))
      gaps.push({ start: line.end, end: following.start + following.indent });
  }
  return gaps;
}

function goesOn(text: string, line: Line, next: Line, wrap: Wrap | null, overPage: boolean): boolean {
  const first = next.start + next.indent;
  const last = text.charAt(line.end - 1);
  if (wrap === null && !overPage && !/[\d,]/.test(last)) return false;
  const stops = STOP.test(last);
  const begins = text.slice(first, first + LONGEST_MARKER);
  if (!IN_LIST.test(last) && HEADING.test(begins)) return false;
  if ((stops || wrap === null) && ITEM.test(begins)) return false;
  if (wrap !== null) return next.indent <= wrap.indent + 1 && wrap.isFull(line);
  return (
    splitsNumber(text, line.end, first) ||
    (overPage && !stops && next.indent === 0 && PROSE.test(text.slice(line.start, line.end)))
  );
}

const UNIT = "[余多]?[万亿]?[%‰件起宗人名个份项次场家户条处所支期册篇元天倍亩]";
const THOUSANDS_BEHIND = new RegExp(
  `^(?:\\d(?=\\d{2})|\\d{2}(?=\\d)|(?=\\d{3}))\\d{1,3}(?!\\d)(?:\\.\\d+)? ?${UNIT}`,
);

/** Thousands that the end of a line cuts: 1,2 | 34件. */
function splitsNumber(text: string, end: number, next: number): boolean {
  const cut = /\d,(\d{0,2})$/.exec(text.slice(Math.max(0, end - 6), end));
  return cut !== null && THOUSANDS_BEHIND.test(cut[1]! + text.slice(next, next + 12));
}

const SPACE = 0x20;

/** Characters that take no room: soft hyphens, joiners, marks of direction, variation selectors. */
const NO_WIDTH = signTable(
  "\u00ad\u061c\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb",
);

/**
 * @param text normalised: each of them is a space there, and spaces are few
 * @param source the text as decoded
 */
export function invisibleGaps(text: string, source: string): Gap[] {
  const gaps: Gap[] = [];
  for (let start = text.indexOf(" "); start >= 0; ) {
    let end = start;
    while (standsAt(NO_WIDTH, source, end)) end++;
    if (end > start) gaps.push({ start, end });
    else end++;
    // Spaces stand together, and the next is at hand more often than not.
    start = text.charCodeAt(end) === SPACE ? end : text.indexOf(" ", end);
  }
  return gaps;
}
