import type { Section } from "../../schemas/report.ts";
import type { Numeral } from "../quantities/numeral.ts";
import type { Mention } from "./clause.ts";
import { boundsOf } from "./periodBounds.ts";
import { type Interval, OPEN, years } from "./periodCalendar.ts";
import { type Candidate, candidates } from "./periodCandidates.ts";
import { type Period, type Report, runOf, type Statement, statementOf } from "./periodScope.ts";
import { sectionsAt } from "./place.ts";

/**
 * Says of every mention which days it tells of: the words that stand nearest in front of it and still govern, else the
 * year of the report.
 *
 *     2021年受理29件,办结25件;今年以来受理41件。
 *     ^^^^^^                  ^^^^^^^^ 41件
 *       29件 stated, 25件 inherited
 *
 * Both dates are inclusive. 截至 X and 到 X leave the beginning open; 截至目前, 近年来 and 机构改革以来 leave both ends open,
 * for the text says neither; what goes on since an earlier year (2018年以来) has no end, while 今年以来 is the year.
 *
 * @param text as normalised
 * @param year the year reported on; null leaves relative words without dates
 * @param source the text as decoded, from which the words are quoted
 * @returns one period for each mention, in their order
 */
export function periods(
  text: string,
  mentions: readonly Mention[],
  numerals: readonly Numeral[],
  sections: readonly Section[],
  year: number | null,
  source = text,
): Period[] {
  const report: Report = {
    text,
    source,
    mentions,
    bounds: boundsOf(text, sections),
    sectionsOf: sectionsAt(sections),
    year,
    spoken: spokenYear(text, year),
    own: { text: null, ...(year === null ? OPEN : years(year)), source: "report" },
  };
  const worded = withoutNames(candidates(text), numerals);
  const active: Statement[] = [];
  const found: Period[] = [];
  let next = 0;
  let read = 0;
  for (const mention of mentions) {
    for (; next < worded.length && worded[next]!.start < mention.start; next++) {
      const candidate = worded[next]!;
      if (candidate.start < read) continue;
      dropEnded(active, candidate.start);
      const statement = statementOf(candidate, mention.index, active, report);
      if (statement === null) continue;
      read = statement.end;
      if (statement.until > statement.end) active.push(statement);
    }
    dropEnded(active, mention.start);
    found.push(active.length === 0 ? report.own : periodOf(mention, active.at(-1)!, report));
  }
  return found;
}

function dropEnded(active: Statement[], offset: number): void {
  while (active.length > 0 && active.at(-1)!.until <= offset) active.pop();
}

/** Members of a congress are told in spring what 去年 brought: 今年 is then the year after the one reported on. */
const TO_CONGRESS = /各位代表|向大会(?:报告|作)/;
const OPENING = 3000;

function spokenYear(text: string, year: number | null): number | null {
  if (year === null) return null;
  return TO_CONGRESS.test(text.slice(0, OPENING)) ? year + 1 : year;
}

/** Leaves out what stands inside a document number, a title or the numbering. */
function withoutNames(found: readonly Candidate[], numerals: readonly Numeral[]): Candidate[] {
  let next = 0;
  return found.filter(({ start, end }) => {
    while (next < numerals.length && numerals[next]!.end <= start) next++;
    for (let at = next; at < numerals.length && numerals[at]!.start < end; at++)
      if (NAMES.has(numerals[at]!.class)) return false;
    return true;
  });
}

const NAMES: ReadonlySet<Numeral["class"]> = new Set(["documentNumber", "title", "numbering"]);

function periodOf(mention: Mention, statement: Statement, report: Report): Period {
  const elsewhere = statement.place === "line" || mention.start > statement.paragraph;
  // Beyond its paragraph the report's own year says no more than the report does.
  if (elsewhere && statement.isReports && statement.place !== "heading") return report.own;
  if (elsewhere && statement.isAhead && DONE.test(mention.before)) return report.own;
  const period = mention.start < statement.statedTo ? statement.stated : statement.inherited;
  const listed = ofList(statement, mention, report);
  return listed === null ? period : { ...period, ...listed };
}

/** A plan looks back on what is done already: 已累计建成12处. */
const DONE = /已(?:累计|经|完成|建成|有|实现|达|启动|引进|开工|形成|建立)|累计已|现有|现已|目前/;

/** 2021年、2022年分别为30件、41件: each number has its year where there are as many of both. */
function ofList(
  { rule, match, end }: Statement,
  mention: Mention,
  { mentions, text }: Report,
): Interval | null {
  if (rule.each === undefined || mention.start - end > 200) return null;
  const each = rule.each(match);
  const { first, last } = runOf(mentions, mention.index, end, text);
  if (last - first + 1 !== each.length || !/分别|依次|各/.test(text.slice(end, mentions[first]!.start)))
    return null;
  return each[mention.index - first] ?? null;
}
