import { isTraditional, simplifiedUnits, unitsOf } from "./script.ts";
import { ITSELF, PLAIN, SETTLED_AROUND, TRADITIONAL_MARK } from "./signs.ts";

const [LINE_FEED, RETURN, SPACE] = [0x0a, 0x0d, 0x20];

/**
 * Gives the text in one spelling so that a rule has to know one only: full-width digits, letters and signs become
 * ASCII, odd and invisible spaces a space, every line end a line feed, radicals and other forms of a character that
 * character, artefacts of word processors spaces; a text in traditional script becomes simplified. The result has the
 * length of what came in, so every offset into it is an offset into the source.
 */
export function normalise(source: string): string {
  let units = unitsOf(source);
  // Nearly every text has no such sign, and need not be read once more for its script.
  if (spellPlainly(units) && isTraditional(source)) {
    units = simplifiedUnits(source);
    spellPlainly(units);
  }
  const text = Buffer.from(units.buffer, units.byteOffset, units.byteLength).toString("utf16le");
  return text.includes("[") ? text.replace(ARTEFACT, (found) => " ".repeat(found.length)) : text;
}

/** @returns whether a sign of traditional script stands among them */
function spellPlainly(units: Uint16Array): boolean {
  let isMarked = false;
  for (let at = 0; at < units.length; at++) {
    const plain = PLAIN[units[at]!]!;
    if (plain === ITSELF) continue;
    if (plain === SETTLED_AROUND) at = settle(units, at);
    else if (plain === TRADITIONAL_MARK) isMarked = true;
    else units[at] = plain;
  }
  return isMarked;
}

/** Writes what depends on the code units behind it, and gives the last that was looked at. */
function settle(units: Uint16Array, at: number): number {
  const code = units[at]!;
  if (code === RETURN) {
    units[at] = units[at + 1] === LINE_FEED ? SPACE : LINE_FEED;
    return at;
  }
  if (FORMAL.has(code)) return spellOut(units, at);
  if (CIRCLES.has(code)) {
    units[at] = isNought(units, at) ? NOUGHT : code === WIDE_O ? LATIN_O : code;
    return at;
  }
  if (!isUnseen(code, units[at + 1] ?? 0)) return at;
  units.fill(SPACE, at, at + 2);
  return at + 1;
}

/** Numerals as cheques spell them, before money only: 伍 of 队伍 and 陆 of 大陆 are no numerals. */
const FORMAL_SIGNS = "壹贰叁肆伍陆柒捌玖拾佰仟";
const FORMAL = new Map(
  [..."一二三四五六七八九十百千"].map((plain, at) => [FORMAL_SIGNS.charCodeAt(at), plain.charCodeAt(0)]),
);
const AMONG_FORMAL = new Set([...`${FORMAL_SIGNS}零万亿`].map((sign) => sign.charCodeAt(0)));
const MONEY = new Set([..."元圆"].map((sign) => sign.charCodeAt(0)));
/** No sum has more signs. */
const LONGEST_SUM = 21;

function spellOut(units: Uint16Array, start: number): number {
  let end = start + 1;
  while (end - start < LONGEST_SUM && AMONG_FORMAL.has(units[end]!)) end++;
  if (!MONEY.has(units[end]!)) return start;
  for (let at = start; at < end; at++) units[at] = FORMAL.get(units[at]!) ?? units[at]!;
  return end - 1;
}

/** What typists put for 〇: 二○二二年, 二OO八 年. Elsewhere circles are bullets, and an O is a letter. */
const CIRCLES = new Set([..."○◯OＯ"].map((sign) => sign.charCodeAt(0)));
const [LATIN_O, WIDE_O, NOUGHT, YEAR] = [0x4f, 0xff2f, 0x3007, 0x5e74];
const DIGITS = new Set([..."〇零一二三四五六七八九"].map((sign) => sign.charCodeAt(0)));

function isNought(units: Uint16Array, at: number): boolean {
  const before = units[at - 1] === SPACE ? at - 2 : at - 1;
  if (!DIGITS.has(units[before]!)) return false;
  const next = units[at + 1]!;
  return (before === at - 1 && (DIGITS.has(next) || CIRCLES.has(next))) || leadsToYear(units, at + 1);
}

/** Whether 年 stands behind other digits and spaces at most: 二○ 年, 二 ○ 二 二 年. */
function leadsToYear(units: Uint16Array, start: number): boolean {
  let at = start;
  while (at < start + LONGEST_YEAR && mayStandInYear(units[at]!)) at++;
  return units[at] === YEAR;
}

const LONGEST_YEAR = 7;

function mayStandInYear(code: number): boolean {
  return code === SPACE || PLAIN[code] === SPACE || DIGITS.has(code) || CIRCLES.has(code);
}

/** The halves of a character for private use, planes 15 and 16, or of a variation selector. */
function isUnseen(high: number, low: number): boolean {
  if (low < 0xdc00 || low > 0xdfff) return false;
  return high >= 0xdb80 || (low >= 0xdd00 && low <= 0xddef);
}

/** `[bookmark: _GoBack]` and the like, which converters leave behind; bounded, so that a lone bracket costs nothing. */
const ARTEFACT = /\[(?:bookmark|endif|if [^\]\n]{0,40})(?::[^\]\n]{0,60})?\]/gi;
