import type { PeriodRule } from "./periodReadings.ts";
import { periodRules } from "./periodRules.ts";

/** Words that may state a period. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly rule: PeriodRule;
}

/** With these signs no rule's words begin, save where 以来 stands behind them. */
const NEVER_FIRST =
  "[、—~-]|(?<=\\d)\\d|  (?= )|(?:[度的半几多个]|年(?![年底末初内]))(?![\\u4e00-\\u9fff]{0,13}以来)";

/** All rules at one offset: what the rule of rank n reads there is group n + 1. */
const EVERY_RULE = new RegExp(
  `(?!${NEVER_FIRST})` +
    periodRules
      .map(({ pattern }) => `(?:(?=(${pattern.source.replace(/\(\?<(?![=!])\w+>/g, "(?:")}))|)`)
      .join(""),
  "y",
);

/**
 * What every rule reads in the text, each from left to right as if it alone were run over it.
 *
 * @returns in the order of the text; of those that begin together the longer first, then by rank of the rule
 */
export function candidates(text: string): Candidate[] {
  const found: Candidate[] = [];
  const read = periodRules.map(() => 0);
  for (const start of beginnings(text)) {
    EVERY_RULE.lastIndex = start;
    const words = EVERY_RULE.exec(text);
    if (words === null) continue;
    for (let rank = 0; rank < periodRules.length; rank++) {
      const said = words[rank + 1];
      if (said === undefined || start < read[rank]!) continue;
      read[rank] = start + said.length;
      found.push({ start, end: start + said.trimEnd().length, rule: periodRules[rank]! });
    }
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The groups of a candidate, which only the few that are read need. */
export function matchOf({ start, rule: { pattern } }: Candidate, text: string): RegExpExecArray {
  pattern.lastIndex = start;
  const match = pattern.exec(text)!;
  pattern.lastIndex = 0;
  return match;
}

/** Every rule's words have one of these in them, or in front of 7-20日; they are rare, and looked for in one pass. */
const SIGN = /[年月季五]|以来|截[至止]|下一?步|下一阶段|[目当]前/g;

/** What the words of a rule may have in front of that sign. */
const BEFORE_SIGN = new Set(
  Array.from(
    '0123456789〇零○一二三四五六七八九十两几半多个第 -—~至到、和与及自从年度月季今本当同去上前明来次翌下的过最近这未后接新力争取计划用全“"',
    (sign) => sign.charCodeAt(0),
  ),
);

/** 2016、2017、2018、2019、2020、2021年, with spaces. */
const LONGEST_LIST = 80;
/** How far behind 月 the words may begin in 每年5月的7-20日. */
const LATEST_DAY = 5;

/** Where the words of a rule may begin, in ascending order; some twice. */
function beginnings(text: string): number[] {
  const found: number[] = [];
  let next = 0;
  for (const { 0: sign, index } of text.matchAll(SIGN)) {
    const least = Math.max(next, index - LONGEST_LIST);
    let start = index;
    while (start > least && BEFORE_SIGN.has(text.charCodeAt(start - 1))) start--;
    next = Math.min(index + 1 + (sign === "月" ? LATEST_DAY : 0), text.length);
    for (; start < next; start++) found.push(start);
    if (sign === "以来") found.push(...clausesAhead(text, index));
  }
  return found.sort((a, b) => a - b);
}

/** Where a clause of at most fourteen signs that ends at `end` may begin: 机构改革以来. */
function clausesAhead(text: string, end: number): number[] {
  const found: number[] = [];
  for (let start = end - 1; start >= Math.max(end - 14, 0); start--) {
    if (start === 0 || /[,。;:\n 是自]/.test(text.charAt(start - 1))) found.push(start);
  }
  return found;
}
