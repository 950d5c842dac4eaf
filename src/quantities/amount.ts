import type { Approximation, Kind } from "../../schemas/report.ts";
import { signsNear, signTable } from "../signs.ts";
import { numberAt, type WrittenNumber } from "./number.ts";
import type { Quantity } from "./numeral.ts";
import { qualifierBefore, qualifierBehind } from "./qualifier.ts";
import { type UnitReading, unitAt } from "./units.ts";

/** A number with its unit and what qualifies it. */
export interface Amount {
  readonly end: number;
  readonly quantity: Quantity;
}

/** What an amount is judged by: the number, its unit, and where it begins. */
interface Candidate {
  readonly text: string;
  readonly start: number;
  readonly number: WrittenNumber;
  readonly unit: UnitReading;
}

/** A noun between number and measure word, which writers let slip in: 3案件起. */
const SLIPPED = /(?:案件|纠纷|人员)(?=[件起宗名])/y;
/** What a measure word may be set apart by. */
const APART = signTable(" \n案纠人");
const SPACES = / {0,2}(?:\n {0,2}(?=[^\d\n]))?/y;

/** The measure word behind a number, also behind a space or on the next line of a hard-wrapped text. */
export function unitBehind(text: string, start: number, number: WrittenNumber): UnitReading | null {
  if (number !== last.number) {
    last.unit = readUnit(text, start, number);
    last.number = number;
  }
  return last.unit;
}

/** The measure word read last: it is asked for as often as its number. */
const last: { number: WrittenNumber | null; unit: UnitReading | null } = { number: null, unit: null };

function readUnit(text: string, start: number, number: WrittenNumber): UnitReading | null {
  const strict = number.han && (number.bare || number.end === start + 1 || number.max !== null);
  const direct = unitAt(text, number.end, strict);
  if (direct !== null || APART[text.charCodeAt(number.end)] !== 1) return direct;
  SPACES.lastIndex = number.end;
  const at = number.end + (SPACES.exec(text)?.[0].length ?? 0);
  if (at > number.end) {
    const unit = unitAt(text, at, strict);
    // On the next line a measure word goes on with the number; a noun such as 企业 begins a line of its own.
    const isNextLine = text.slice(number.end, at).includes("\n");
    return isNextLine && unit?.kind === "count" ? unitAt(text, at, true) : unit;
  }
  SLIPPED.lastIndex = at;
  const slipped = SLIPPED.exec(text);
  return slipped === null ? null : unitAt(text, at + slipped[0].length, strict);
}

/** Years of Han numerals are mostly stretches of time (三年，这一年); these words show that a length is measured. */
const MEASURED_BEFORE =
  /(?:用|历时|历经|为期|期限|有效期|连续|满|达|不足|至|延长|缩短|提前|时长|不超过|超过|近)了?$/;
const MEASURED_BEHIND = /(?:的?时间|以上|以下|以内|之内|期限|内)/y;

function isStretchOfTime({ text, start, unit }: Candidate): boolean {
  if (unit.unit !== "年") return false;
  MEASURED_BEHIND.lastIndex = unit.end;
  return !MEASURED_BEFORE.test(text.slice(Math.max(0, start - 4), start)) && !MEASURED_BEHIND.test(text);
}

/** 新一轮, 每一个 and 下一次 point at one of many and count nothing. */
const POINTING = /(?:[新又下上这那每某另同任哪再头其]|不[漏落少]|说|做)$/;

/** 一个 and 一条 state a number where something is set up or bounded, and are articles elsewhere. */
const LIKE_ARTICLES = /^[个条种类款段处张支套座片面道股本门对块层节点]$/;
const SET_UP =
  /(?:[建立设增添配]|唯一|至少|不少于|各|仅|只有|共|发生|创|评|每(?:个|村|乡镇|县|区|镇|乡|社区|街道|单位|部门).{0,4})[成立置加设备有了]?(?:有)?$/;

/** 起 behind 一 is a measure word before an event only: 一起案件, but 与企业一起. */
const EVENT_BEFORE = /(?:生|查处|办理|仅|有|结|调解|化解|收到|受理|纠正|每|发现)了?$/;

function isArticle({ text, start, number, unit }: Candidate): boolean {
  if (text.charAt(start) !== "一" || number.end !== start + 1) return false;
  const before = text.slice(Math.max(0, start - 8), start);
  if (POINTING.test(before)) return true;
  return (
    (LIKE_ARTICLES.test(unit.unit) && !SET_UP.test(before)) ||
    (unit.unit === "起" && !EVENT_BEFORE.test(before))
  );
}

/** 百 or 万 without a digit is a number only where a word says so: 上百件, 百余人, 千亿元; 万户 alone is a figure of speech. */
function isFigureOfSpeech(
  { number, unit }: Candidate,
  before: Approximation | null,
  behind: boolean,
): boolean {
  if (!number.bare || number.approx !== null || before !== null) return false;
  return !(unit.kind === "money" && (number.value >= 1e10 || behind));
}

