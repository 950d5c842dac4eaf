import type { Metric, Role, Section } from "../schemas/report.ts";
import { changeOf, REACHED_TAIL } from "./metrics/change.ts";
import { type Mention, mentions } from "./metrics/clause.ts";
import { periodRules } from "./metrics/periodRules.ts";
import { statusOf } from "./metrics/status.ts";
import { type Subject, subjects } from "./metrics/subject.ts";
import type { Reading } from "./parse.ts";
import type { Numeral } from "./quantities/numeral.ts";
import { qualifierBefore } from "./quantities/qualifier.ts";
import type { SourceText } from "./text.ts";

/** A field of a metric and what it came from. */
export interface Field {
  field: keyof Metric;
  value: Metric[keyof Metric];
  from: Origin;
  /** The words of the report that decided, where they are known. */
  words: string | null;
  /** Offset of those words. */
  start: number | null;
  /** The other metric that it was taken from. */
  metric: string | null;
  /** The rule that read the words. */
  rule: string | null;
}

/** What a field can come from, and how that is said. */
export const ORIGINS = {
  numeral: "the numeral itself",
  before: "words before the number",
  behind: "words behind the number",
  within: "a word of the number itself",
  list: "a list of as many names as numbers (分别)",
  rank: "what is placed in an order",
  bracket: "the words before the bracket",
  shared: "shared with the number behind it",
  carried: "carried over from an earlier number",
  object: "what was done, or is said of the number, behind it",
  level: "the number is the level reached, not the change",
  period: "the period that it is stated for",
  stated: "stated in the clause",
  inherited: "inherited from an earlier clause or heading",
  report: "the year of the report",
  whole: "the whole that it is a part of",
  sentence: "words of the sentence",
  section: "the section",
  earlier: "words before the sentence",
  catalogue: "a definition of the catalogue is met",
  default: "no words say otherwise",
  none: "nothing found",
  unknown: "not known",
} as const;
export type Origin = keyof typeof ORIGINS;

interface Context {
  readonly text: SourceText;
  readonly report: Reading;
  readonly all: readonly Mention[];
  readonly changes: readonly Metric["change"][];
  readonly subjects: readonly Subject[];
  readonly mention: Mention;
  readonly metric: Metric;
}

type Source = Partial<Pick<Field, "words" | "start" | "metric" | "rule">> & { from: Origin };

/**
 * Says of every field of a metric what it came from. The values are the report's; the origins are found by asking the
 * stages again, and are `unknown` where their answer is not the report's.
 *
 * @param index of the metric in the report
 */
export function fieldsOf(
  text: SourceText,
  report: Reading,
  numerals: readonly Numeral[],
  index: number,
): Field[] {
  const all = mentions(text.text, numerals, report.sections);
  const changes: Metric["change"][] = [];
  for (const mention of all) changes.push(changeOf(mention, all[mention.index - 1], changes.at(-1) ?? null));
  const context: Context = {
    text,
    report,
    all,
    changes,
    subjects: subjects(text.text, all, changes),
    mention: all[index]!,
    metric: report.metrics[index]!,
  };
  return SOURCES.map(([field, source]) => ({
    field,
    value: context.metric[field],
    words: null,
    start: null,
    metric: null,
    rule: null,
    ...source(context),
  }));
}

const numeral = (): Source => ({ from: "numeral" });

const SOURCES: readonly (readonly [keyof Metric, (context: Context) => Source])[] = [
  ["subject", subjectSource],
  ["topic", topicSource],
  ["value", numeral],
  ["range", numeral],
  ["unit", numeral],
  ["kind", numeral],
  ["approx", approxSource],
  ["change", changeSource],
  ["status", statusSource],
  ["period", periodSource],
  ["partOf", partSource],
  ["indicator", ({ metric }) => ({ from: metric.indicator === null ? "none" : "catalogue" })],
];

function subjectSource({ subjects, mention, metric, report }: Context): Source {
  const { words, from } = subjects[mention.index]!;
  if (metric.subject === null) return { from: "none" };
  if (words !== metric.subject) return { from: "unknown" };
  // `none` is the last resort of the reading of subjects: what stands before the number, however short.
  if (from !== "carried") return { from: from === "none" ? "before" : from };
  const earlier = report.metrics.slice(0, mention.index).findLast(({ subject }) => subject === words);
  return { from, metric: earlier?.id ?? null };
}

function topicSource({ metric, mention, report, text }: Context): Source {
  const { topic } = metric;
  if (topic === null) return { from: "none" };
  const holds = ({ subject, topic: other }: Metric) => subject?.includes(topic) || other === topic;
  const whole = report.metrics.find(({ id }) => id === metric.partOf);
  if (whole !== undefined && holds(whole)) return { from: "whole", metric: whole.id };
  const { start } = mention.sentence;
  const said = text.text.slice(start, mention.start).lastIndexOf(topic);
  const before = report.metrics.slice(0, mention.index).findLast(holds);
  if (said >= 0) return { from: "sentence", words: topic, start: start + said };
  const titled = report.sections.findLast(
    (section) =>
      section.start <= mention.start && mention.start < section.end && section.title.includes(topic),
  );
  if (titled !== undefined) return titleSource(titled, text.source);
  return before === undefined ? { from: "unknown" } : { from: "earlier", metric: before.id };
}

