import { signTable } from "../signs.ts";

/** Signs before a numeral at which a rule other than the unmarked ones looks. */
const MARKS_BEFORE = signTable("A-Za-z_.· 话真编码号备:每隔第前-");
/** Such signs behind a numeral. */
const MARKS_BEHIND = signTable(
  `A-Za-z_ \n.,:;、。·•・+×*/#~—)]"”’至到和与及号层室单联报指接平应热急出电版时工模系页周岁年月日季点世多余届中次级强代后环期大分是要则类等全国安宪消法禁诚食知专案宣-`,
);
const ONE_TO_NINE = signTable("一二三四五六七八九两");

/**
 * Whether the numeral from `start` to `end` is a short one, and stands between signs at which only the unmarked rules
 * look. Most numerals do, and need not be shown to all the others.
 */
export function isUnmarked(text: string, start: number, end: number): boolean {
  // A measure word 个 is looked through: 3个月来 is marked by 月.
  const behind = text.charCodeAt(text.charCodeAt(end) === PIECE ? end + 1 : end);
  return (
    MARKS_BEHIND[behind] === 0 && MARKS_BEFORE[text.charCodeAt(start - 1)] !== 1 && isPlain(text, start, end)
  );
}

const PIECE = "个".charCodeAt(0);

/** One Han digit, or a few Arabic ones with a point at most, which are no year and no code: 2022, 007. */
function isPlain(text: string, start: number, end: number): boolean {
  const first = text.charCodeAt(start);
  if (first > 0x39) return end === start + 1 && ONE_TO_NINE[first] === 1;
  if (end - start > 9) return false;
  let point = end;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x30) continue;
    if (code === COMMA || point < end) return false;
    point = at;
  }
  const digits = point - start;
  if (first === ZERO) return digits === 1;
  return digits !== 4 || !(text.startsWith("19", start) || text.startsWith("20", start));
}

const COMMA = ",".charCodeAt(0);
const ZERO = "0".charCodeAt(0);
