/** Days, months and years as the reports write them, and the interval that they span. */

import { ONCE } from "../pattern.ts";

/** ISO dates, both inclusive, null for an open end. */
export interface Interval {
  readonly from: string | null;
  readonly to: string | null;
}

export const OPEN: Interval = { from: null, to: null };

/** Blanks that typesetting may have left. */
export const GAP = ` {0,2}${ONCE}`;
export const YEAR = `(?:(?:19|20) ?\\d ?\\d|[一二][〇零一二三四五六七八九]{3})${ONCE}`;
/** Years named from where the report or the sentence stands. */
const NAMED =
  "今年|本年度?|当年|同年|去年|上一?年度?|前年|明年|来年|次年|翌年|下一?年度?(?!度|[期轮批]|工作日)";
const HAN = "[一二三四五六七八九十]{1,3}";
/** 一月 is January where a clause or a year stands before it; 一村一月 is something else. */
export const MONTH = `(?:(?<![\\d.个第]|每年)(?:0?[1-9]|1[0-2])|(?<=(?:^|[年度至到自从在于,。;:、(\\n ]))${HAN})`;
const DAY = `(?:[0-3]?\\d|${HAN})`;
/** Joins the ends of a span. */
export const TO = `${GAP}[-—~至到]{1,2}${GAP}`;

/** A year in figures or in words, under the group names that end in `n`. */
export function yearPart(n: string): string {
  return `(?:(?<![\\d.])(?<year${n}>${YEAR})${GAP}年度?|(?<named${n}>${NAMED}))${ONCE}${GAP}`;
}

/** 8月, 8月15日, 12月底, with the group names that end in `n`. */
export function monthPart(n: string): string {
  return `(?<month${n}>${MONTH})${GAP}月(?:份?${GAP}(?<part${n}>[上中下]旬|[底末初](?![至到]))|${GAP}(?<day${n}>${DAY})${GAP}[日号]|份)?`;
}

/** 上半年, 前三季度, 第四季度, with the group names that end in `n`. */
export const SPAN_OF_YEAR =
  "(?<half>[上下]半年)|(?<first>前[一二三1-3]个?季度)|第?(?<quarter>[一二三四1-4])(?:[至到、-](?<quarter2>[一二三四2-4]))?季度|前(?<months>[1-9]|1[01]|[一二三四五六七八九十]{1,2})个月";

const DIGITS = "〇一二三四五六七八九";

/** 2022 or 二〇二二, whatever spaces stand inside. */
export function yearNumber(words: string): number {
  const digits = words.replace(/ /g, "").replace(/[〇零一二三四五六七八九]/g, (sign) => {
    return String(Math.max(DIGITS.indexOf(sign), 0));
  });
  return Number(digits);
}

/** 1 to 99 in either script, 0 where the signs make no such number. */
export function smallNumber(words: string): number {
  if (/^\d+$/.test(words)) return Number(words);
  const [, tens, units] = /^([一二两三四五六七八九])?十?([一二三四五六七八九])?$/.exec(words) ?? [];
  const digit = (sign: string | undefined) =>
    sign === undefined ? 0 : sign === "两" ? 2 : DIGITS.indexOf(sign);
  return words.includes("十") ? (digit(tens) || 1) * 10 + digit(units) : digit(tens ?? units);
}

const pad = (number: number) => String(number).padStart(2, "0");
const iso = (year: number, month: number, day: number) => `${year}-${pad(month)}-${pad(day)}`;

function daysOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

export function years(from: number, to = from): Interval {
  return { from: `${from}-01-01`, to: `${to}-12-31` };
}

export function months(year: number, from: number, to: number): Interval {
  return { from: iso(year, from, 1), to: iso(year, to, daysOf(year, to)) };
}

const PARTS: Readonly<Record<string, readonly [first: number, last: number]>> = {
  上旬: [1, 10],
  中旬: [11, 20],
  下旬: [21, 31],
  初: [1, 10],
  底: [21, 31],
  末: [21, 31],
};

/** A month, a part of it or one of its days; null where the calendar has none such. */
export function monthOrDay(
  year: number,
  month: number,
  day: number | undefined,
  part?: string,
): Interval | null {
  if (month < 1 || month > 12) return null;
  if (day !== undefined) {
    if (day < 1 || day > daysOf(year, month)) return null;
    return { from: iso(year, month, day), to: iso(year, month, day) };
  }
  const [first, last] = PARTS[part ?? ""] ?? [1, 31];
  return { from: iso(year, month, first), to: iso(year, month, Math.min(last, daysOf(year, month))) };
}

/** The same days one year earlier. */
export function yearBefore({ from, to }: Interval): Interval {
  const earlier = (date: string | null) => {
    if (date === null) return null;
    const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
    return iso(year - 1, month, Math.min(day, daysOf(year - 1, month)));
  };
  return { from: earlier(from), to: earlier(to) };
}

/** The one year in which an interval lies, or null. */
export function singleYear({ from, to }: Interval): number | null {
  const [first, last] = [(from ?? to)?.slice(0, 4), (to ?? from)?.slice(0, 4)];
  return first !== undefined && first === last ? Number(first) : null;
}
