import { signTable } from "../signs.ts";
import type { Node } from "./tree.ts";

/** Half-open span of a title, and whether more of its section stands on the same line. */
export interface Title {
  readonly start: number;
  readonly end: number;
  readonly runIn: boolean;
}

/** Part the marker from its title; a line end does where a converter broke the line behind the marker. */
const BEFORE = signTable(" :,、.\n");
const BEHIND = signTable(" \n;:,、");
const NO_TEXT = signTable(" 。;.");
const LINE_FEED = 0x0a;

/**
 * Finds the title behind a marker.
 *
 * @param text normalised
 * @param limit where the next marker begins
 * @param sectionEnd where the section does
 */
export function titleOf(text: string, { candidate }: Node, limit: number, sectionEnd: number): Title {
  const heading = candidate.rule.kind === "heading";
  let start = candidate.end;
  while (start < limit && BEFORE[text.charCodeAt(start)] === 1) start++;
  const stop = stopOf(text, start, limit, heading);
  const runsOn = heading && text[stop] !== "\n" && (stop < limit || limit === text.length);
  const gap = runsOn ? gapIn(text, start, stop) : stop;
  let end = gap;
  while (end > start && BEHIND[text.charCodeAt(end - 1)] === 1) end--;
  return { start, end, runIn: hasText(text, gap, sectionEnd) };
}

/** A full point closes a sentence where it stands behind Chinese and before none of the signs of a number or name. */
const FULL_POINT = /(?<=[\u4e00-\u9fff”》)])[.](?![0-9A-Za-z.])/y;
const STOPS = signTable("\n。;.");

/** Where the line ends, or the sentence of a heading, the clause of an item; `limit` where none does before. */
function stopOf(text: string, start: number, limit: number, heading: boolean): number {
  for (let at = start; at < limit; at++) {
    if (STOPS[text.charCodeAt(at)] === 0) continue;
    const sign = text[at];
    FULL_POINT.lastIndex = at;
    if (sign === ";" ? !heading : sign !== "." || FULL_POINT.test(text)) return at;
  }
  return limit;
}

/** Whether the line goes on with more than the end of the title. */
function hasText(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (NO_TEXT[code] === 0) return code !== LINE_FEED;
  }
  return false;
}

/** A sentence this long is more than a heading. */
const LONG = 40;
const SHORTEST = 4;

/**
 * Where a heading runs on into its paragraph over nothing but a space.
 *
 *     一、加强组织领导 今年以来，全县……
 *                     ^
 *
 * @returns the place of the space, or `stop` where there is none
 */
function gapIn(text: string, start: number, stop: number): number {
  if (stop - start <= LONG || !text.slice(start, start + LONG).includes(" ")) return stop;
  let depth = 0;
  for (let at = start; at < start + LONG; at++) {
    const c = text[at]!;
    if ("“‘《(".includes(c)) depth++;
    else if ("”’》)".includes(c)) depth--;
    else if (c === " " && depth === 0 && at >= start + SHORTEST && isHan(text, at - 1) && isHan(text, at + 1))
      return at;
  }
  return stop;
}

function isHan(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x4e00 && code <= 0x9fff;
}
