import { codesOf, signTable } from "../signs.ts";
import type { Mark, Rule } from "./rule.ts";
import { rules } from "./rules.ts";

/** Signs in classes: those of one class stand in the same lists of the marks. */
interface Classes {
  /** The class of each sign, by its code; 0 stands in no list. */
  readonly of: Uint8Array;
  /** The lists in which the signs of each class stand; a mark without a list takes any sign. */
  readonly lists: readonly Lists[];
}
type Lists = ReadonlySet<string | undefined>;

const FIRST = classesOf("first");
const BEFORE = classesOf("before");
const BEHIND = classesOf("behind");

function classesOf(side: "first" | "before" | "behind"): Classes {
  const listsOf = new Map<number, string[]>();
  for (const list of new Set(rules.flatMap(({ marks }) => marks.map((mark) => mark[side] ?? ""))))
    for (const code of codesOf(list)) {
      const known = listsOf.get(code);
      if (known === undefined) listsOf.set(code, [list]);
      else known.push(list);
    }
  const of = new Uint8Array(0x10000);
  const lists: Lists[] = [new Set([undefined])];
  const classes = new Map<string, number>();
  for (const [code, standsIn] of listsOf) {
    const name = standsIn.join("\0");
    const known = classes.get(name) ?? lists.push(new Set([undefined, ...standsIn])) - 1;
    classes.set(name, known);
    of[code] = known;
  }
  return { of, lists };
}

/**
 * The rules for each combination of signs, as they come up: by the first sign, then by those before and behind. Of full
 * length, because V8 looks up in an array that grows by leaps as in a map.
 */
const asked = Array.from(
  { length: 2 * FIRST.lists.length },
  () => new Array<readonly Rule[] | undefined>(BEFORE.lists.length * BEHIND.lists.length),
);

const LINE_END = "\n".charCodeAt(0);
const PIECE = "个".charCodeAt(0);

/**
 * The rules whose patterns may match at the numeral whose run of signs is `start` to `end`, in their order. Most numerals
 * stand between signs that mark nothing, and need not be shown to most rules.
 */
export function rulesFor(text: string, start: number, end: number): readonly Rule[] {
  const plain = isPlain(text, start, end);
  const at = end < text.length && text.charCodeAt(end) === PIECE ? end + 1 : end;
  const next = at < text.length ? text.charCodeAt(at) : LINE_END;
  const first = FIRST.of[text.charCodeAt(start)]!;
  const before = BEFORE.of[start > 0 ? text.charCodeAt(start - 1) : LINE_END]!;
  const behind = BEHIND.of[next]!;
  const known = asked[plain ? first : first + FIRST.lists.length]!;
  const around = before * BEHIND.lists.length + behind;
  known[around] ??= rulesOf(plain, FIRST.lists[first]!, BEFORE.lists[before]!, BEHIND.lists[behind]!);
  return known[around];
}

function rulesOf(plain: boolean, first: Lists, before: Lists, behind: Lists): readonly Rule[] {
  const isMet = (mark: Mark) =>
    first.has(mark.first) &&
    before.has(mark.before) &&
    behind.has(mark.behind) &&
    (mark.plain === undefined || !plain);
  return rules.filter(({ marks }) => marks.some(isMet));
}

const ONE_TO_NINE = signTable("一二三四五六七八九两");

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
