import type { Metric } from "../../schemas/report.ts";
import type { Mention } from "./clause.ts";
import { comparable, sameUnit } from "./comparable.ts";
import { isDeed } from "./deeds.ts";
import {
  type Clause,
  closes,
  comparesOrSums,
  type Gap,
  isExcluded,
  leavesOut,
  masked,
  OPEN,
  type Opener,
  openerIn,
  readClause,
  readGap,
  turns,
} from "./partGap.ts";
import {
  addsUp,
  canBeWhole,
  completes,
  isAmount,
  isModifier,
  most,
  type Numbers,
  nearest,
  resumed,
  sameThing,
  unitAt,
  wholeAhead,
} from "./partWhole.ts";

type Change = Metric["change"];
type Whole = number | null;

/** A list of parts that the sentence has begun. */
interface List {
  readonly opener: Opener | "bracket";
  /** Null until the first part shows by its unit which number is the whole. */
  whole: Whole;
  /** How many parts it has so far, and what they add up to. */
  members: number;
  sum: number;
  /** Index of the first number behind its opening; no number from here on can be the whole. */
  readonly from: number;
  /** True where the first part is something done: 其中维持8件. */
  deed: boolean;
  /** True where the parts so far are separated by semicolons only. */
  semicolons: boolean;
  /** True where 、 separates some of them. */
  enumerated: boolean;
  closed: boolean;
}

/** What is open at one depth of brackets. */
interface Level {
  /** Index of the number right before the bracket; null at depth 0 and where none stands there. */
  readonly host: Whole;
  /** Lists, the outer first. */
  lists: List[];
  /** Indices of the numbers read at this depth in this sentence. */
  seen: number[];
}

interface Reading extends Numbers {
  levels: Level[];
  /** The numbers of the sentence before, outside brackets. */
  earlier: number[];
}

/**
 * Says of every quantity which other one is the whole that it is a part of, by index, or null.
 *
 *     全年审查92件,其中规范性文件6件,合同21件,其他65件。制发意见书3份
 *             ^              0      0       0
 *
 * Grammar decides, not arithmetic: a part that is larger than its whole is still one, so that the checks can find it.
 * Values are looked at only where the grammar leaves both readings open (a second statement in the same unit).
 * Shares, changes and durations are no parts.
 */
export function parts(text: string, mentions: readonly Mention[], changes: readonly Change[]): Whole[] {
  const reading: Reading = { text, mentions, changes, levels: [level(null)], earlier: [] };
  let end = 0;
  return mentions.map((mention, index) => {
    const from = Math.max(end, mention.start - REACH);
    if (from > end) Object.assign(reading, { levels: [level(null)], earlier: [] });
    const whole = wholeOf(reading, from, index);
    end = mention.end;
    reading.levels.at(-1)!.seen.push(index);
    return whole;
  });
}

/** Farther apart than this no two numbers share a list. */
const REACH = 400;
/** A whole is looked for among so many numbers before its part, and at so many depths of brackets. */
const MEMORY = 40;
const DEPTHS = 4;

function level(host: Whole): Level {
  return { host, lists: [], seen: [] };
}

/** Follows the brackets up to a number; gives the words at the number's own depth. */
function enter(reading: Reading, from: number, index: number): Gap {
  const { text, mentions, levels } = reading;
  const end = mentions[index]!.start;
  let gap = readGap(text, from, end, levels.length > 1);
  while (gap.to < end) {
    if (text.charCodeAt(gap.to) === OPEN) {
      if (gap.firstEnd !== -1) sentenceEnds(reading);
      reading.levels.push(level(host(reading, masked(text.slice(gap.from, gap.to)), index)));
    } else reading.levels.pop();
    gap = readGap(text, gap.to + 1, end, reading.levels.length > 1);
  }
  if (gap.firstEnd !== -1) sentenceEnds(reading);
  return gap;
}

