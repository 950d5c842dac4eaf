import type { Metric, Section } from "../../schemas/report.ts";
import type { Mention } from "./clause.ts";
import { type Bounds, type Enclosure, enclosureOf } from "./periodBounds.ts";
import { type Interval, years } from "./periodCalendar.ts";
import type { Candidate } from "./periodCandidates.ts";
import { reachOf } from "./periodReach.ts";
import type { Standpoint } from "./periodReadings.ts";

export type Period = Metric["period"];

/** Words that state a period, and how far they govern. */
export interface Statement extends Candidate {
  readonly interval: Interval;
  /** Where they cease to govern. */
  readonly until: number;
  /** What they stand in: a numbered heading, a heading on a line of its own, or a sentence. */
  readonly place: "heading" | "line" | "sentence";
  /** Where their sentence and their paragraph end. */
  readonly sentence: number;
  readonly paragraph: number;
  /** The first number behind them and those of its clause are stated, others behind it inherit. */
  readonly statedTo: number;
  /** True of the year reported on, and of what is still to come then. */
  readonly isReports: boolean;
  readonly isAhead: boolean;
  /** What the numbers share that they govern. */
  readonly stated: Period;
  readonly inherited: Period;
}

/** What stays the same for every number of a report. */
export interface Report {
  readonly text: string;
  readonly source: string;
  readonly mentions: readonly Mention[];
  readonly bounds: Bounds;
  readonly sectionsOf: (offset: number) => readonly Section[];
  readonly year: number | null;
  readonly spoken: number | null;
  /** The period of numbers that nothing else governs. */
  readonly own: Period;
}

/**
 * The words as a statement: the interval that they state and how far they govern; null where they state none.
 *
 * @param mention index of the first number behind the words
 * @param active the statements that govern where they stand, the nearest last
 */
export function statementOf(
  candidate: Candidate,
  mention: number,
  active: readonly Statement[],
  report: Report,
): Statement | null {
  const { start, end, rule, match } = candidate;
  const { text, bounds, mentions } = report;
  const at: Standpoint = {
    report: report.year,
    spoken: report.spoken,
    governing: active.at(-1)?.interval ?? report.own,
  };
  const said = rule.read(match, at);
  if (said === null) return null;
  const interval = together(candidate, said, active.at(-1));
  const open = report.sectionsOf(start);
  const setting: Setting = { interval, at, inside: open.at(-1), previous: active.at(-1), report };
  const { inside } = setting;
  const governing = (place: Statement["place"], until: number): Statement => {
    let next = mention;
    while (next < mentions.length && mentions[next]!.start < end) next++;
    const [sentence, paragraph] = [bounds.sentenceEnd(end), bounds.paragraphEnd(end)];
    const clause = next < mentions.length ? bounds.clauseEndOf(mentions[next]!.start + 1) : text.length;
    const { from, to } = interval;
    const words = report.source.slice(start, end);
    return {
      start,
      end,
      rule,
      match,
      interval,
      until,
      place,
      sentence,
      paragraph,
      statedTo: place === "sentence" ? Math.min(sentence, clause + 1) : start,
      isReports: isYear(interval, report.own),
      isAhead: rule.id === "period.years-ahead" || isAheadOf(report.own, interval),
      stated: { text: words, from, to, source: "stated" },
      inherited: { text: words, from, to, source: "inherited" },
    };
  };
  if (rule.nature === "term" && inside !== undefined && inHeading(candidate, inside, text)) {
    const governs = headingGoverns(candidate, setting, inside, open[0]!.role === "plan");
    return governing("heading", governs ? inside.end : end);
  }
  const enclosure = enclosureOf(text, start);
  const limit = enclosure.bracket?.end ?? Number.POSITIVE_INFINITY;
  if (rule.nature === "term" && limit > text.length && isHeadingLine(candidate, text))
    return governing("line", limit);
  const until = untilOf(candidate, mention, setting, enclosure);
  // What goes on since a date is told up to the day that was named with it: 今年以来,截至11月底,立案9件。结案7件。
  const pair = interval === said ? until : Math.max(until, active.at(-1)!.until);
  return governing("sentence", Math.min(pair, limit));
}

/** 今年以来,截至11月底: the one says the beginning and the other the end, in either order. */
function together({ start, rule }: Candidate, said: Interval, previous: Statement | undefined): Interval {
  if (previous?.place !== "sentence" || start > previous.sentence) return said;
  const pair = `${previous.rule.id} ${rule.id}`;
  if (pair === "period.since period.as-of")
    return { from: previous.interval.from, to: said.to ?? previous.interval.to };
  if (pair === "period.as-of period.since") return { from: said.from, to: previous.interval.to ?? said.to };
  return said;
}

/** What a statement is read with. */
interface Setting {
  readonly interval: Interval;
  readonly at: Standpoint;
  /** The innermost section that it stands in. */
  readonly inside: Section | undefined;
  /** The statement that governs where it stands. */
  readonly previous: Statement | undefined;
  readonly report: Report;
}

function inHeading(
  { start, end }: Candidate,
  { start: from, marker, title, runIn }: Section,
  text: string,
): boolean {
  const begins = from + marker.length + spacesAt(text, from + marker.length);
  if (end > begins + title.length) return false;
  const words = title.replace(/20\d\d/g, "");
  return runIn ? start === begins && title.length <= 30 && !CLAUSES.test(words) : !/\d+[^月日\d]/.test(words);
}

/** A title that runs into its paragraph is a sentence of it where it has clauses or numbers. */
const CLAUSES = /[,;，；\d]/;

