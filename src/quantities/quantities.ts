import type { Diagnostic, Section } from "../../schemas/report.ts";
import type { SourceText } from "../text.ts";
import { type Enclosure, enclosures } from "./enclosed.ts";
import type { Numeral } from "./numeral.ts";
import { redactions } from "./redactions.ts";
import { rules } from "./rules.ts";

/** A longer run of digits is a code; cut at this length, a run without end is still read in linear time. */
const LONGEST = 60;
const RUN = `(?:\\d{1,${LONGEST}}(?:[.,]\\d{1,18}){0,9}|[〇零一二三四五六七八九十百千万亿两廿]{1,${LONGEST}}|[²³¹¼-¾⅐-ↈ①-⒛⓪-⓿❶-➓㈠-㈩㉈-㉟㊀-㊉㊱-㊿]|半(?=个?[年月天小日])|[几数](?=[十百千万亿]))`;
const RUNS = new RegExp(RUN, "g");

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
  let next = 0;
  let cover = 0;
  for (;;) {
    RUNS.lastIndex = next;
    const run = RUNS.exec(text);
    if (run === null) break;
    const start = run.index;
    while (cover < covers.length && covers[cover]!.end <= start) cover++;
    const over = covers[cover];
    const read =
      over !== undefined && over.start <= start
        ? enclosed(over, start, run[0].length)
        : readAt(text, start, run[0], numerals.at(-1));
    numerals.push(...read);
    next = numerals.at(-1)!.end;
  }
  return { numerals, diagnostics: redactions(text) };
}

/** The signs of one run inside an enclosure; the rest of a run that the enclosure cuts is read anew. */
function enclosed(over: Enclosure, start: number, length: number): Numeral[] {
  return [{ class: over.class, rule: over.rule, start, end: Math.min(over.end, start + length) }];
}

/** More digits than any quantity has. */
const CODE = /^\d{19,}/;

function readAt(text: string, start: number, run: string, before: Numeral | undefined): Numeral[] {
  const isRest = before?.rule === "code.long" && before.end === start && /^\d/.test(run);
  const code = isRest ? run : CODE.exec(run)?.[0];
  if (code !== undefined) return [{ class: "other", rule: "code.long", start, end: start + code.length }];
  for (const rule of rules) {
    rule.pattern.lastIndex = start;
    const match = rule.pattern.exec(text);
    if (match === null) continue;
    const parts = rule.read ? rule.read(match, { text, start }) : [{ start, end: start + match[0].length }];
    if (parts !== null && parts.length > 0)
      return parts.map((part) => ({ class: rule.class, rule: rule.id, ...part }));
  }
  // A Han numeral that no rule reads is part of a word; an Arabic one is left over, and said to be.
  const isHan = run.charCodeAt(0) > 0x39;
  return [
    {
      class: isHan ? "name" : "unread",
      rule: isHan ? "name.left" : "unread",
      start,
      end: start + run.length,
    },
  ];
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
