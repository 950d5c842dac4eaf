import type { Section } from "../schemas/report.ts";
import { type Field, fieldsOf } from "./explainFields.ts";
import { places, sectionsAt } from "./metrics/place.ts";
import { inDecoded, inReadable, type ReadableText, readable } from "./normalise/readable.ts";
import { type Reading, readingOf } from "./parse.ts";
import { OTHER_READINGS, type RuleReading, readingStart, readings } from "./quantities/explain.ts";
import type { Numeral, NumeralClass } from "./quantities/numeral.ts";
import { quantities } from "./quantities/quantities.ts";
import type { SourceText } from "./text.ts";

/** Where something stands in the text. */
export interface Place {
  /** UTF-16 offset into the decoded text. */
  offset: number;
  /** 1-based; the column counts UTF-16 code units. */
  line: number;
  column: number;
}

/** A numeral of the text and where it stands. */
export interface NumeralAt extends Place {
  class: NumeralClass;
  text: string;
  start: number;
  end: number;
}

/** A rule that has to do with a numeral. */
export interface RuleAt {
  id: string;
  /** What numerals become that it reads; null for a reading that is no rule of the registry. */
  class: NumeralClass | null;
  /** What kind of reading it is, where it is no rule of the registry. */
  note: string | null;
  /** Sentences, each with the numeral in it that the rule reads. */
  examples: (readonly [sentence: string, numeral: string])[];
}

/** A rule that nearly read the numeral. */
export interface NearMiss extends RuleAt {
  /** `outranked`: it would have read `text`; `declined`: its pattern matches, and a closer look said no. */
  outcome: "outranked" | "declined";
  text: string | null;
}

/** What was read at a place of a report. */
export interface Explanation extends Place {
  /** A numeral, the marker of a section, or neither. */
  found: "numeral" | "section" | "nothing";
  /** The sections that hold the place, the outermost first. */
  sections: Section[];
  numeral: NumeralAt | null;
  rule: RuleAt | null;
  near: NearMiss[];
  /** Id of the metric, where the numeral is one, and what each of its fields came from. */
  metric: string | null;
  fields: Field[];
  /** Where there is no numeral at the place: those of its line that stand nearest to it. */
  nearest: NumeralAt[];
}

/**
 * Says what was read at a place.
 *
 *     全年办结25件，维持19件。
 *             ^                 metric 25件, read by amount; range and list declined
 *
 * @param decoded the text of the report, without a byte order mark
 * @param offset UTF-16 offset into it, less than its length
 */
export function explain(decoded: string, offset: number): Explanation {
  const text = readable(decoded);
  const report = readingOf(text);
  const put = inDecoded(text);
  const at = inReadable(text, offset);
  const { numerals } = quantities(text, report.sections);
  const sections = [...sectionsAt(report.sections)(at)];
  const index = numerals.findIndex(({ start, end }) => start <= at && at < end);
  const numeral = numerals[index];
  const isMarker = sections.some(({ start, marker }) => at < start + marker.length);
  return {
    ...placeOf(text.lines, offset),
    found: isMarker ? "section" : numeral === undefined ? "nothing" : "numeral",
    sections: sections.map(put),
    numeral: numeral === undefined ? null : numeralAt(text, numeral),
    ...(numeral === undefined ? { rule: null, near: [] } : rulesAt(text, numerals, index)),
    ...(numeral === undefined ? { metric: null, fields: [] } : metricAt(text, report, numerals, numeral)),
    nearest: numeral === undefined && !isMarker ? nearestOnLine(text, numerals, at) : [],
  };
}

function numeralAt(text: ReadableText, numeral: Numeral): NumeralAt {
  const { class: type, start, end } = inDecoded(text)(numeral);
  return { class: type, text: text.decoded.slice(start, end), start, end, ...placeOf(text.lines, start) };
}

function rulesAt(
  { source, text }: SourceText,
  numerals: readonly Numeral[],
  index: number,
): Pick<Explanation, "rule" | "near"> {
  const { rule: id } = numerals[index]!;
  const tried = readings(text, readingStart(text, numerals, index));
  const reader = tried.find(({ rule }) => rule.id === id);
  const near = tried.filter((reading) => reading !== reader).map((reading) => nearMiss(source, reading));
  const note = OTHER_READINGS[id] ?? null;
  return { rule: reader ? ruleAt(reader) : { id, class: null, note, examples: [] }, near };
}

function ruleAt({ rule }: RuleReading): RuleAt {
  return { id: rule.id, class: rule.class, note: null, examples: [...rule.examples] };
}

function nearMiss(source: string, reading: RuleReading): NearMiss {
  const [first] = reading.parts;
  const text = first === undefined ? null : source.slice(first.start, reading.parts.at(-1)!.end);
  return { ...ruleAt(reading), outcome: text === null ? "declined" : "outranked", text };
}

function metricAt(
  text: ReadableText,
  report: Reading,
  numerals: readonly Numeral[],
  { start }: Numeral,
): Pick<Explanation, "metric" | "fields"> {
  const index = report.metrics.findIndex((metric) => metric.start === start);
  if (index < 0) return { metric: null, fields: [] };
  const put = inDecoded(text);
  const fields = fieldsOf(text, report, numerals, index).map((field) =>
    field.start === null ? field : { ...field, start: put({ start: field.start, end: field.start }).start },
  );
  return { metric: report.metrics[index]!.id, fields };
}

/** The last numeral before a place and the first behind it, as far as they stand on its line. */
function nearestOnLine(text: ReadableText, numerals: readonly Numeral[], offset: number): NumeralAt[] {
  const [from, to] = lineAround(text.text, offset);
  const before = numerals.findLast(({ start, end }) => end <= offset && start >= from);
  const behind = numerals.find(({ start }) => start > offset && start < to);
  return [before, behind].filter((found) => found !== undefined).map((found) => numeralAt(text, found));
}

/** The line of the normalised text that holds an offset, half-open, without the line feed that ends it. */
export function lineAround(text: string, offset: number): [start: number, end: number] {
  const end = text.indexOf("\n", offset);
  const start = offset === 0 ? 0 : text.lastIndexOf("\n", offset - 1) + 1;
  return [start, end === -1 ? text.length : end];
}

/** Where an offset into the normalised text stands; every line end is a line feed there. */
export function placeOf(text: string, offset: number): Place {
  return { offset, ...places(text)(offset) };
}
