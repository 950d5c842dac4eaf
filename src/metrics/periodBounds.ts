import type { Section } from "../../schemas/report.ts";

/**
 * Where the words around an offset begin and end. Only few words of a text state a period: what bounds them is looked for
 * around them, and the rest of the text is not read.
 */
export interface Bounds {
  /** The first end at or behind an offset. To be asked in ascending order: then no sign is read twice. */
  readonly clauseEnd: (from: number) => number;
  readonly partEnd: (from: number) => number;
  readonly sentenceEnd: (from: number) => number;
  readonly paragraphEnd: (from: number) => number;
  /** The same as `clauseEnd`, for numbers. */
  readonly clauseEndOf: (number: number) => number;
  /** Behind the last end of a clause in front of `to`, but no farther back than `least`. */
  readonly clauseStart: (to: number, least: number) => number;
  readonly sentenceStart: (to: number, least: number) => number;
  readonly paragraphStart: (to: number, least: number) => number;
}

/** What an end ends: the parts of a sentence end at a semicolon, and whatever is longer ends what is shorter too. */
const [CLAUSE, PART, SENTENCE, PARAGRAPH] = [1, 2, 3, 4];
/** Of the signs, by their codes, which are below those of the characters, what they end. */
const ENDS = new Uint8Array(0x3100);
for (const [signs, end] of [
  [",:", CLAUSE],
  [";", PART],
  ["。!?", SENTENCE],
  ["\n", PARAGRAPH],
] as const)
  for (const sign of signs) ENDS[sign.charCodeAt(0)] = end!;

export function boundsOf(text: string, sections: readonly Section[]): Bounds {
  const headings = headingEnds(sections, text.length);
  const endOf = (level: number) => {
    let known = { from: 0, end: -1 };
    return (from: number) => {
      if (from < known.from || from > known.end) {
        const most = headings[firstFrom(headings, from)]!;
        let at = from;
        while (at < most && !ends(text, at, level)) at++;
        known = { from, end: at };
      }
      return known.end;
    };
  };
  let known = { from: 0, end: -1 };
  let feed = -1;
  const paragraphEnd = (from: number) => {
    if (from < known.from || from > known.end) {
      const most = headings[firstFrom(headings, from)]!;
      if (feed < from) feed = lineFeedFrom(text, from);
      while (feed < most && !endsParagraph(text, feed)) feed = lineFeedFrom(text, feed + 1);
      known = { from, end: Math.min(feed, most) };
    }
    return known.end;
  };
  const startOf = (level: number) => (to: number, least: number) => {
    const heading = headings[firstFrom(headings, to) - 1] ?? -1;
    let start = to;
    while (start > least && start - 1 > heading && !ends(text, start - 1, level)) start--;
    return start;
  };
  return {
    clauseEnd: endOf(CLAUSE),
    partEnd: endOf(PART),
    sentenceEnd: endOf(SENTENCE),
    paragraphEnd,
    clauseEndOf: endOf(CLAUSE),
    clauseStart: startOf(CLAUSE),
    sentenceStart: startOf(SENTENCE),
    paragraphStart: startOf(PARAGRAPH),
  };
}

function ends(text: string, at: number, level: number): boolean {
  const code = text.charCodeAt(at);
  const end = code < ENDS.length ? ENDS[code]! : 0;
  return end >= level && (end !== PARAGRAPH || endsParagraph(text, at));
}

function lineFeedFrom(text: string, from: number): number {
  const at = text.indexOf("\n", from);
  return at === -1 ? text.length : at;
}

/** A line feed behind the end of a sentence, or before an indented or an empty line. */
function endsParagraph(text: string, feed: number): boolean {
  if (feed + 1 === text.length || /[ \n]/.test(text.charAt(feed + 1))) return true;
  return /[。!?;:”》)] {0,4}$/.test(text.slice(Math.max(feed - 5, 0), feed));
}

/** A section begins anew; a heading on a line of its own ends with that line; the text ends everything. */
function headingEnds(sections: readonly Section[], length: number): Int32Array {
  const found = [length];
  for (const { start, marker, title, runIn } of sections) {
    found.push(start - 1);
    if (!runIn) found.push(start + marker.length + title.length);
  }
  return new Int32Array(found).sort();
}

/** Index of the first of the offsets at or behind `from`. */
function firstFrom(offsets: Int32Array, from: number): number {
  let [low, high] = [0, offsets.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (offsets[middle]! >= from) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** What words stand in. */
export interface Enclosure {
  /** The bracket that holds them. */
  readonly bracket: { readonly start: number; readonly end: number } | null;
  /** What titles 《…》 and quotations say is not said by the report. */
  readonly quoted: boolean;
}

/** A title or a bracket that runs on for longer was never closed. Of nested ones the inner is read. */
const LONGEST = 120;

/** The signs of the pairs; of each the opening one is even. */
const PAIRS = "()《》“”";
const PAIRED = new Uint8Array(0x3100);
for (let index = 0; index < PAIRS.length; index++) PAIRED[PAIRS.charCodeAt(index)] = index + 1;

const NOTHING: Enclosure = { bracket: null, quoted: false };

export function enclosureOf(text: string, offset: number): Enclosure {
  let passed = 0;
  let found = NOTHING;
  for (let at = offset; at >= 0 && offset - at < LONGEST; at--) {
    const code = text.charCodeAt(at);
    const paired = code < PAIRED.length ? PAIRED[code]! - 1 : -1;
    if (paired === -1) continue;
    const pair = 1 << (paired >> 1);
    if ((passed & pair) !== 0) continue;
    passed |= pair;
    const end = (paired & 1) === 0 ? closing(text, at, offset, paired) : -1;
    if (end === -1) continue;
    found = pair === 1 ? { ...found, bracket: { start: at, end } } : { ...found, quoted: true };
  }
  return found;
}

/** Where the pair that opens at `start` closes behind the offset, or -1. */
function closing(text: string, start: number, offset: number, opening: number): number {
  const most = Math.min(start + LONGEST, text.length - 1);
  for (let at = offset + 1; at <= most; at++) {
    const sign = text.charAt(at);
    if (sign === PAIRS[opening]) return -1;
    if (sign === PAIRS[opening + 1]) return at;
  }
  return -1;
}
