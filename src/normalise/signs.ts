import { TRADITIONAL_MARKS } from "./script.ts";

/** In `PLAIN`: the code unit stays as it is. */
export const ITSELF = 0;
/** In `PLAIN`: what the code unit becomes is settled by those around it. */
export const SETTLED_AROUND = 1;
/** In `PLAIN`: the code unit stays as it is in a text in simplified script. */
export const TRADITIONAL_MARK = 2;

/** What each code unit becomes. */
export const PLAIN = new Uint16Array(0x10000);

const SPACE = 0x20;

/** Half-open ranges of code units that have nothing to show, or only in the font of the program that wrote them. */
const BLANK: readonly (readonly [from: number, to: number])[] = [
  [0x00, 0x0a], // controls, tab
  [0x0b, 0x20],
  [0x7f, 0xa1], // controls, no-break space
  [0xad, 0xae], // soft hyphen
  [0x034f, 0x0350],
  [0x061c, 0x061d],
  [0x1680, 0x1681],
  [0x180b, 0x1810],
  [0x2000, 0x2010], // spaces, zero width, marks of direction
  [0x2028, 0x2030],
  [0x205f, 0x2070],
  [0x3000, 0x3001],
  [0x3164, 0x3165],
  [0xe000, 0xf900], // private use: bullets of symbol fonts
  [0xfe00, 0xfe10], // variation selectors
  [0xfeff, 0xff00],
  [0xfff9, 0xfffd], // annotation marks, the place of an object
];
for (const [from, to] of BLANK) PLAIN.fill(SPACE, from, to);

/** Full-width forms of ASCII. */
for (let code = 0xff01; code < 0xff5f; code++) PLAIN[code] = code - 0xfee0;

/** Dashes of any length become one, and so do tildes; pairs. */
const SPELLINGS =
  "\uff61。\u2010-\u2011-\u2012-\u2013-\u2014—\u2015—\u2212-\u223c~\u301c~\u2236:\u2028\n\u2029\n";
for (let at = 0; at < SPELLINGS.length; at += 2)
  PLAIN[SPELLINGS.charCodeAt(at)] = SPELLINGS.charCodeAt(at + 1);

/** Half-open ranges of other forms of one sign, which Unicode itself maps: radicals and ideographs, small and upright forms. */
const FORMS: readonly (readonly [from: number, to: number])[] = [
  [0x2e80, 0x2fe0],
  [0xf900, 0xfb00],
  [0xfe10, 0xfe1a],
  [0xfe30, 0xfe6c],
];
for (const [from, to] of FORMS)
  for (let code = from; code < to; code++) {
    const form = String.fromCharCode(code).normalize("NFKC");
    // The small and upright forms of full-width signs are among them.
    if (form.length === 1) PLAIN[code] = PLAIN[form.charCodeAt(0)] || form.charCodeAt(0);
  }

/** Radicals as PDF converters give them for whole characters, which Unicode maps to none; pairs. */
const RADICALS =
  "⺁厂⺇几⺈刀⺊卜⺍小⺎兀⺓幺⺒巳⺜日⺝月⺠民⺧牛⺩王⺫目⺬示⺮竹⺶羊⺻聿⺼肉⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟";
for (let at = 0; at < RADICALS.length; at += 2) PLAIN[RADICALS.charCodeAt(at)] = RADICALS.charCodeAt(at + 1);

for (const sign of TRADITIONAL_MARKS) PLAIN[sign.charCodeAt(0)] = TRADITIONAL_MARK;

// Return, formal numerals, circles, and the first halves of characters for private use and of variation selectors.
for (const sign of "\r壹贰叁肆伍陆柒捌玖拾佰仟○◯OＯ\udb40") PLAIN[sign.charCodeAt(0)] = SETTLED_AROUND;
PLAIN.fill(SETTLED_AROUND, 0xdb80, 0xdc00);
