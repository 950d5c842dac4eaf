import type { Section } from "../../schemas/report.ts";
import type { Mention } from "../metrics/clause.ts";
import { signTable } from "../signs.ts";
import type { CompiledWay } from "./compile.ts";
import { type Hit, LONGEST, type Scanner } from "./scan.ts";

/** Words around a number. */
export interface Place {
  /** What was found in them, in the order in which it begins. */
  readonly hits: readonly Hit[];
  /** The number stands at the end of the stretch (`behind`), before it (`ahead`) or in the midst of it. */
  readonly side: "behind" | "ahead" | "around";
  /** Where in the scanned words the number stands. */
  readonly at: number;
}

/** The places in which a theme is looked for behind the own words, from near to far; the n-th is made when asked for. */
export type Surroundings = (place: number) => Place | null;

/** So far back is the text of the same section looked through. */
const BACK = 260;
/** Of a title that runs on, so much names what it is about. */
const LONGEST_TITLE = 80;
/** So far on is the rest of the clause looked through. */
const ON = 60;
/** The first places; behind them come the titles of the sections, from the innermost. */
const [CLAUSE, REST, EARLIER, HEADING] = [0, 1, 2, 3];

/** What stands around a number is scanned when it is asked for: of most numbers it never is. */
export function surroundings(text: string, scan: Scanner["scan"], sections: readonly Section[]) {
  const byId = new Map(sections.map((section) => [section.id, section]));
  const titleOf = titlesOf(scan);
  const stretch = (from: number, to: number, side: Place["side"]): Place => ({
    hits: scan(text, from, to),
    side,
    at: side === "ahead" ? from : to,
  });
  return (mention: Mention, sectionId: string | null): Surroundings => {
    const made: Place[] = [];
    let section = byId.get(sectionId ?? "");
    const least = Math.max(section?.start ?? 0, mention.start - BACK, 0);
    const clauseFrom = clauseStart(text, mention, least);
    const make = (place: number): Place | null => {
      if (place === CLAUSE) return stretch(clauseFrom, mention.start, "behind");
      if (place === REST)
        return stretch(mention.end + mention.after.length, clauseEnd(text, mention), "ahead");
      if (place === EARLIER) return stretch(least, clauseFrom, "behind");
      if (place === HEADING) return stretch(...headingLine(text, mention.sentence.start), "behind");
      const title = section === undefined ? null : titleOf(section);
      section = byId.get(section?.parent ?? "");
      return title;
    };
    return (place) => {
      for (let next = made.length; next <= place; next++) {
        const found = make(next);
        if (found === null) return null;
        made.push(found);
      }
      return made[place]!;
    };
  };
}

/** A title is scanned when it is first asked for, and once. */
function titlesOf(scan: Scanner["scan"]): (section: Section) => Place {
  const known = new Map<string, Place>();
  return ({ id, title }) => {
    const made = known.get(id);
    if (made !== undefined) return made;
    const words = title.slice(0, LONGEST_TITLE);
    const place: Place = { hits: scan(words), side: "behind", at: words.length };
    known.set(id, place);
    return place;
  };
}

/** A short line without a full stop right above the paragraph: a heading, though its number may fit no outline. */
function headingLine(text: string, from: number): [number, number] {
  const end = text.lastIndexOf("\n", Math.max(from - 1, 0));
  if (end <= 0) return [0, 0];
  const start = Math.max(text.lastIndexOf("\n", end - 1) + 1, end - 200);
  return end - start > 40 || /[。;]./.test(text.slice(start, end)) ? [end, end] : [start, end];
}

const CLAUSE_END = signTable(",;。!?\n");

function clauseStart(text: string, mention: Mention, least: number): number {
  for (let at = mention.from - 1; at > least; at--) if (CLAUSE_END[text.charCodeAt(at)] === 1) return at + 1;
  return Math.min(least, mention.from);
}

/** The end of the clause, other numbers in it passed over: 42个部门、1733项事项进驻大厅. */
function clauseEnd(text: string, mention: Mention): number {
  const from = mention.end + mention.after.length;
  const most = Math.max(from, Math.min(from + ON, mention.sentence.end));
  let end = from;
  while (end < most && CLAUSE_END[text.charCodeAt(end)] !== 1) end++;
  return end;
}

/** Where no theme is asked for, any that is asked for and found is nearer. */
const UNSETTLED = 99;

/** How far from the number a theme was found, or null where it was not, or another stands nearer. */
export function themeDistance(way: CompiledWay, own: Place, around: Surroundings): number | null {
  const { themes, otherTheme, notUnder } = way;
  if (notUnder.size > 0 && nearest(around(HEADING)!, notUnder, notUnder) !== null) return null;
  if (themes.length > 0) {
    let farthest = 0;
    for (const theme of themes) {
      const distance = settled(theme, otherTheme, own, around);
      if (distance === null) return null;
      farthest = Math.max(farthest, distance);
    }
    return farthest;
  }
  const other =
    otherTheme.size > 0 &&
    (nearest(own, otherTheme, otherTheme) ?? nearest(around(CLAUSE)!, otherTheme, otherTheme)) !== null;
  return other ? null : UNSETTLED;
}

/** The first place, from the own words outwards, in which the theme or another stands. */
function settled(
  theme: ReadonlySet<number>,
  other: ReadonlySet<number>,
  own: Place,
  around: Surroundings,
): number | null {
  let place: Place | null = own;
  for (let distance = 0; place !== null; distance++) {
    const hit = nearest(place, theme, other);
    if (hit !== null) return theme.has(hit.word) ? distance : null;
    place = around(distance);
  }
  return null;
}

/**
 * The hit of either set that stands nearest to the number. Of two that stand equally near the longer is nearer:
 * 民事诉讼, not 诉讼. What begins farther off than the longest word need not be looked at once one is found.
 */
function nearest(place: Place, one: ReadonlySet<number>, two: ReadonlySet<number>): Hit | null {
  const { hits, side, at } = place;
  let best: Hit | null = null;
  const [first, step] = side === "behind" ? [hits.length - 1, -1] : [0, 1];
  for (let index = first; index >= 0 && index < hits.length; index += step) {
    const hit = hits[index]!;
    if (best !== null && side !== "around" && beyond(hit, best, side)) break;
    if (side === "behind" && hit.end > at) continue;
    if ((one.has(hit.word) || two.has(hit.word)) && (best === null || nearer(hit, best, at))) best = hit;
  }
  return best;
}

function beyond(hit: Hit, best: Hit, side: Place["side"]): boolean {
  return side === "behind" ? hit.start + LONGEST < best.end : hit.start > best.start;
}

function nearer(one: Hit, two: Hit, at: number): boolean {
  const [a, b] = [gap(one, at), gap(two, at)];
  return a !== b ? a < b : one.end - one.start > two.end - two.start;
}

function gap({ start, end }: Hit, at: number): number {
  return end <= at ? at - end : start - at;
}
