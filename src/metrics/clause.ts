import type { Section } from "../../schemas/report.ts";
import type { Numeral, Quantity } from "../quantities/numeral.ts";

/** A quantity and the words around it, as the readings of subject, change, status and period need them. */
export interface Mention extends Numeral {
  readonly quantity: Quantity;
  /** Index among the report's quantities. */
  readonly index: number;
  /** Words between the boundary on the left and the number. */
  readonly before: string;
  /** What the boundary on the left is. */
  readonly boundary: "sentence" | "comma" | "colon" | "bracket" | "mention";
  /** Words between the number and the boundary on the right. */
  readonly after: string;
  /** What the boundary on the right is. */
  readonly boundaryBehind: "stop" | "bracket" | "mention";
  /** Where the words before it begin. */
  readonly from: number;
  /** Where the sentence that holds it begins and ends. */
  readonly sentence: { readonly start: number; readonly end: number };
  /** Offset of the opening bracket that it stands in, or -1. */
  readonly bracket: number;
}

/** Farther away than this nothing says what a number counts. */
const REACH = 120;

/**
 * Finds the words around every quantity. Quotations and titles are passed over as one word; the marker of a section is
 * none of them.
 */
export function mentions(
  text: string,
  numerals: readonly Numeral[],
  sections: readonly Section[] = [],
): Mention[] {
  const found: Mention[] = [];
  const quantities = numerals.filter(isQuantity);
  const markerBefore = markersOf(sections);
  let sentence = { start: 0, end: -1 };
  for (let index = 0; index < quantities.length; index++) {
    const { class: as, start, end, rule, quantity } = quantities[index]!;
    if (start >= sentence.end) sentence = sentenceAt(text, start, Math.max(sentence.end, 0));
    const first = Math.max(sentence.start, markerBefore(start));
    const left = leftOf(text, start, quantities[index - 1]?.end ?? 0, first);
    const right = rightOf(text, end, quantities[index + 1]?.start ?? text.length);
    found.push({
      class: as,
      start,
      end,
      rule,
      quantity,
      index,
      before: text.slice(left.at, start),
      boundary: left.kind,
      from: left.at,
      after: text.slice(end, right.at),
      boundaryBehind: right.kind,
      sentence,
      bracket: openBracket(text, start, sentence.start),
    });
  }
  return found;
}

/** Where the last marker before an offset ends, or 0, for offsets that are asked for in ascending order. */
function markersOf(sections: readonly Section[]): (offset: number) => number {
  let next = 0;
  let end = 0;
  return (offset) => {
    for (; next < sections.length && sections[next]!.start < offset; next++)
      end = sections[next]!.start + sections[next]!.marker.length;
    return end;
  };
}

function isQuantity(numeral: Numeral): numeral is Numeral & { quantity: Quantity } {
  return numeral.quantity !== undefined;
}

/** A sentence ends at 。！？ or a line's end; 2022.12 and 3.5 hold no end, 完成. does. */
const SENTENCE_END = /[。!?]|\n(?! {0,4}[\u4e00-\u9fff]{0,3}\d*[余多]?[件人个])|\.(?=\s|$)/;

/** The longest way from a number to where its sentence begins, and to where it ends: a list without end is cut there. */
const LONGEST = 2000;

function sentenceAt(text: string, offset: number, from: number): { start: number; end: number } {
  const least = Math.max(from, offset - LONGEST);
  let start = offset;
  while (start > least && meaningAt(text, start - 1) !== "stop") start--;
  const behind = text.slice(offset, offset + LONGEST);
  const end = behind.search(SENTENCE_END);
  return { start, end: offset + (end === -1 ? behind.length : end + 1) };
}

type Meaning = "comma" | "semicolon" | "colon" | "dash" | "open" | "close" | "stop" | "opening" | "closing";

