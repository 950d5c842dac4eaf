import type { Approximation } from "../../schemas/report.ts";
import { signTable } from "../signs.ts";
import { DIGIT, evaluate, HAN_DIGITS, isDigit } from "./evaluate.ts";

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
const ARABIC_FORM = `(${ASCII})(?:[ \\n]?(${OVER}|几) ?(?=[十百千万亿]))?(?:[ \\n]?(?=[十百千万亿])${SCALES}(?:\\d{1,4}${SCALE}{1,2}){0,4})?`;
const HAN_FORM = `(?:[几数](?=[十百千万亿]))?[${HAN_NUMERALS}]{1,24}(?:点[一二三四五六七八九零〇]{1,4}[万亿]{0,2}(?=[${HAN_NUMERALS}\\u4e00-\\u9fff%]))?(?:(余|多|几) ?(?=[百千万亿])[百千]?[万亿]*)?`;
/** Its groups: the digits, what loosens them within, what loosens Han signs within, and what loosens either behind. */
const FORM = new RegExp(`(?:${ARABIC_FORM}|${HAN_FORM})(?:[ \\n]?(${LOOSE}))?`, "y");

/** What goes on with a number, or loosens it. */
const ON = "余多几来十百千万亿";
const GOES_ON = new RegExp(`[\\d${ON}]|,\\d{3}|[. \\n][\\d.\\n${ON}]`, "y");
const HAN_GOES_ON = new RegExp(`[${HAN_NUMERALS}点${ON}]|[ \\n][${ON}]`, "y");
/** What either begins with: most numbers are followed by another sign. */
const MAY_GO_ON = signTable(`0-9., \n点${HAN_NUMERALS}${ON}`);
/** 万 and 亿 before these belong to the unit: 万瓦. */
const UNIT_OF_SCALE = signTable("瓦米克伏卡帕赫");

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
  if (start !== last.start || text !== last.text) {
    last.number = read(text, start);
    last.start = start;
    last.text = text;
  }
  return last.number;
}

/** The number read last: several rules look at the same numeral, one after the other. */
const last: { text: string; start: number; number: WrittenNumber | null } = {
  text: "",
  start: -1,
  number: null,
};

function read(text: string, start: number): WrittenNumber | null {
  return (isDigit(text.charCodeAt(start)) ? readArabic : readHan)(text, start) ?? readLong(text, start);
}

/**
 * Most numbers: a few digits with a point or a scale, and nothing behind them that could go on with the number. Their
 * digits alone are an exact number, and so is the power of ten: the one step that joins them is rounded right.
 */
function readArabic(text: string, start: number): WrittenNumber | null {
  let end = start;
  let digits = 0;
  let code = text.charCodeAt(end);
  for (; isDigit(code); code = text.charCodeAt(++end)) {
    if (end === start + 9) return null;
    digits = digits * 10 + code - 0x30;
  }
  let places = 0;
  if (code === POINT && isDigit(text.charCodeAt(end + 1)))
    for (code = text.charCodeAt(++end); isDigit(code); code = text.charCodeAt(++end)) {
      if (++places > 5) return null;
      digits = digits * 10 + code - 0x30;
    }
  if ((code === MYRIAD || code === MYRIAD_SQUARED) && UNIT_OF_SCALE[text.charCodeAt(end + 1)] !== 1) {
    places -= code === MYRIAD ? 4 : 8;
    end++;
  }
  if (goesOn(text, end, GOES_ON)) return null;
  const value = places < 0 ? digits * POWERS[-places]! : digits / POWERS[places]!;
  return { end, value, max: null, approx: null, bare: false, han: false, positional: false };
}

const POWERS = [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8];

const POINT = ".".charCodeAt(0);
const MYRIAD = "万".charCodeAt(0);
const MYRIAD_SQUARED = "亿".charCodeAt(0);

/** A single Han sign, likewise. */
function readHan(text: string, start: number): WrittenNumber | null {
  const sign = text.charAt(start);
  const value = sign === "十" ? 10 : DIGIT.get(sign);
  if (value === undefined || goesOn(text, start + 1, HAN_GOES_ON)) return null;
  return { end: start + 1, value, max: null, approx: null, bare: false, han: true, positional: false };
}

function goesOn(text: string, at: number, pattern: RegExp): boolean {
  if (MAY_GO_ON[text.charCodeAt(at)] !== 1) return false;
  pattern.lastIndex = at;
  return pattern.test(text);
}

const LOOSENS = "余多来, \n";
const BARE = "百千万亿几数";
const POSITIONAL = /^[〇零一二三四五六七八九]{2,}$/;

function readLong(text: string, start: number): WrittenNumber | null {
  FORM.lastIndex = start;
  const found = FORM.exec(text);
  if (found === null) return null;
  const written = found[0];
  const han = found[1] === undefined;
  const first = written.charAt(0);
  let length = 0;
  let digits = "";
  for (let at = 0; at < written.length; at++) {
    const sign = written.charAt(at);
    if (LOOSENS.includes(sign)) continue;
    // 几十 and 数百 are read as 10 and 100; 十几 as 10.
    if (sign !== "几" && sign !== "数") digits += sign;
    else if (sign === "数" || length === 0) digits += "1";
    length++;
  }
  if (length > LONGEST) return null;
  const loose = found[4] ?? found[2] ?? found[3] ?? (first === "几" || first === "数" ? first : undefined);
  const pair = han ? (PAIR.exec(digits)?.[0] ?? "") : "";
  const isRange = pair !== "" && isSpan(pair);
  return {
    end: start + written.length,
    value: evaluate(isRange ? digits.replace(pair, pair.charAt(0)) : digits),
    max: isRange ? evaluate(digits.replace(pair, pair.charAt(1))) : null,
    approx: loose === undefined ? null : /^[余多]/.test(loose) ? "over" : "about",
    bare: han && BARE.includes(first),
    han,
    positional: han && !isRange && POSITIONAL.test(digits),
  };
}

const PAIR = /(?<![〇零一二两三四五六七八九])[一二两三四五六七八九]{2}(?![〇零一二两三四五六七八九])/;

/** 三五, 七八 and 一二 span a range; 一三 or 五二 are codes. */
function isSpan(pair: string): boolean {
  const [low, high] = [...pair].map((sign) => DIGIT.get(sign)!);
  return high! - low! === 1 || pair === "三五";
}
