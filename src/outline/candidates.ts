import { signTable, standsAt } from "../signs.ts";
import type { MarkerRule } from "./markers/marker.ts";
import { markers } from "./markers.ts";

/**
 * What stands before a marker: nothing on its `line`; the end of a sentence or of a part of one (`stop`); a `colon`; a
 * `comma` or an opening bracket; a `gap`, which is a space or a closed bracket; or words that it is `inside` of.
 */
export type Place = "line" | "stop" | "colon" | "comma" | "gap" | "inside";

/** Something that has the form of a marker. Whether it is one is settled by what stands around it, in `tree.ts`. */
export interface Candidate {
  readonly rule: MarkerRule;
  /** Position of the rule in the registry: the smaller, the higher it stands by custom. */
  readonly rank: number;
  readonly number: number;
  readonly place: Place;
  readonly start: number;
  readonly end: number;
  /** The number of the next candidate of the same style, 0 where there is none. */
  next: number;
  /** The number of the next candidate of the same style that begins a line, 0 where there is none. */
  nextOnLine: number;
  /** The number of the next candidate of a style that may stand in for this one, 0 where there is none. */
  nextKin: number;
}

/** A marker is one of the signs, or begins with a numeral or with what may open one. */
const [SIGNS, NUMERALS, OPENINGS] = ["㈠-㈩⒈-⒛⑴-⒇①-⑳", "0-9一二三四五六七八九十", "第其("];
const BEGINS = signTable(SIGNS + NUMERALS + OPENINGS);
const NUMERAL = signTable(NUMERALS);
const OPENS = signTable(OPENINGS);
/** What stands behind the numeral, or is the sign. */
const CLOSES = signTable(`${SIGNS} 、.),:是要部篇编章节`);
/** Letters that make one word with a numeral behind them: 统一, 第一, 五一, 其一. */
const JOINS = signTable("第其统唯专单万合之同逐归划初高大小一二三四五六七八九十百千〇零0-9A-Za-z");
/** All rules at once, each a group, so that the text is gone through once. */
const ANY = new RegExp(
  markers.map((rule) => `(${rule.pattern.source.replace(/\?<number>/g, "?:")})`).join("|"),
  "y",
);

/** Finds everything in the normalised text that has the form of a marker, in order. */
export function candidates(text: string): Candidate[] {
  const found: Candidate[] = [];
  for (let at = 0; at < text.length; at++) {
    if (BEGINS[text.charCodeAt(at)] === 0 || standsAt(JOINS, text, at - 1)) continue;
    // Most numerals are numbers of the text, and what stands behind them tells so before the pattern is asked.
    let behind = standsAt(OPENS, text, at) ? at + 1 : at;
    while (standsAt(NUMERAL, text, behind)) behind++;
    if (!standsAt(CLOSES, text, behind)) continue;
    ANY.lastIndex = at;
    const match = ANY.exec(text);
    if (match === null) continue;
    const candidate = read(text, at, match);
    if (candidate !== null) found.push(candidate);
    at = ANY.lastIndex - 1;
  }
  link(found);
  return found;
}

function read(text: string, start: number, match: RegExpExecArray): Candidate | null {
  const place = placeOf(text, start);
  const marker = match[0];
  const rank = match.indexOf(marker, 1) - 1;
  const rule = markers[rank]!;
  if (place === null || (rule.kind === "heading" && place === "comma")) return null;
  const end = start + marker.length;
  const number = rule.read(marker);
  if (number === 0 || isBare(text, end, rule) || (place !== "line" && inTitle(text, start))) return null;
  return { rule, rank, number, place, start, end, next: 0, nextOnLine: 0, nextKin: 0 };
}

/** Whether nothing is told behind the marker of an item. */
function isBare(text: string, end: number, { kind }: MarkerRule): boolean {
  return kind === "item" && "。;,".includes(text.charAt(end));
}

function placeOf(text: string, start: number): Place | null {
  let at = start - 1;
  while (at >= 0 && text[at] === " ") at--;
  const before = at < 0 ? "\n" : text[at]!;
  if (before === "\n") return "line";
  if ("。;!?…".includes(before)) return "stop";
  if (before === ":") return "colon";
  if (before === "." && !/[0-9A-Za-z.]/.test(text[at - 1] ?? "")) return "stop";
  if ("”’\"'".includes(before) && "。;!?".includes(text[at - 1] ?? " ")) return "stop";
  if (before === "," || before === "(") return "comma";
  if (before === ")" || before === "]" || before === "】") return "gap";
  if (at < start - 1) return "gap";
  return JOINS[before.charCodeAt(0)] === 1 || ".、“‘《〈〔\"'-/".includes(before) ? null : "inside";
}

/** Far enough back for the title of a document, near enough to cost nothing. */
const TITLE_REACH = 80;

/** Whether the place is between 《 and 》. */
function inTitle(text: string, start: number): boolean {
  for (let at = start - 1; at >= Math.max(0, start - TITLE_REACH); at--) {
    const c = text[at];
    if (c === "》" || c === "\n") return false;
    if (c === "《") return true;
  }
  return false;
}

function link(found: Candidate[]): void {
  const next = new Map<string, number>();
  const onLine = new Map<string, number>();
  for (let i = found.length - 1; i >= 0; i--) {
    const candidate = found[i]!;
    const { rule } = candidate;
    candidate.next = next.get(rule.id) ?? 0;
    candidate.nextOnLine = onLine.get(rule.id) ?? 0;
    candidate.nextKin =
      rule.kin.map((id) => next.get(id) ?? 0).find((number) => number === candidate.number + 1) ?? 0;
    if (candidate.place !== "inside") next.set(rule.id, candidate.number);
    if (candidate.place === "line") onLine.set(rule.id, candidate.number);
  }
}