function spacesAt(text: string, offset: number): number {
  return /^ {0,8}/.exec(text.slice(offset, offset + 8))?.[0].length ?? 0;
}

/** 落实2019年督察反馈问题整改: the heading names what is worked on, and the work is this year's. */
const TREATED = /落实|完成|推进|整改|解决|围绕|按照|对照|[比较对]$/;

/** Of several periods in one heading the report's own governs, else the first: 2022年工作总结及2023年工作打算. */
function headingGoverns(
  { rule, start }: Candidate,
  { interval, previous, report }: Setting,
  section: Section,
  planned: boolean,
): boolean {
  if (TREATED.test(report.text.slice(section.start, start))) return false;
  if (rule.id === "period.next-step" && (!planned || /问题|不足|短板/.test(section.title))) return false;
  const second = previous?.place === "heading" && previous.start >= section.start;
  return !second || isYear(interval, report.own);
}

/** A line of its own, no sentence and no title of a report: 2023年工作安排. */
function isHeadingLine({ start, end }: Candidate, text: string): boolean {
  const [least, most] = [Math.max(start - LONGEST_LINE, 0), end + LONGEST_LINE];
  const ahead = text.slice(least, start);
  const behind = text.slice(end, most);
  if (least > 0 && !ahead.includes("\n")) return false;
  if (most < text.length && !behind.includes("\n")) return false;
  const line =
    `${ahead.slice(ahead.lastIndexOf("\n") + 1)}${text.slice(start, end)}${behind.split("\n", 1)[0]}`.trim();
  return line.length <= LONGEST_LINE && !NO_HEADING.test(line.replace(/20\d\d|\([^()]{0,20}\)/g, ""));
}

const LONGEST_LINE = 40;
const NO_HEADING = /[。;,:!?\d]|报告|汇报|会议|日$/;

function untilOf(candidate: Candidate, mention: number, setting: Setting, enclosure: Enclosure): number {
  const { text, bounds, mentions } = setting.report;
  const { start, end, rule } = candidate;
  switch (reachOf(text, start, end, bounds, enclosure, rule.nature)) {
    case "nothing":
      return end;
    case "number":
      return runEnd(mentions, mention, text);
    case "clause":
      return bounds.clauseEnd(end);
    case "part":
      return bounds.partEnd(end);
    case "sentence":
      return bounds.sentenceEnd(end);
    case "paragraph":
      return paragraphEnd(candidate, setting);
  }
}

/** A period that opens a paragraph governs it; one that opens a later sentence only that, unless nothing changes. */
function paragraphEnd({ start, end, rule }: Candidate, setting: Setting): number {
  const { text, bounds } = setting.report;
  const { own: reported, spoken } = setting.report;
  const { governing } = setting.at;
  const { interval } = setting;
  const from = bounds.paragraphStart(start, start - 41);
  const opens = start - from <= 40 && text.slice(from, start).replace(ITEM, "").trim().length <= 6;
  const own = isYear(interval, reported) || (spoken !== null && isYear(interval, years(spoken)));
  if (!opens) {
    const same = interval.from === governing.from && interval.to === governing.to;
    return own || same ? bounds.paragraphEnd(end) : bounds.sentenceEnd(end);
  }
  const aims = rule.id === "period.years-ahead" && isAheadOf(reported, governing);
  if ((REVIEWS.has(rule.id) && !aims) || (own && rule.id === "period.year")) return beyond(from, setting);
  return bounds.paragraphEnd(end);
}

/** To the end of the section, or as far as the period that it takes over from, where it is no item's first paragraph. */
function beyond(paragraph: number, { inside, previous, report }: Setting): number {
  if (inside === undefined) return report.text.length + 1;
  const first = paragraph <= inside.start + 1;
  return first || previous?.place !== "sentence" ? inside.end : Math.max(inside.end, previous.until);
}

/** 五年来,我们做了以下工作: the paragraphs that follow tell of it. */
const REVIEWS: ReadonlySet<string> = new Set(["period.past-years", "period.plan", "period.years-ahead"]);

const ITEM = /^[ \n]*(?:[(]?[一二三四五六七八九十]{1,3}[)、是要]|\d{1,2}[.、)]|——)?(?:各位代表[,:!])?/;

/** Of no year where the report names none. */
function isYear({ from, to }: Interval, year: Interval): boolean {
  return year.from !== null && from === year.from && to === year.to;
}

function isAheadOf(year: Interval, { from }: Interval): boolean {
  return year.to !== null && from !== null && from > year.to;
}

/** Behind the number and those that 、 or 和 joins to it. */
function runEnd(mentions: readonly Mention[], first: number, text: string): number {
  return mentions[runOf(mentions, first, 0, text).last]!.end;
}

/** More numbers than this are a table, not a list. */
const LONGEST_RUN = 20;

export function runOf(mentions: readonly Mention[], index: number, from: number, text: string) {
  let [first, last] = [index, index];
  while (index - first < LONGEST_RUN && first > 0 && mentions[first - 1]!.start >= from) {
    if (!joined(mentions[first - 1]!, mentions[first]!, text)) break;
    first--;
  }
  while (last - index < LONGEST_RUN && last + 1 < mentions.length) {
    if (!joined(mentions[last]!, mentions[last + 1]!, text)) break;
    last++;
  }
  return { first, last };
}

function joined(one: Mention, next: Mention, text: string): boolean {
  return next.start - one.end <= 4 && /^ ?(?:[、,和与及]|以及) ?$/.test(text.slice(one.end, next.start));
}