/** The words right before a number; a bracket that opens there separates nothing. */
function clauseOf({ text }: Reading, gap: Gap, opener: Opener | null, from: number): Clause {
  const clause = readClause(text, gap);
  if (gap.firstEnd !== -1 || gap.from === from || text.charCodeAt(gap.from - 1) !== OPEN) return clause;
  // 。(其中2件…): the bracket goes on about the sentence before it.
  const resumes = opener === "among" && /[。\n][ \n]*\($/.test(text.slice(from, gap.from));
  return { ...clause, separator: "", resumes };
}

/** The number that a bracket says more about: 153项(…, 203件合同(… */
function host({ mentions }: Reading, before: string, index: number): Whole {
  return mentions[index - 1] !== undefined && /^[\u4e00-\u9fff〇 ]{0,20}$/.test(before) ? index - 1 : null;
}

function sentenceEnds(reading: Reading): void {
  reading.earlier = reading.levels[0]!.seen;
  reading.levels = [level(null)];
}

function wholeOf(reading: Reading, from: number, index: number): Whole {
  const gap = enter(reading, from, index);
  const here = reading.levels.at(-1)!;
  const begins = here.host !== null && here.seen.length === 0;
  const opener = openerIn(reading.text, gap);
  // Most numbers stand in no list at all.
  if (opener === null && !begins && here.lists.length === 0) return null;
  const clause = clauseOf(reading, gap, opener, from);
  if (opener !== null) open(reading, here, opener, clause, index);
  else if (begins) here.lists = [list("bracket", index)];
  else settle(reading, here, clause, index);
  const current = here.lists.at(-1);
  if (current === undefined || !canBePart(reading, clause, index)) return null;
  if (current.whole === null) current.whole = findWhole(reading, current, clause, index);
  if (current.whole === null || restates(reading, current, index)) return null;
  if (!comparable(unitAt(reading, current.whole), unitAt(reading, index)))
    return clause.separator === ";" ? null : secondWhole(reading, current, index);
  join(current, clause, most(reading, index));
  return current.whole;
}

/** 土地59宗、422公顷,其中产业用地13宗、47公顷: a list may speak of two wholes. */
function secondWhole(reading: Reading, { from, opener }: List, index: number): Whole {
  if (opener === "bracket" || opener === "colon" || isModifier(reading, index)) return null;
  const seen = reading.levels.slice(-DEPTHS).flatMap((depth) => depth.seen.slice(-MEMORY));
  const fits = (other: number) =>
    other < from &&
    canBeWhole(reading, other, index) &&
    sameUnit(unitAt(reading, other), unitAt(reading, index));
  return seen.findLast(fits) ?? null;
}

/** 十条措施,包括A和B十条: the same number again is no part. */
function restates(reading: Reading, { opener, whole, members }: List, index: number): boolean {
  return opener === "named" && members === 0 && most(reading, whole!) === most(reading, index);
}

function list(opener: List["opener"], from: number): List {
  return {
    opener,
    from,
    whole: null,
    members: 0,
    sum: 0,
    deed: false,
    semicolons: true,
    enumerated: false,
    closed: false,
  };
}

/** A new list within a list: the outer one can go on behind a semicolon. */
function open(reading: Reading, here: Level, opener: Opener, clause: Clause, index: number): void {
  if (opener === "colon" || opener === "scope") {
    if (reading.changes[index - 1] !== null || !sameThing(reading, index - 1, index)) {
      settle(reading, here, clause, index);
      return;
    }
  }
  if (opener === "each" && clause.lead.length < 2 && nounBehind(reading, index) === "") return;
  if (opener === "split" && !addsUp(reading, here.seen, index)) {
    settle(reading, here, clause, index);
    return;
  }
  if (clause.separator === ";") here.lists = [];
  const begun = list(opener, index);
  if (opener === "named") begun.whole = wholeAhead(reading, index);
  here.lists.push(begun);
}

/** A number that counts on its own, and of which the clause does not say that it is left out. */
function canBePart(reading: Reading, { words }: Clause, index: number): boolean {
  return isAmount(reading, index) && !isExcluded(words);
}

function nounBehind({ mentions }: Reading, index: number): string {
  return /^[\u4e00-\u9fff]{2,}/.exec(mentions[index]!.after)?.[0] ?? "";
}

function join(current: List, clause: Clause, size: number): void {
  if (current.members === 0) current.deed = isDeed(clause.words);
  else if (clause.separator !== ";") current.semicolons = false;
  current.enumerated ||= current.members > 0 && clause.separator === "、";
  current.members++;
  current.sum += size;
  current.closed ||= closes(clause.words) || closes(clause.lead);
}

/** Closes the lists that the words before a number do not carry on. */
function settle(reading: Reading, here: Level, clause: Clause, index: number): void {
  while (here.lists.length > 0 && !goesOn(reading, here.lists.at(-1)!, clause, index)) {
    here.lists.pop();
    // Only a semicolon leads back to the outer list: …,其中A5件,A1 2件;B3件.
    if (clause.separator !== ";") here.lists = [];
  }
}

/** True where a list of parts still runs at a number. */
function goesOn(reading: Reading, current: List, clause: Clause, index: number): boolean {
  const { separator, words } = clause;
  if (current.opener === "bracket") return true;
  if (leavesOut(words) || current.closed || clause.included) return false;
  if (separator === "、" || separator === "") return true;
  if (current.whole === null) return false;
  if (!canBePart(reading, clause, index))
    return separator === ";" ? /^(?:占|同比|环比|较|比)/.test(words) : !turns(words);
  if (clause.between !== "" || words.length > 30 || turns(words)) return false;
  if (isDeed(words) && !current.deed && !completes(reading, current.whole, current.sum, index)) return false;
  if (!comparable(unitAt(reading, current.whole), unitAt(reading, index))) return separator === ",";
  if (most(reading, index) > most(reading, current.whole)) return false;
  return separator === ","
    ? nextByComma(reading, current, clause, index)
    : isSemicolonList(reading, current, index);
}

/** Behind parts that 、 separates a comma begins something new, unless it brings the rest. */
function nextByComma(reading: Reading, current: List, { words }: Clause, index: number): boolean {
  const { whole, sum } = current;
  if (isDeed(words) && sum === most(reading, whole!)) return false;
  return !current.enumerated || closes(words) || sum + most(reading, index) === most(reading, whole!);
}

/** 民事94件;刑事439件;行政1件: two more parts at least, or parts that add up, tell it from a new statement. */
function isSemicolonList(reading: Reading, current: List, index: number): boolean {
  if (!current.semicolons) return false;
  if (current.members > 1 || current.opener === "colon") return true;
  const { text, mentions } = reading;
  const run = [index];
  for (let next = index + 1; next < mentions.length; next++) {
    const words = masked(text.slice(mentions[next - 1]!.end, mentions[next]!.start));
    if (!isAmount(reading, next) && /^[^;。\n]{0,20}$/.test(words)) continue;
    const name = /^[\u4e00-\u9fff]{0,6};(?<name>[^,;:。\n]{1,16})$/.exec(words)?.groups?.name;
    if (name === undefined || turns(name) || !sameThing(reading, index, next)) break;
    run.push(next);
  }
  return run.length > 1 || completes(reading, current.whole!, current.sum, index);
}

function findWhole(reading: Reading, { opener, from }: List, clause: Clause, index: number): Whole {
  const here = reading.levels.at(-1)!;
  if (isModifier(reading, index)) return null;
  if (opener === "bracket") {
    const fits = here.host !== null && sameThing(reading, here.host, index) && !comparesOrSums(clause.words);
    return fits ? here.host : null;
  }
  if (opener === "colon" || opener === "scope") return index - 1;
  const seen = reading.levels
    .slice(-DEPTHS)
    .flatMap(({ seen, host }) => (host === null ? seen.slice(-MEMORY) : [...seen.slice(-MEMORY), host]));
  const resumes = clause.resumes && here.seen.length === 0;
  const fits = (resumes ? reading.earlier : seen).filter(
    (other) => other < from && canBeWhole(reading, other, index),
  );
  const candidates = resumes ? resumed(reading, fits, clause.lead) : fits;
  const fitting =
    opener === "named" ? candidates.filter((other) => sameThing(reading, other, index)) : candidates;
  return nearest(reading, fitting, clause.lead, index);
}
