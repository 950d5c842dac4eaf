import { TRADITIONAL } from "./traditional.data.ts";

/** Characters that stand in every report in one script or the other, and in texts of one script alone; pairs. */
const UNMISTAKABLE =
  "個个為为與与發发國国關关來来時时會会對对開开學学業业產产實实進进應应務务縣县處处議议執执嚴严報报設设監监總总員员機机劃划訴诉訟讼";

/** Quotation marks of traditional script and those of simplified; pairs. */
const QUOTES = "「“」”『‘』’";

/** Far enough into a text to know its script. */
const SAMPLE = 50_000;

/** 1 for what only traditional script has, -1 for its simplified form. */
const MARKS = new Int8Array(0x10000);
for (let at = 0; at < UNMISTAKABLE.length; at++) MARKS[UNMISTAKABLE.charCodeAt(at)] = at % 2 === 0 ? 1 : -1;

let table: Uint16Array | undefined;

/** From each code unit to that of the simplified form, or 0 where it is its own; made when a text needs it. */
function simplifiedForms(): Uint16Array {
  if (table) return table;
  table = new Uint16Array(0x10000);
  const pairs = TRADITIONAL.replaceAll("\n", "") + QUOTES;
  for (let at = 0; at < pairs.length; at += 2) table[pairs.charCodeAt(at)] = pairs.charCodeAt(at + 1);
  return table;
}

/** Signs of which one stands in every text in traditional script. */
export const TRADITIONAL_MARKS = UNMISTAKABLE.replace(/(.)./g, "$1");

/**
 * Whether a text as a whole is in traditional script: in simplified script 乾, 於 and 徵 stand as well, in names and words
 * of their own.
 */
export function isTraditional(text: string): boolean {
  let sum = 0;
  const most = Math.min(text.length, SAMPLE);
  for (let at = 0; at < most; at++) sum += MARKS[text.charCodeAt(at)]!;
  return sum > 0;
}

/** The UTF-16 code units of a text, each in its simplified form. */
export function simplifiedUnits(text: string): Uint16Array {
  const [units, forms] = [unitsOf(text), simplifiedForms()];
  for (let at = 0; at < units.length; at++) units[at] = forms[units[at]!] || units[at]!;
  return units;
}

/** Records of a text with their titles as the rules read them: those of a text in traditional script in simplified. */
export function titlesAsRead<T extends { readonly title: string }>(
  source: string,
  records: readonly T[],
): readonly T[] {
  const forms = simplifiedForms();
  // Most texts have no title with a character to simplify, and need not be read for their script.
  if (!records.some(({ title }) => isChanged(title, forms)) || !isTraditional(source)) return records;
  const simplified = (title: string) => String.fromCharCode(...simplifiedUnits(title));
  return records.map((record) => ({ ...record, title: simplified(record.title) }));
}

function isChanged(text: string, forms: Uint16Array): boolean {
  for (let at = 0; at < text.length; at++) if (forms[text.charCodeAt(at)] !== 0) return true;
  return false;
}

/** The UTF-16 code units of a text, to be changed at will. */
export function unitsOf(text: string): Uint16Array {
  const bytes = Buffer.from(text, "utf16le");
  return new Uint16Array(bytes.buffer, bytes.byteOffset, text.length);
}
