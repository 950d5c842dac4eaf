import type { Metric } from "../../schemas/report.ts";
import type { Mention } from "./clause.ts";
import { comparable, sameUnit } from "./comparable.ts";
import { isDeed } from "./deeds.ts";

/** The report's numbers, as the search for a whole needs them. */
export interface Numbers {
  readonly text: string;
  readonly mentions: readonly Mention[];
  readonly changes: readonly Metric["change"][];
}

export function unitAt({ mentions }: Numbers, index: number): string {
  return mentions[index]!.quantity.unit;
}

export function most({ mentions }: Numbers, index: number): number {
  const { value, range } = mentions[index]!.quantity;
  return value ?? range?.max ?? 0;
}

export function total(numbers: Numbers, indices: readonly number[]): number {
  return indices.reduce((sum, index) => sum + most(numbers, index), 0);
}

/** Shares, changes and durations measure something else than their neighbours. */
export function isAmount({ mentions, changes }: Numbers, index: number): boolean {
  const { kind } = mentions[index]!.quantity;
  return (kind === "count" || kind === "money") && changes[index] === null;
}

/** Weak signs (a colon, a bare bracket) join the same unit only, or one of its family that is not larger. */
export function sameThing(numbers: Numbers, whole: number, part: number): boolean {
  const [one, other] = [unitAt(numbers, whole), unitAt(numbers, part)];
  return sameUnit(one, other) || (comparable(one, other) && most(numbers, part) <= most(numbers, whole));
}

/** 包括1名院士、6名教授在内的80名专家: the whole stands behind its parts. */
export function wholeAhead({ text, mentions }: Numbers, index: number): number | null {
  for (let next = index + 1; next < Math.min(mentions.length, index + 8); next++) {
    const words = text.slice(mentions[next - 1]!.end, mentions[next]!.start);
    if (words.length > 60 || /[。;\n]/.test(words)) return null;
    if (words.includes("在内")) return next;
  }
  return null;
}

/**
 * 案卷120件,优秀、合格、不合格分别为45、71、4件: grammar alone does not tell these parts from 受理、审结分别为90、80件, so
 * they have to add up.
 */
export function addsUp(numbers: Numbers, seen: readonly number[], index: number): boolean {
  const { text, mentions } = numbers;
  const run = [index];
  for (let next = index + 1; next < mentions.length; next++) {
    if (!/^[、和与及\n ]{1,3}$/.test(text.slice(mentions[next - 1]!.end, mentions[next]!.start))) break;
    run.push(next);
  }
  const whole = seen.slice(-8).findLast((other) => canBeWhole(numbers, other, index));
  return whole !== undefined && run.length > 1 && total(numbers, run) === most(numbers, whole);
}

/** True where the numbers from `index` on bring the sum of a list up to its whole: …,废止30件,其余20件. */
export function completes(numbers: Numbers, whole: number, sum: number, index: number): boolean {
  const { text, mentions } = numbers;
  const size = most(numbers, whole);
  let reached = sum;
  for (let next = index; next < Math.min(mentions.length, index + 8); next++) {
    if (next > index && /[。!?\n]/.test(text.slice(mentions[next - 1]!.end, mentions[next]!.start))) break;
    if (!isAmount(numbers, next)) continue;
    if (!sameThing(numbers, whole, next)) break;
    reached += most(numbers, next);
    if (reached >= size) break;
  }
  return reached === size;
}

export function canBeWhole({ mentions, changes }: Numbers, whole: number, part: number): boolean {
  const { quantity, before, after } = mentions[whole]!;
  return (
    changes[whole] === null &&
    (quantity.kind === "count" || quantity.kind === "money") &&
    comparable(quantity.unit, mentions[part]!.quantity.unit) &&
    !/(?:上年|去年|同期)(?!结转)[^,]{0,6}$/.test(before) &&
    !/^(?:以|之)?外/.test(after)
  );
}

/** The nearest in the same unit, unless one of the family stands nearer and shares a word with the part. */
export function nearest(
  numbers: Numbers,
  candidates: readonly number[],
  lead: string,
  index: number,
): number | null {
  const near = candidates.at(-1);
  if (near === undefined || namesAgain(numbers, candidates, index)) return null;
  const same = candidates.findLast((other) => sameUnit(unitAt(numbers, other), unitAt(numbers, index)));
  if (same === undefined || same === near) return near;
  const { before, after } = numbers.mentions[near]!;
  return shares(lead, before + after) ? near : same;
}

/** 扩建47家医院、16家诊所,其中47家医院已完工: the number names one of several again and is part of none. */
function namesAgain(numbers: Numbers, candidates: readonly number[], index: number): boolean {
  const same = (other: number) =>
    most(numbers, other) === most(numbers, index) && unitAt(numbers, other) === unitAt(numbers, index);
  return !same(candidates.at(-1)!) && candidates.slice(-3).some(same);
}

/** What became of cases, told one by one behind their number. */
const OUTCOME =
  /^(?:[^,]{0,8}(?:为|是))?(?:其中|决定|直接|依法|作出)?(?:维持|驳回|撤销|确认|责令|变更|终止|中止|和解|调解|撤回|胜诉|败诉|不予受理|准予)/;

/**
 * Of a sentence that begins with 其中 the number of the sentence before it that it tells apart: the one that names the
 * same deed (查获案件410件、移送330件。其中县级查获210件), else the nearest, outcomes in a row passed over: behind
 * 审结90件,撤销40件,确认违法50件 it goes on about the 90.
 */
export function resumed(
  { mentions }: Numbers,
  candidates: readonly number[],
  lead: string,
): readonly number[] {
  const deed = lead.slice(-2);
  const named = isDeed(deed) ? candidates.filter((other) => mentions[other]!.before.includes(deed)) : [];
  if (named.length > 0) return named;
  const heads = candidates.filter((other) => !OUTCOME.test(mentions[other]!.before));
  return candidates.length - heads.length > 1 ? heads : candidates;
}

function shares(one: string, other: string): boolean {
  for (let at = 0; at + 1 < one.length; at++) if (other.includes(one.slice(at, at + 2))) return true;
  return false;
}

/** 其中20人以上企业5家, 其中产值10亿元企业5家: the first number only tells which enterprises. */
export function isModifier({ text, mentions }: Numbers, index: number): boolean {
  const [mention, next] = [mentions[index]!, mentions[index + 1]];
  if (next === undefined || next.start - mention.end > 20) return false;
  const between = text.slice(mention.end, next.start);
  if (!/^[\u4e00-\u9fff()]{0,14}$/.test(between)) return false;
  const { kind, approx } = mention.quantity;
  return (
    /^(?:以上|以下|级|的)/.test(between) || approx === "atLeast" || approx === "atMost" || kind === "money"
  );
}
