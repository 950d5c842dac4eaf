import type { Diagnostic, Section } from "../../schemas/report.ts";
import { signTable } from "../signs.ts";
import type { SourceText } from "../text.ts";
import { type Enclosure, enclosures } from "./enclosed.ts";
import { isDigit } from "./evaluate.ts";
import { HAN_NUMERALS } from "./number.ts";
import type { Numeral } from "./numeral.ts";
import { redactions } from "./redactions.ts";
import { partsOf, type Rule } from "./rule.ts";
import { families, unmarked } from "./rules.ts";
import { isUnmarked } from "./unmarked.ts";

/** A longer run of digits is a code; cut at this length, a run without end is still read in linear time. */
const LONGEST = 60;
/** Numerals of one sign: ², ½, Ⅲ, ①, ㈠. */
const SINGLE = "²³¹¼-¾⅐-ↈ①-⒛⓪-⓿❶-➓㈠-㈩㉈-㉟㊀-㊉㊱-㊿";
const RUN = new RegExp(
  `\\d{1,${LONGEST}}(?:[.,]\\d{1,18}){0,9}|[${HAN_NUMERALS}]{1,${LONGEST}}|[${SINGLE}]|半(?=个?[年月天小日])|[几数](?=[十百千万亿])`,
  "y",
);

/** The signs with which a run of digits may go on. */
const GOES_ON = signTable(".,0-9");

/** The signs that a numeral may begin with. */
const BEGINS = signTable(`0-9${HAN_NUMERALS}半几数${SINGLE}`);

/**
 * Classifies every numeral of the text and reads those that are quantities.
 *
 * @returns numerals in the order of the text; their spans do not overlap and cover every numeral sign
 */
export function quantities(
  { text }: SourceText,
  sections: readonly Section[],
): { numerals: Numeral[]; diagnostics: Diagnostic[] } {
  const covers = merge(markers(sections), enclosures(text));
  const numerals: Numeral[] = [];
  let cover = 0;
  for (let start = 0; start < text.length; ) {
    const end = BEGINS[text.charCodeAt(start)] === 1 ? runEnd(text, start) : start;
    if (end === start) {
      start++;
      continue;
    }
    while (cover < covers.length && covers[cover]!.end <= start) cover++;
    const over = covers[cover];
    if (over !== undefined && over.start <= start)
      // The rest of a run that the enclosure cuts is read anew.
      numerals.push({ class: over.class, rule: over.rule, start, end: Math.min(over.end, end) });
    else readAt(text, start, end, numerals);
    start = numerals.at(-1)!.end;
  }
  return { numerals, diagnostics: redactions(text) };
}

/** The end of the run of numeral signs that begins at `start`, or `start` where none does. */
function runEnd(text: string, start: number): number {
  let end = start;
  while (isDigit(text.charCodeAt(end)) && end < start + LONGEST) end++;
  if (end > start && !GOES_ON[text.charCodeAt(end)]) return end;
  RUN.lastIndex = start;
  return RUN.test(text) ? RUN.lastIndex : start;
}

/** More digits than any quantity has. */
const CODE = /\d{19,60}/y;

/** Reads the numeral whose run of signs is `start` to `end`, and adds it to `numerals`; a list gives several. */
function readAt(text: string, start: number, end: number, numerals: Numeral[]): void {
  const isHan = text.charCodeAt(start) > 0x39;
  if (!isHan) {
    const before = numerals.at(-1);
    const isRest = before?.rule === "code.long" && before.end === start;
    CODE.lastIndex = start;
    if (isRest || (end - start >= 19 && CODE.test(text))) {
      numerals.push({ class: "other", rule: "code.long", start, end: isRest ? end : CODE.lastIndex });
      return;
    }
  }
  if (isUnmarked(text, start, end)) {
    if (readBy(unmarked, text, start, numerals)) return;
  } else
    for (const { any, rules } of families) {
      any.lastIndex = start;
      if (any.test(text) && readBy(rules, text, start, numerals)) return;
    }
  // A Han numeral that no rule reads is part of a word; an Arabic one is left over, and said to be.
  if (isHan) numerals.push({ class: "name", rule: "name.left", start, end });
  else numerals.push({ class: "unread", rule: "unread", start, end });
}

/** Adds what the first of the rules reads that reads the numeral at `start`. */
function readBy(rules: readonly Rule[], text: string, start: number, numerals: Numeral[]): boolean {
  for (const rule of rules) {
    const parts = partsOf(rule, text, start);
    if (parts === null || parts.length === 0) continue;
    for (const { start, end, quantity } of parts)
      numerals.push(
        quantity === undefined
          ? { class: rule.class, rule: rule.id, start, end }
          : { class: rule.class, rule: rule.id, start, end, quantity },
      );
    return true;
  }
  return false;
}

function markers(sections: readonly Section[]): Enclosure[] {
  return sections.map(({ start, marker }) => ({
    class: "numbering",
    rule: "numbering.section",
    start,
    end: start + marker.length,
  }));
}

function merge(one: readonly Enclosure[], other: readonly Enclosure[]): Enclosure[] {
  return [...one, ...other].sort((a, b) => a.start - b.start);
}
