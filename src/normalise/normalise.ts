/**
 * Gives the text in one spelling so that a rule has to know one only: full-width digits, letters and signs become
 * ASCII, odd and invisible spaces a space, every line end a line feed, artefacts of word processors spaces. The result
 * has the length of what came in, so every offset into it is an offset into the source.
 */
export function normalise(source: string): string {
  return source
    .replace(
      FOREIGN,
      (c) => SPELLING.get(c) ?? (c < "\uff01" ? " " : String.fromCharCode(c.charCodeAt(0) - 0xfee0)),
    )
    .replace(/\r(?!\n)/g, "\n")
    .replace(/\r/g, " ")
    .replace(FORMAL, (found) => found.replace(/./g, (sign) => PLAIN[FORMAL_SIGNS.indexOf(sign)] ?? sign))
    .replace(ARTEFACT, (found) => " ".repeat(found.length));
}

/** Everything that has another spelling in ASCII, or none that can be seen. */
const FOREIGN =
  /[\uff01-\uff5e\u00a0\u1680\u2000-\u200f\u2028-\u202f\u205f\u2060\u3000\ufeff\u00ad\t\v\f\uff61\u2010-\u2015\u2212\u223c\u301c\u2236\ue000-\uf8ff]/g;

/** Where subtracting 0xfee0 gives the wrong sign. Dashes of any length become one, and so do tildes. */
const SPELLING = new Map([
  ["\uff61", "。"],
  ["\u2010", "-"],
  ["\u2011", "-"],
  ["\u2012", "-"],
  ["\u2013", "-"],
  ["\u2014", "—"],
  ["\u2015", "—"],
  ["\u2212", "-"],
  ["\u223c", "~"],
  ["\u301c", "~"],
  ["\u2236", ":"],
  ["\u2028", "\n"],
  ["\u2029", "\n"],
]);

/** Numerals as cheques spell them, before money only: 伍 of 队伍 and 陆 of 大陆 are no numerals. */
const FORMAL = /[壹贰叁肆伍陆柒捌玖拾佰仟][壹贰叁肆伍陆柒捌玖拾佰仟零万亿]{0,20}(?=[元圆])/g;
const FORMAL_SIGNS = "壹贰叁肆伍陆柒捌玖拾佰仟";
const PLAIN = "一二三四五六七八九十百千";

/** `[bookmark: _GoBack]` and the like, which converters leave behind; bounded, so that a lone bracket costs nothing. */
const ARTEFACT = /\[(?:bookmark|endif|if [^\]\n]{0,40})(?::[^\]\n]{0,60})?\]/gi;