/** Persons, villages or ten thousands as the base of a ratio: 每万人拥有律师3.2名; 2万人 and 上万人 are no base. */
const PER_BASE =
  /(?<=(?:每(?:百|千|万|十万|百万|\d{1,3}万)[人名户个]|(?<![\d余多几数上近超过约逾达十百千两一二三四五六七八九] ?)万人(?!次|以[上下]|大会|签名|评))[^,。;\n]{0,12})/y;
const OF_PER_BASE = signTable("百千万");

/** Ranks gained or lost: 前进6名. */
const RANKS_MOVED = /(?<=(?:前进|后退|上升|提升|下降|跃升|前移|后移)了?)/y;

/** 六成五 is 65 %. */
const TENTHS = /[一二三四五六七八九](?=[,。;、)的以左多]|$)/y;

function kindOf(text: string, start: number, { unit, kind }: UnitReading): Kind {
  if (kind !== "count") return kind;
  if ((unit === "位" || unit === "名") && stands(RANKS_MOVED, text, start)) return "rank";
  return signsNear(OF_PER_BASE, text, start, 14) && stands(PER_BASE, text, start) ? "rate" : kind;
}

function stands(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/**
 * The amount that begins at `start`.
 *
 *     70多万件    98%以上    近5个月
 *     ^^^^^       ^^^^^        ^^^^
 *
 * @returns null where no number begins or no unit follows
 */
export function amountAt(text: string, start: number): Amount | null {
  const number = numberAt(text, start);
  if (number === null || (number.positional && !/[〇零]/.test(text.slice(start, number.end)))) return null;
  const unit = unitBehind(text, start, number);
  if (unit === null) return null;
  const candidate = { text, start, number, unit };
  if (number.han && (isStretchOfTime(candidate) || isArticle(candidate))) return null;
  const tenths = unit.unit === "成" ? digitBehind(text, unit.end) : 0;
  const end = unit.end + (tenths > 0 ? 1 : 0);
  const behind = qualifierBehind(text, end, unit.kind);
  const before = qualifierBefore(text, start, number.bare) ?? amongFirst(text, start, unit.unit);
  if (isFigureOfSpeech(candidate, before, behind !== null)) return null;
  const approx = behind?.approx ?? unit.approx ?? before ?? number.approx;
  const kind = kindOf(text, start, unit);
  const quantity = quantityOf(number, unit.unit, kind, approx, unit.add + tenths / 10);
  return { end: behind?.end ?? end, quantity };
}

/** 前10% bounds a place from above. */
function amongFirst(text: string, start: number, unit: string): Approximation | null {
  return unit === "%" && text.charAt(start - 1) === "前" ? "atMost" : null;
}

function digitBehind(text: string, at: number): number {
  TENTHS.lastIndex = at;
  return "一二三四五六七八九".indexOf(TENTHS.exec(text)?.[0] ?? "无") + 1;
}

/** A quantity of the value of a written number, or of the range that it spans. All have one shape, which V8 reads faster. */
export function quantityOf(
  { value, max }: WrittenNumber,
  unit: string,
  kind: Kind,
  approx: Approximation | null,
  add = 0,
): Quantity {
  return max === null
    ? { value: value + add, range: null, unit, kind, approx }
    : { value: null, range: { min: value, max }, unit, kind, approx };
}

const SHARE = "(?:率|比|占比|比例|比重|满意度|知晓度|指数)";
const REACHED = "(?:约?为|达到?|是|(?:提高|提升|上升|下降|降低|增加|降|升|增|提)?[至到为]|:)";
/** The share itself: 满意率为99.8, 比例由1.1提高到1.7. */
const SHARE_BEFORE = new RegExp(
  `${SHARE}(?:由[^,。;]{1,14})?${REACHED}?(?:全[省市县国]|历史)?$|${SHARE}由[^,。;]{0,6}$`,
);
/** The change of a share named in the clause before: 律师万人比提高到1.8，较上年提高0.2. */
const SHARE_CHANGED = new RegExp(`${SHARE}[^。;]{0,24}(?:提高|提升|上升|下降|增长|降低|回落)$`);
const MONEY_BEFORE = /(?:款|资金|费用?|金额|经费|损失|收入|罚没|投资|补贴|补助)[^,。;]{0,8}$/;

/** The kind of a number that stands without a unit, from the words before it. */
export function kindOfBare(text: string, start: number, end: number): Kind {
  const before = text.slice(Math.max(0, start - 40), start).trimEnd();
  if (SHARE_BEFORE.test(before) || SHARE_CHANGED.test(before)) return "rate";
  return /[万亿]/.test(text.slice(start, end)) && MONEY_BEFORE.test(before) ? "money" : "count";
}