/** Signs within a number that qualify it: 余 in 70余件, 以上 in 98%以上. */
const WITHIN = /以[上下内]|之内|左右|上下|有余|开外|出头|[余多几数内]/;
/** A qualifier and what it says it of stand within so many characters. */
const QUALIFIER_REACH = 18;

function approxSource({ text: { source, text }, mention: { start, end }, metric }: Context): Source {
  const { approx } = metric;
  if (approx === null) return { from: "default" };
  const within = WITHIN.exec(text.slice(start, end));
  if (within !== null) return { from: "within", words: within[0], start: start + within.index };
  const from = shortest(start, Math.max(0, start - QUALIFIER_REACH), (at) =>
    [false, true].some((bare) => qualifierBefore(text.slice(at, start), start - at, bare) === approx),
  );
  if (from !== null) return { from: "before", words: source.slice(from, start), start: from };
  return text.charAt(start - 1) === "前"
    ? { from: "before", words: "前", start: start - 1 }
    : { from: "unknown" };
}

/** The nearest place in front of `start` from which on the words suffice. */
function shortest(start: number, least: number, suffices: (at: number) => boolean): number | null {
  for (let at = start - 1; at >= least; at--) if (suffices(at)) return at;
  return null;
}

function changeSource({ text, all, changes, mention, metric, report }: Context): Source {
  const { change } = metric;
  const { index, before, start } = mention;
  if (change !== changes[index]) return { from: "unknown" };
  if (change === null) {
    const level = REACHED_TAIL.exec(before.trimEnd())?.[0];
    if (!level) return { from: "default" };
    const from = start - before.length + before.trimEnd().length - level.length;
    return { from: "level", words: text.source.slice(from, from + level.length), start: from };
  }
  if (mention.rule === "doubling") return { from: "before", words: "翻", start: start - 1 };
  const at = shortest(start, start - before.length, (at) => {
    const words = before.slice(at - start);
    return changeOf({ ...mention, before: words, boundary: "comma" }, all[index - 1], null) === change;
  });
  if (at !== null) return { from: "before", words: text.source.slice(at, start), start: at };
  return { from: "carried", metric: report.metrics[index - 1]?.id ?? null };
}

/** So much behind a number can say that it is no fact. */
const STATUS_REACH = 400;

function statusSource({ text, mention, metric, report }: Context): Source {
  const { start, after } = mention;
  const section = report.sections.find((held) => held.level === 1 && held.start <= start && start < held.end);
  const role = section?.role ?? null;
  const asked = statusAsked(text.text, mention, metric.status, report.document.year);
  // Words alone would say otherwise: then it is the period that settled it.
  if (!asked(mention.sentence.start, after, role))
    return metric.period.text === null ? { from: "unknown" } : { from: "period", words: metric.period.text };
  // The words of the sentence alone, then with the section that they are read in.
  for (const known of [null, role]) {
    if (asked(start, "", known))
      if (known !== null || asked(start, "", role)) return statusOfSection(metric, section, text.source);
      else continue;
    if (asked(start, after, known)) return { from: "behind", words: after, start: mention.end };
    const from = shortest(start, mention.sentence.start, (at) => asked(at, after, known));
    if (from === null) continue;
    let until = from + 1;
    while (until < start && !asked(from, after, known, until)) until++;
    return { from: "before", words: text.source.slice(from, until), start: from };
  }
  return { from: "unknown" };
}

/** Without words of its own a number is a target in a plan, and a fact elsewhere. */
function statusOfSection({ status }: Metric, section: Section | undefined, source: string): Source {
  return status === "actual" || section === undefined ? { from: "default" } : titleSource(section, source);
}

/** A title that is wrapped over lines stands nowhere as it is given; its section does. */
function titleSource({ title, start, marker }: Section, source: string): Source {
  const at = source.indexOf(title, start + marker.length);
  const near = at >= 0 && source.slice(start + marker.length, at).trim() === "";
  return { from: "section", words: title, start: near ? at : start };
}

/** Asks whether a number has a status also where fewer words of its sentence are known. */
function statusAsked(text: string, mention: Mention, status: Metric["status"], year: number | null) {
  const { start, sentence } = mention;
  const base = sentence.start;
  const end = Math.min(sentence.end, mention.end + STATUS_REACH);
  const words = text.slice(base, end);
  return (from: number, after: string, role: Role | null, until = start): boolean => {
    const known = words.slice(0, until - base) + "某".repeat(start - until) + words.slice(start - base);
    const place = { start: from - base, end: end - base };
    const moved = { ...mention, start: start - base, end: mention.end - base, after, sentence: place };
    return statusOf(known, moved, role, year) === status;
  };
}

function periodSource({ text: { source, text }, mention, metric }: Context): Source {
  const { text: words, source: from } = metric.period;
  if (words === null) return { from };
  const start = source.lastIndexOf(words, mention.start);
  if (start < 0) return { from, words };
  const end = start + words.length;
  const reads = ({ pattern }: { pattern: RegExp }) => {
    const here = new RegExp(pattern.source, "y");
    here.lastIndex = start;
    return start + (here.exec(text)?.[0].trimEnd().length ?? 0) === end;
  };
  return { from, words: source.slice(start, end), start, rule: periodRules.find(reads)?.id ?? null };
}

function partSource({ text, all, mention, metric }: Context): Source {
  if (metric.partOf === null) return { from: "none" };
  const previous = all[mention.index - 1]?.end ?? mention.from;
  const words = text.source.slice(previous, mention.start);
  return { from: "whole", metric: metric.partOf, words: words || null, start: words ? previous : null };
}
