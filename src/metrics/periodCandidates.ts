import { codesOf, signTable } from "../signs.ts";
import type { PeriodRule } from "./periodReadings.ts";
import { periodRules } from "./periodRules.ts";

/** Words that may state a period. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly rule: PeriodRule;
  readonly match: RegExpExecArray;
}

/**
 * What every rule reads in the text, each from left to right as if it alone were run over it.
 *
 * @returns in the order of the text; of those that begin together the longer first, then by rank of the rule
 */
export function candidates(text: string): Candidate[] {
  const found: Candidate[] = [];
  const read = periodRules.map(() => 0);
  for (const { start, rules } of beginnings(text)) {
    for (let rank = 0; rules >> rank !== 0; rank++) {
      if (((rules >> rank) & 1) === 0 || start < read[rank]!) continue;
      const pattern = patternAt(rank);
      pattern.lastIndex = start;
      const match = pattern.exec(text);
      if (match === null) continue;
      read[rank] = pattern.lastIndex;
      found.push({ start, end: start + match[0].trimEnd().length, rule: periodRules[rank]!, match });
    }
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

const made: RegExp[] = [];

/** What the rule reads at one place. Made when first needed: in most reports half of the rules have nothing to try. */
function patternAt(rank: number): RegExp {
  made[rank] ??= new RegExp(periodRules[rank]!.pattern.source, "y");
  return made[rank]!;
}

/** The first of the signs that every rule's words have in them; they are rare, and looked for in one pass. */
const SIGN =
  /[年月]|季(?=度)|五(?<=[十一二三四五六七八九]五)|以(?=来)|截(?=[至止])|下(?=一?步|一阶段)|[目当](?=前)/g;
const SINCE = "以".charCodeAt(0);

/** What the words of a rule may have in front of that sign. */
const BEFORE_SIGN = signTable(
  '0-9〇零一二三四五六七八九十两几半多个第 —~至到、和与及自从年度月季今本当同去上前明来次翌下的过最近这未后接新力争取计划用全“"-',
);

/** 2016、2017、2018、2019、2020、2021年, with spaces. */
const LONGEST_LIST = 80;

/** A place and the rules whose words may begin there, one bit for each by its rank. */
interface Beginning {
  readonly start: number;
  readonly rules: number;
}

/** In ascending order; some places twice. */
function beginnings(text: string): Beginning[] {
  const found: Beginning[] = [];
  let next = 0;
  SIGN.lastIndex = 0;
  while (SIGN.test(text)) {
    const index = SIGN.lastIndex - 1;
    const sign = text.charCodeAt(index);
    const least = Math.max(next, index - LONGEST_LIST);
    let start = index;
    while (start > least && BEFORE_SIGN[text.charCodeAt(start - 1)] === 1) start--;
    next = index + 1;
    const held = heldIn(text, start, next);
    for (; start < next; start++) {
      const rules = held & BEGINS[text.charCodeAt(start)]!;
      if (rules !== 0 && !isInNumber(text, start)) found.push({ start, rules });
    }
    if (sign === SINCE)
      for (const place of clausesAhead(text, index)) found.push({ start: place, rules: OPEN });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** By the code of a sign the rules whose words may begin with it, and those whose words hold it or another like it. */
const BEGINS = rulesBySign(({ begins }) => begins);
const HOLDS = rulesBySign(({ holds }) => holds ?? "");
const HOLD_NOTHING = rulesWhere(({ holds }) => holds === undefined);
const OPEN = rulesWhere(({ id }) => id === "period.open");

function rulesBySign(signsOf: (rule: PeriodRule) => string): Uint32Array {
  const rules = new Uint32Array(0x10000);
  for (const [rank, rule] of periodRules.entries())
    for (const code of codesOf(signsOf(rule))) rules[code]! |= 1 << rank;
  return rules;
}

function rulesWhere(holds: (rule: PeriodRule) => boolean): number {
  return periodRules.reduce((rules, rule, rank) => rules | (Number(holds(rule)) << rank), 0);
}

/** No rule's words run over these, or so far on. */
const STOPS = signTable(",。;:\n");
const LONGEST_TAIL = 40;

/** The rules that find one of the signs which their words hold. */
function heldIn(text: string, from: number, next: number): number {
  const most = Math.min(next + LONGEST_TAIL, text.length);
  let rules = HOLD_NOTHING;
  for (let at = from; at < most; at++) {
    const code = text.charCodeAt(at);
    if (at >= next && STOPS[code] === 1) break;
    rules |= HOLDS[code]!;
  }
  return rules;
}

function isInNumber(text: string, at: number): boolean {
  return at > 0 && isDigit(text.charCodeAt(at)) && isDigit(text.charCodeAt(at - 1));
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Where a clause of at most fourteen signs that ends at `end` may begin: 机构改革以来. */
function clausesAhead(text: string, end: number): number[] {
  const found: number[] = [];
  for (let start = end - 1; start >= Math.max(end - 14, 0); start--) {
    if (start === 0 || /[,。;:\n 是自]/.test(text.charAt(start - 1))) found.push(start);
  }
  return found;
}
