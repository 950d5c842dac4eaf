import type { Approximation } from "../../schemas/report.ts";
import { DIGIT, evaluate, HAN_DIGITS } from "./evaluate.ts";

/** A number as written, before its unit. */
export interface WrittenNumber {
  readonly end: number;
  /** With 万 and 亿 multiplied out. */
  readonly value: number;
  /** Set where two digits side by side span a range: 三五 is 3 to 5, 十七八 is 17 to 18. */
  readonly max: number | null;
  /** Qualifier inside or behind the digits: 余, 多 (`over`), 几, 数, 来 (`about`). */
  readonly approx: Approximation | null;
  /** True where 百, 千, 万 or 亿 stands without a digit before it: 百余, 上千, 万户. */
  readonly bare: boolean;
  /** True where it begins with a Han sign. */
  readonly han: boolean;
  /** True for Han digits set side by side without 十, 百, 千, 万, 亿: 二〇二二. */
  readonly positional: boolean;
}

export const HAN_NUMERALS = `${HAN_DIGITS}十百千万亿廿`;

/** A longer run of digits is a code, not a quantity. */
const LONGEST = 15;

/** A number that runs over the end of a hard-wrapped line is one only where its unit follows at once. */
const WRAPPED = "(?=(?:\\.\\d+)? ?[余多]?[万亿]?[%‰件起宗人名个份项次场家户条处所支期册篇元天倍亩])";

/** Thousands are set apart by commas or by single spaces: 31,482 and 1 260. */
const ASCII = String.raw`(?:\d{1,3}(?:,\d{3})+(?!\d)|\d{1,3}(?: \d{3})+(?![\d.年月])|\d(?: \d){2,8}(?! ?[\d.])|\d+(?:\n\d+${WRAPPED})?)(?:\.\d+| \. ?\d+(?= ?%)|\.\n\d+${WRAPPED})?`;

/** 千 of 千瓦, 千米, 千克 and 百 of 百帕 belong to the unit. */
const SCALES = "(?:[十百千](?![瓦米克伏卡帕赫])){0,2}(?:万(?![瓦米克伏卡帕赫])[万亿]?|亿万?)?";

/** 余, 多, 几, 来 that loosen a number; 多 of 多元化 or 多样, 余 of 余额 and 来 of 来自 are words of their own. */
const OVER =
  "余[余多]?(?![额款热温震留])|多余?(?!元[化调解共参主治]|样|方[参联协共面]|维|层次|渠|头|跨|重|点[触散执])";
const LOOSE = `${OVER}|几(?!乎)|来(?=[个万家件名人次天岁])`;

const SCALE = "[十百千万亿]";
const ARABIC_FORM = `(?<ascii>${ASCII})(?:[ \\n]?(?<inner>${OVER}|几) ?(?=[十百千万亿]))?(?:[ \\n]?(?=[十百千万亿])${SCALES}(?:\\d{1,4}${SCALE}{1,2}){0,4})?`;
const HAN_FORM = `(?:[几数](?=[十百千万亿]))?[${HAN_NUMERALS}]{1,24}(?:点[一二三四五六七八九零〇]{1,4}[万亿]{0,2}(?=[${HAN_NUMERALS}\\u4e00-\\u9fff%]))?(?:(?<hanInner>余|多|几) ?(?=[百千万亿])[百千]?[万亿]*)?`;
const FORM = new RegExp(`(?:${ARABIC_FORM}|(?<han>${HAN_FORM}))(?:[ \\n]?(?<outer>${LOOSE}))?`, "y");

/**
 * Reads the number that begins at `start`: `1,260`, `70多万`, `3万4千`, `1亿2千万`, `一百零八`, `三十余`, `十几`, `数百万`,
 * `三五`. Values are exact: decimal points are shifted, nothing is multiplied in floating point.
 *
 *     70多万件
 *     ^^^^      value 700000, approx over
 *
 * @returns null where no number begins, or where it is too long to be one
 */
export function numberAt(text: string, start: number): WrittenNumber | null {
  if (start !== last.start || text !== last.text) last = { text, start, number: read(text, start) };
  return last.number;
}

/** The number read last: several rules look at the same numeral, one after the other. */
let last: { text: string; start: number; number: WrittenNumber | null } = {
  text: "",
  start: -1,
  number: null,
};

function read(text: string, start: number): WrittenNumber | null {
  FORM.lastIndex = start;
  const found = FORM.exec(text);
  if (found === null) return null;
  const { ascii, inner, hanInner, outer } = found.groups!;
  const han = ascii === undefined;
  const signs = found[0].replaceAll(/[余多来, \n]/g, "");
  if (signs.length > LONGEST) return null;
  const loose = outer ?? inner ?? hanInner ?? (/^[几数]/.test(signs) ? "几" : undefined);
  const reading = {
    end: start + found[0].length,
    approx: loose === undefined ? null : /^[余多]/.test(loose) ? ("over" as const) : ("about" as const),
    bare: han && /^[百千万亿几数]/.test(signs),
    han,
    positional: han && /^[〇零一二三四五六七八九]{2,}$/.test(signs),
  };
  const digits = signs.replaceAll(/[几数]/g, (sign, at) => (sign === "数" || at === 0 ? "1" : ""));
  const pair = han ? PAIR.exec(digits) : null;
  if (pair !== null && isSpan(pair[0])) {
    const [low, high] = [...pair[0]].map((digit) => evaluate(digits.replace(pair[0], digit)));
    return { ...reading, positional: false, value: low!, max: high! };
  }
  return { ...reading, value: evaluate(digits), max: null };
}

const PAIR = /(?<![〇零一二两三四五六七八九])[一二两三四五六七八九]{2}(?![〇零一二两三四五六七八九])/;

/** 三五, 七八 and 一二 span a range; 一三 or 五二 are codes. */
function isSpan(pair: string): boolean {
  const [low, high] = [...pair].map((sign) => DIGIT.get(sign)!);
  return high! - low! === 1n || pair === "三五";
}
