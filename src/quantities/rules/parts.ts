/** Named parts of patterns and marks that several rules share. */
import { ONCE } from "../../pattern.ts";
import { HAN_NUMERALS } from "../number.ts";

/** The signs that numerals begin with. */
export const ARABIC = "0-9";
export const EITHER = `${ARABIC}${HAN_NUMERALS}`;

const HAN = "[〇零一二三四五六七八九十]";

/** A year of four signs: 2022, 二〇二二. */
export const YEAR = `(?:(?:19|20) ?\\d ?\\d|[一二][〇零一二三四五六七八九]{3})${ONCE}`;
/** 1 to 31 in either script: 8, 08, 十二, 三十一. */
export const DAY = `(?:[0-3]?\\d|${HAN}{1,3})${ONCE}`;
export const GAP = ` {0,2}${ONCE}`;
/** Signs that join the ends of a span. */
export const TO = "[-—~至到]{1,2}";
/** A run of numeral signs of either script. */
export const NUMERAL = "(?:\\d{1,18}(?:\\.\\d{1,18})?|[〇零一二三四五六七八九十百千万亿两廿]{1,18})";
/** Where a clause or a line ends. */
export const END = "(?=[ ]*(?:[,。;、)(!\\n:]|$))";