/** What the signs that matter to the walks below mean, by their code; every other sign is passed over. */
const SIGNS: readonly (Meaning | undefined)[] = (() => {
  const signs = new Array<Meaning | undefined>(0x3010).fill(undefined);
  const mean = (meaning: Meaning, written: string) => {
    for (const sign of written) signs[sign.charCodeAt(0)] = meaning;
  };
  mean("comma", ",");
  mean("semicolon", ";");
  mean("colon", ":");
  mean("dash", "—");
  mean("open", "(");
  mean("close", ")");
  mean("stop", "。!?\n");
  mean("opening", "“《‘「");
  mean("closing", "”》’」");
  return signs;
})();

/** The signs lie below the ideographs, so that nearly all of a text is passed over by one comparison. */
function meaningAt(text: string, at: number): Meaning | undefined {
  const code = text.charCodeAt(at);
  return code < SIGNS.length ? SIGNS[code] : undefined;
}

/** Pairs of quotation marks and of brackets, the opening one first. */
const PAIRS = "“”《》‘’「」()";

type Left = { at: number; kind: Mention["boundary"] };

function leftOf(text: string, start: number, previous: number, sentence: number): Left {
  const least = Math.max(sentence, start - REACH);
  for (let at = start - 1; at >= least; at--) {
    if (at < previous) return { at: previous, kind: "mention" };
    const meaning = meaningAt(text, at);
    if (meaning === undefined) continue;
    if (meaning === "closing" || meaning === "close") {
      const open = openingOf(text, at, Math.max(least + 1, previous));
      if (open !== -1) at = open;
      else if (meaning === "close") return { at: at + 1, kind: "mention" };
    } else if (meaning === "comma" || meaning === "colon") return { at: at + 1, kind: meaning };
    else if (meaning === "semicolon") return { at: at + 1, kind: "sentence" };
    else if (meaning === "dash" && text.charAt(at - 1) === "—") return { at: at + 1, kind: "colon" };
    else if (meaning === "open") return { at: at + 1, kind: "bracket" };
  }
  return { at: Math.max(least, previous), kind: previous > least ? "mention" : "sentence" };
}

type Right = { at: number; kind: Mention["boundaryBehind"] };

function rightOf(text: string, end: number, next: number): Right {
  const most = Math.min(text.length, end + REACH);
  for (let at = end; at < most; at++) {
    if (at >= next) return { at: next, kind: "mention" };
    const meaning = meaningAt(text, at);
    if (meaning === undefined || meaning === "dash" || meaning === "closing") continue;
    if (meaning === "opening") {
      const close = closingOf(text, at, Math.min(most, next));
      if (close !== -1) at = close;
    } else if (meaning === "open") {
      const close = closingOf(text, at, Math.min(most, next, at + LONGEST_ASIDE));
      if (close === -1) return { at, kind: "bracket" };
      at = close;
    } else return { at, kind: "stop" };
  }
  return { at: Math.min(most, next), kind: next <= most ? "mention" : "stop" };
}

/** A longer bracket behind a number begins something of its own. */
const LONGEST_ASIDE = 13;

/** Where the pair that closes at `at` opens, no farther back than `least`, or -1. */
function openingOf(text: string, at: number, least: number): number {
  const opening = PAIRS.charCodeAt(PAIRS.indexOf(text.charAt(at)) - 1);
  let open = at - 1;
  while (open >= least && text.charCodeAt(open) !== opening) open--;
  return open < least ? -1 : open;
}

/** Where the pair that opens at `at` closes before `most`, or -1. */
function closingOf(text: string, at: number, most: number): number {
  const closing = PAIRS.charCodeAt(PAIRS.indexOf(text.charAt(at)) + 1);
  let close = at + 1;
  while (close < most && text.charCodeAt(close) !== closing) close++;
  return close < most ? close : -1;
}

function openBracket(text: string, start: number, least: number): number {
  for (let at = start - 1; at >= Math.max(least, start - REACH); at--) {
    const sign = text.charCodeAt(at);
    if (sign === 0x29) return -1;
    if (sign === 0x28) return at;
  }
  return -1;
}
