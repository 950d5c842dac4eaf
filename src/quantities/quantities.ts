import type { Diagnostic, Section } from "../../schemas/report.ts";
import { codesOf, signTable, standsAt } from "../signs.ts";
import type { SourceText } from "../text.ts";
import { addressFrom, type Enclosure, enclosureAt, OPENING } from "./enclosed.ts";
import { rulesFor } from "./marks.ts";
import { HAN_NUMERALS } from "./number.ts";
import type { Numeral } from "./numeral.ts";
import { redactions } from "./redactions.ts";
import { partsOf } from "./rule.ts";

/** A longer run of digits is a code; cut at this length, a run without end is still read in linear time. */
const LONGEST = 60;
/** Numerals of one sign: ², ½, Ⅲ, ①, ㈠. */
const SINGLE = "²³¹¼-¾⅐-ↈ①-⒛⓪-⓿❶-➓㈠-㈩㉈-㉟㊀-㊉㊱-㊿";
const ALONE = new RegExp(`[${SINGLE}]|半(?=个?[年月天小日])|[几数](?=[十百千万亿])`, "y");
const DIGITS = new RegExp(`\\d{1,${LONGEST}}(?:[.,]\\d{1,18}){0,9}`, "y");

/** The signs with which a run of digits may go on. */
const GOES_ON = signTable(".,0-9");

/** What a sign may begin: a numeral of one script or of another kind, a title or a quotation. */
const BEGINS = new Uint8Array(0x10000);
const [NOTHING, ARABIC, HAN, OTHER, ENCLOSURE] = [0, 1, 2, 3, 4];
for (const code of codesOf(`半几数${SINGLE}`)) BEGINS[code] = OTHER;
for (const code of codesOf("0-9")) BEGINS[code] = ARABIC;
for (const code of codesOf(HAN_NUMERALS)) BEGINS[code] = HAN;
for (const code of codesOf(OPENING)) BEGINS[code] = ENCLOSURE;

/**
 * Classifies every numeral of the text and reads those that are quantities.
 *
 * @returns numerals in the order of the text; their spans do not overlap and cover every numeral sign
 */
export function quantities(
  { text }: SourceText,
  sections: readonly Section[],
): { numerals: Numeral[]; diagnostics: Diagnostic[] } {
  return { numerals: numeralsOf(text, markersOf(sections)), diagnostics: redactions(text) };
}

function numeralsOf(text: string, markers: readonly Enclosure[]): Numeral[] {
  const numerals: Numeral[] = [];
  let marker = 0;
  let enclosure: Enclosure | null = null;
  let address = addressFrom(text, 0);
  for (let start = signFrom(text, 0); start < text.length; ) {
    if (enclosure !== null && enclosure.end <= start) enclosure = null;
    while (address !== null && address.start <= start) {
      enclosure = address.end > start ? address : null;
      address = addressFrom(text, address.end);
    }
    let end = start + 1;
    if (BEGINS[text.charCodeAt(start)] === ENCLOSURE) {
      enclosure ??= enclosureAt(text, start);
      if (enclosure !== null && address !== null && address.start < enclosure.end)
        address = addressFrom(text, enclosure.end);
    } else if (isNumeral(text, start)) {
      end = runEnd(text, start);
      while (marker < markers.length && markers[marker]!.end <= start) marker++;
      const cover = outer(start, markers[marker], enclosure);
      if (cover === null) end = readAt(text, start, end, numerals);
      else {
        // The rest of a run that the enclosure cuts is read anew.
        end = Math.min(cover.end, end);
        numerals.push({ class: cover.class, rule: cover.rule, start, end, quantity: undefined });
      }
    }
    start = signFrom(text, end);
  }
  return numerals;
}

/** Where the next sign stands that may begin something. A function of its own: it goes over every sign of the text. */
function signFrom(text: string, from: number): number {
  let at = from;
  while (at < text.length && BEGINS[text.charCodeAt(at)] === NOTHING) at++;
  return at;
}

function markersOf(sections: readonly Section[]): Enclosure[] {
  return sections.map(({ start, marker }) => ({
    class: "numbering",
    rule: "numbering.section",
    start,
    end: start + marker.length,
  }));
}

/** Of the next marker and the enclosure that holds `start`, the one that holds it and begins first. */
function outer(start: number, marker: Enclosure | undefined, enclosure: Enclosure | null): Enclosure | null {
  if (marker === undefined || marker.start > start) return enclosure;
  return enclosure !== null && enclosure.start < marker.start ? enclosure : marker;
}

/** 半 and 几 are numerals before some signs only. */
function isNumeral(text: string, start: number): boolean {
  if (BEGINS[text.charCodeAt(start)] !== OTHER) return true;
  ALONE.lastIndex = start;
  return ALONE.test(text);
}

/** The end of the run of numeral signs that begins at `start`. */
function runEnd(text: string, start: number): number {
  const script = BEGINS[text.charCodeAt(start)];
  let end = start + 1;
  if (script === OTHER) return end;
  while (end < text.length && BEGINS[text.charCodeAt(end)] === script && end < start + LONGEST) end++;
  if (script === HAN || !standsAt(GOES_ON, text, end)) return end;
  DIGITS.lastIndex = start;
  return DIGITS.test(text) ? DIGITS.lastIndex : end;
}

/** More digits than any quantity has. */
const LONG = 19;
const CODE = new RegExp(`\\d{${LONG},${LONGEST}}`, "y");

/**
 * Reads the numeral whose run of signs is `start` to `end`, and adds it to `numerals`; a list gives several.
 *
 * @returns where it ends
 */
function readAt(text: string, start: number, end: number, numerals: Numeral[]): number {
  const isHan = text.charCodeAt(start) > 0x39;
  if (!isHan && (end - start >= LONG || (start > 0 && BEGINS[text.charCodeAt(start - 1)] === ARABIC))) {
    const before = numerals[numerals.length - 1];
    const isRest = before !== undefined && before.end === start && before.rule === "code.long";
    CODE.lastIndex = start;
    if (isRest || CODE.test(text)) {
      const long = isRest ? end : CODE.lastIndex;
      numerals.push({ class: "other", rule: "code.long", start, end: long, quantity: undefined });
      return long;
    }
  }
  const place = { text, start, end };
  for (const rule of rulesFor(text, start, end)) {
    const parts = rule.settled ? rule.read!(place) : partsOf(rule, text, start);
    if (parts === null || parts.length === 0) continue;
    for (const { start, end, quantity } of parts)
      numerals.push({ class: rule.class, rule: rule.id, start, end, quantity });
    return parts[parts.length - 1]!.end;
  }
  // A Han numeral that no rule reads is part of a word; an Arabic one is left over, and said to be.
  numerals.push(
    isHan
      ? { class: "name", rule: "name.left", start, end, quantity: undefined }
      : { class: "unread", rule: "unread", start, end, quantity: undefined },
  );
  return end;
}
