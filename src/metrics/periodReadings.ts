import {
  type Interval,
  monthOrDay,
  months,
  OPEN,
  singleYear,
  smallNumber,
  YEAR,
  yearNumber,
  years,
} from "./periodCalendar.ts";

/** The years from which relative words count; null where the report does not say. */
export interface Standpoint {
  /** The year reported on. */
  readonly report: number | null;
  /** What 今年 means: the year reported on, or the year in which a congress hears the report. */
  readonly spoken: number | null;
  /** The period that governs where the words stand. */
  readonly governing: Interval;
}

/**
 * How far the words may govern: a `term` (a year, five years) also the following sentences; an `event` (a day, a
 * month) up to the next semicolon; a `state` (截至, 目前) the sentence.
 */
export type Nature = "term" | "event" | "state";

export interface PeriodRule {
  readonly id: string;
  readonly nature: Nature;
  /** The signs with which its words begin, as in a character class; others only ahead of 以来. */
  readonly begins: string;
  /** Signs of which its words hold one or more, where there are such. */
  readonly holds?: string;
  /** Global. Every repetition in it is bounded. */
  readonly pattern: RegExp;
  /** The interval, or null where these words state none. */
  readonly read: (match: RegExpExecArray, at: Standpoint) => Interval | null;
  /** The intervals of a list such as 2021年、2022年, where numbers follow one for each. */
  readonly each?: (match: RegExpExecArray) => readonly Interval[];
  /** In a report on 2022: the sentence, the words and the interval. */
  readonly examples: readonly (readonly [
    sentence: string,
    words: string,
    from: string | null,
    to: string | null,
  ])[];
  /** Sentences in which this rule states no period. */
  readonly counterExamples: readonly string[];
}

export type Groups = Readonly<Record<string, string | undefined>>;

/** The words for a year, by the first sign of each, or none: from which year they count, and how far. */
const NAMED_YEARS: Readonly<
  Record<string, readonly [base: "report" | "spoken" | "here" | "named", shift: number]>
> = {
  今: ["spoken", 0],
  本: ["report", 0],
  "": ["here", 0],
  当: ["named", 0],
  同: ["named", 0],
  去: ["spoken", -1],
  前: ["spoken", -2],
  明: ["spoken", 1],
  来: ["spoken", 1],
  上: ["here", -1],
  次: ["named", 1],
  翌: ["named", 1],
  下: ["report", 1],
};

/** The year in which the words stand; what goes on since an earlier one (2021年8月起) leaves it that of the report. */
export function yearHere(at: Standpoint): number | null {
  const { governing, report } = at;
  const year = yearNamed(at);
  return year !== null && report !== null && year < report && governing.to === null ? report : year;
}

/** The year that was named last: 自2021年8月起,当年立案9件. */
function yearNamed({ governing, report }: Standpoint): number | null {
  return singleYear(governing) ?? report;
}

export function yearOf(groups: Groups, n: string, at: Standpoint): number | null {
  const written = groups[`year${n}`];
  if (written !== undefined) return yearNumber(written);
  const named = groups[`named${n}`];
  const [base, shift] = NAMED_YEARS[named?.charAt(0) ?? ""]!;
  const year = base === "here" ? yearHere(at) : base === "named" ? yearNamed(at) : at[base];
  return year === null ? null : year + shift;
}

/** A month or a day whose year may have to come from the context. */
export function pointOf(
  groups: Groups,
  n: string,
  at: Standpoint,
  year = yearOf(groups, n, at),
): Interval | null {
  const month = groups[`month${n}`];
  if (year === null) return OPEN;
  if (month === undefined) return years(year);
  const day = groups[`day${n}`];
  return monthOrDay(
    year,
    smallNumber(month),
    day === undefined ? undefined : smallNumber(day),
    groups[`part${n}`],
  );
}

/** Whatever ends with a period: the end of it, open before. */
export function until(interval: Interval | null): Interval | null {
  return interval && { from: null, to: interval.to };
}

/** What began in a year goes on until the report is written: only the year reported on has an end. */
export function since(interval: Interval | null, at: Standpoint): Interval | null {
  if (interval === null || interval.from === null) return interval;
  const ofReport = at.report !== null && interval.from === `${at.report}-01-01`;
  return { from: interval.from, to: ofReport ? `${at.report}-12-31` : null };
}

const EACH_YEAR = new RegExp(YEAR, "g");

export function yearList(words: string): number[] {
  return (words.match(EACH_YEAR) ?? []).map(yearNumber);
}

/** The years of 2021年、2022年 and of 2020年至2022年. */
export function eachYear([words]: RegExpExecArray): Interval[] {
  const named = yearList(words);
  if (!/[-—~至到]/.test(words)) return named.map((year) => years(year));
  const [first = 0, last = 0] = named;
  const count = Math.min(Math.max(last - first + 1, 0), 20);
  return Array.from({ length: count }, (_, index) => years(first + index));
}

export function monthSpan(groups: Groups, at: Standpoint): Interval | null {
  const year = yearOf(groups, "1", at);
  if (year === null) return OPEN;
  const from = pointOf(groups, "1", at, year);
  const ownYear = groups.year2 !== undefined || groups.named2 !== undefined;
  const second = ownYear
    ? yearOf(groups, "2", { ...at, governing: years(year) })
    : Number(smallNumber(groups.month2 ?? "12") < smallNumber(groups.month1 ?? "")) + year;
  if (second === null) return OPEN;
  const to = pointOf({ ...groups, month2: groups.month2 ?? groups.month1 }, "2", at, second);
  if (from === null || to === null || from.from! > to.to!) return null;
  return { from: from.from, to: to.to };
}

export function partOfYear(groups: Groups, year: number): Interval | null {
  const { half, first, quarter, quarter2, months: count } = groups;
  if (half !== undefined) return half.startsWith("上") ? months(year, 1, 6) : months(year, 7, 12);
  const number = (words: string) => smallNumber(words.replace(/[前个季度]/g, ""));
  if (first !== undefined) return months(year, 1, number(first) * 3);
  if (count !== undefined) return number(count) < 12 ? months(year, 1, number(count)) : null;
  const from = number(quarter ?? "");
  const to = quarter2 === undefined ? from : number(quarter2);
  return to < from ? null : months(year, from * 3 - 2, to * 3);
}
