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

const CLOSING: Readonly<Record<string, string>> = { "”": "“", "》": "《", "’": "‘", "」": "「" };
const OPENING: Readonly<Record<string, string>> = { "“": "”", "《": "》", "‘": "’", "「": "」" };

/** Farther away than this nothing says what a number counts. */
const REACH = 120;

/** Finds the words around every quantity. Quotations and titles are passed over as one word. */
export function mentions(text: string, numerals: readonly Numeral[]): Mention[] {
  const found: Mention[] = [];
  const quantities = numerals.filter(
    (numeral): numeral is Numeral & { quantity: Quantity } => numeral.quantity !== undefined,
  );
  let sentence = { start: 0, end: -1 };
  for (const [index, numeral] of quantities.entries()) {
    if (numeral.start >= sentence.end) sentence = sentenceAt(text, numeral.start, Math.max(sentence.end, 0));
    const left = leftOf(text, numeral.start, quantities[index - 1]?.end ?? 0, sentence.start);
    const right = rightOf(text, numeral.end, quantities[index + 1]?.start ?? text.length);
    found.push({
      ...numeral,
      index,
      before: text.slice(left.at, numeral.start),
      boundary: left.kind,
      from: left.at,
      after: text.slice(numeral.end, right.at),
      boundaryBehind: right.kind,
      sentence,
      bracket: openBracket(text, numeral.start, sentence.start),
    });
  }
  return found;
}

/** A sentence ends at 。！？ or a line's end; 2022.12 and 3.5 hold no end, 完成. does. */
const SENTENCE_END = /[。!?]|\n(?! {0,4}[\u4e00-\u9fff]{0,3}\d*[余多]?[件人个])|\.(?=\s|$)/g;

/** The longest way back to where a sentence begins. */
const LONGEST = 2000;

function sentenceAt(text: string, offset: number, from: number): { start: number; end: number } {
  const least = Math.max(from, offset - LONGEST);
  let start = offset;
  while (start > least && !endsSentence(text.charCodeAt(start - 1))) start--;
  SENTENCE_END.lastIndex = offset;
  const end = SENTENCE_END.exec(text);
  return { start, end: end === null ? text.length : end.index + 1 };
}

const [FULL_STOP, NEW_LINE, EXCLAMATION, QUESTION] = [0x3002, 0x0a, 0x21, 0x3f];

function endsSentence(code: number): boolean {
  return code === FULL_STOP || code === NEW_LINE || code === EXCLAMATION || code === QUESTION;
}

/** What the signs that matter to the walks below mean; every other sign is passed over. */
const SIGNS = new Map(
  Object.entries({
    ",": "comma",
    ";": "sentence",
    ":": "colon",
    "—": "dash",
    "(": "open",
    ")": "close",
    "。": "stop",
    "!": "stop",
    "?": "stop",
    "\n": "stop",
    "”": "closing",
    "》": "closing",
    "’": "closing",
    "」": "closing",
    "“": "opening",
    "《": "opening",
    "‘": "opening",
    "「": "opening",
  } as const).map(([sign, meaning]) => [sign.charCodeAt(0), meaning]),
);

type Left = { at: number; kind: Mention["boundary"] };

function leftOf(text: string, start: number, previous: number, sentence: number): Left {
  const least = Math.max(sentence, start - REACH);
  for (let at = start - 1; at >= least; at--) {
    if (at < previous) return { at: previous, kind: "mention" };
    const meaning = SIGNS.get(text.charCodeAt(at));
    if (meaning === undefined) continue;
    if (meaning === "closing" || meaning === "close") {
      const open = text.lastIndexOf(meaning === "close" ? "(" : CLOSING[text.charAt(at)]!, at);
      if (open > least && open >= previous) at = open;
      else if (meaning === "close") return { at: at + 1, kind: "mention" };
    } else if (meaning === "comma" || meaning === "sentence" || meaning === "colon")
      return { at: at + 1, kind: meaning };
    else if (meaning === "dash" && text.charAt(at - 1) === "—") return { at: at + 1, kind: "colon" };
    else if (meaning === "open") return { at: at + 1, kind: "bracket" };
  }
  return { at: Math.max(least, previous), kind: previous > least ? "mention" : "sentence" };
}

function rightOf(text: string, end: number, next: number): { at: number; kind: Mention["boundaryBehind"] } {
  const most = Math.min(text.length, end + REACH);
  for (let at = end; at < most; at++) {
    if (at >= next) return { at: next, kind: "mention" };
    const meaning = SIGNS.get(text.charCodeAt(at));
    if (meaning === undefined || meaning === "dash" || meaning === "closing") continue;
    if (meaning === "opening") {
      const close = text.indexOf(OPENING[text.charAt(at)]!, at);
      if (close !== -1 && close < most && close < next) at = close;
    } else if (meaning === "open") {
      const close = text.indexOf(")", at);
      if (close === -1 || close >= Math.min(most, next) || close - at > 12) return { at, kind: "bracket" };
      at = close;
    } else return { at, kind: "stop" };
  }
  return { at: Math.min(most, next), kind: next <= most ? "mention" : "stop" };
}

function openBracket(text: string, start: number, least: number): number {
  for (let at = start - 1; at >= Math.max(least, start - REACH); at--) {
    const sign = text.charCodeAt(at);
    if (sign === 0x29) return -1;
    if (sign === 0x28) return at;
  }
  return -1;
}
