import type { Approximation, Kind } from "../../schemas/report.ts";
import { signsNear, signTable } from "../signs.ts";

/** 村规民约, 预约, 签约 and 合约 are nouns and verbs of their own; 标签约, 整合约 and 销毁约 end in another word. */
const NO_NOUN =
  "(?<![违契公履缔爽])(?<!规民)(?<!(?<![标便])签)(?<!(?<!干)预)(?<!(?<!每)条)(?<!(?<![折整综融集联组配符切混结])合)(?<!(?<![损销焚])毁)(?<!(?<![环情季章])节)(?<!(?<![手连陆后持继])续)(?<!(?<![特应受])邀)";

/**
 * Words before a number that qualify it, and what may stand between. They stay outside its text; one that belongs to the
 * noun before does not count.
 */
const BEFORE: readonly (readonly [words: string, between: string])[] = [
  [
    "≥|不少于|不低于|不小于|不下于|不得少于|不得低于|不应少于|不应低于|至少|最少|最低|不下|不少|起码",
    "[为达到]?",
  ],
  [
    "≤|<|不超过|不高于|不多于|不大于|不得超过|不超|不足|不到|不满|未满|未超过|少于|低于|小于|至多|最多|最高|最长|以内|以内的|未达|未达到",
    "[为达到]?",
  ],
  [`将近|接近|大约|大概|约为|${NO_NOUN}约|(?<![最附新相远邻临就])近|几乎|约合|约占|约有|差不多`, "了?"],
  [">|超过|超出|超|逾|突破|高于|大于|多于|多达|冲破|迈过|跨过|愈", "了?[为达到]?"],
];
/** What they mean, each as a group. */
const MEANINGS = ["atLeast", "atMost", "about", "over"] as const;
const QUALIFIER = new RegExp(BEFORE.map(([words, between]) => `((?:${words})${between})$`).join("|"));

/** 上 qualifies 百, 千 and 万 only: 网上20件 is no 上20. */
const ABOVE = /(?<![以及之期会至年月日上线路街岗任])上$/;

/** The last signs of the words before a number, and of what stands between: behind any other sign there is none. */
const LAST = signTable(
  `${BEFORE.flatMap(([words]) => words.split("|").map((word) => word.at(-1))).join("")}上了为达到`,
);

const SPACE = signTable(" \n");

/**
 * The qualifier that stands right before `start`.
 *
 *     惠及群众近5万人
 *            ^       about
 */
export function qualifierBefore(text: string, start: number, bare: boolean): Approximation | null {
  const from = Math.max(0, start - 8);
  let end = start;
  while (end > from && SPACE[text.charCodeAt(end - 1)] === 1) end--;
  if (end > from && LAST[text.charCodeAt(end - 1)] === 1) {
    const before = text.slice(from, end);
    const approx = meaningOf(QUALIFIER.exec(before)) ?? (bare && ABOVE.test(before) ? "over" : null);
    if (approx !== null) return approx;
  }
  return qualifierApart(text, start);
}

/** The meaning of the group that has matched. */
function meaningOf(found: RegExpExecArray | null): Approximation | null {
  return (found && MEANINGS[found.findIndex((group, at) => at > 0 && group !== undefined) - 1]) ?? null;
}

/** 至少 and its like also stand apart from the number: 至少培育示范乡镇4个, 约占全部案件的四分之一. */
const APART =
  /(?<=((?:至少|起码|最少(?!的))[^,。;:、\d]{1,14})|((?:至多|最多)(?![跑的])[^,。;:、\d]{1,14})|(约占[^,。;:、\d]{1,12}|(?:估计|大约)[^,。;:、\d]{1,6}))/y;

/** One sign of each of these words: mostly there is none. */
const OF_APART = signTable("少码多占估约");

function qualifierApart(text: string, start: number): Approximation | null {
  if (!signsNear(OF_APART, text, start, 16)) return null;
  APART.lastIndex = start;
  return meaningOf(APART.exec(text));
}

const BEHIND =
  / ?((?:\(含(?:本数)?\))?(?:(?:及|或)?以(?:上(?!学|领导|干|的?学|文化)|下)|以内)|之内|左右|上下(?!游|班|联|级|互|贯|协)|内(?![部容外地资置设涵在需河蒙陆心政生循阁])|有余|余(?=[,。;、)万]|$)|开外|出头|多(?=[,。;、)的]|$)|\+(?=[,。;、)的]|$))/y;

/** What these begin with. */
const BEGINS_BEHIND = signTable(" (及或以之左上内有余开出多+");

const MEANING: Readonly<Record<string, Approximation>> = {
  上: "atLeast",
  下: "atMost",
  内: "atMost",
  右: "about",
  余: "over",
  外: "over",
  头: "over",
  多: "over",
  "+": "over",
};

/**
 * The qualifier that begins right behind a unit; it belongs to the number's text.
 *
 *     98%以上
 *        ^^    atLeast
 */
export function qualifierBehind(
  text: string,
  start: number,
  kind: Kind,
): { end: number; approx: Approximation } | null {
  if (BEGINS_BEHIND[text.charCodeAt(start)] !== 1) return null;
  BEHIND.lastIndex = start;
  const found = BEHIND.exec(text);
  if (found === null) return null;
  const word = found[1]!;
  if (word === "内" && kind !== "duration") return null;
  if (word === "多" && kind === "count") return null;
  const approx = word === "上下" ? "about" : MEANING[word.charAt(word.length - 1)];
  return approx === undefined ? null : { end: start + found[0].length, approx };
}

/** The span and the qualifier of a number that ends at `end` without what may stand behind it. */
export function qualified(
  text: string,
  start: number,
  end: number,
  kind: Kind,
): { end: number; approx: Approximation | null } {
  const behind = qualifierBehind(text, end, kind);
  return { end: behind?.end ?? end, approx: behind?.approx ?? qualifierBefore(text, start, false) };
}
