import { finder } from "./finder.ts";
import { lineEnds } from "./lines.ts";
import type { Node } from "./tree.ts";

/** Half-open span of a title, and whether more of its section stands on the same line. */
export interface Title {
  readonly start: number;
  readonly end: number;
  readonly runIn: boolean;
}

/** A full point closes a sentence where it stands behind Chinese and before none of the signs of a number or name. */
const FULL_POINT = "(?<=[\\u4e00-\\u9fff”》)])[.](?![0-9A-Za-z.])";
const SENTENCE_END = new RegExp(`。|${FULL_POINT}`, "g");
const CLAUSE_END = new RegExp(`[。;]|${FULL_POINT}`, "g");

/**
 * Gives the function that finds the title behind a marker. Call it in the order of the text.
 *
 * @param text normalised
 */
export function titleReader(text: string) {
  const lineEndOf = lineEnds(text);
  const nextSentenceEnd = finder(text, SENTENCE_END);
  const nextClauseEnd = finder(text, CLAUSE_END);
  /** `limit` is where the next marker begins, `sectionEnd` where the section does. */
  return ({ candidate }: Node, limit: number, sectionEnd: number): Title => {
    const heading = candidate.rule.kind === "heading";
    const start = skip(text, candidate.end, limit);
    const lineEnd = lineEndOf(start);
    const close = heading ? nextSentenceEnd(start) : nextClauseEnd(start);
    const stop = Math.min(limit, lineEnd, close);
    const gap = heading && stop === close ? gapIn(text, start, stop) : stop;
    const end = trim(text, start, gap);
    return { start, end, runIn: hasText(text, gap, Math.min(lineEnd, sectionEnd)) };
  };
}

/** Over what parts the marker from its title, and over the line end where a converter broke the line behind it. */
function skip(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && " :,、.\n".includes(text[at]!)) at++;
  return at;
}

function trim(text: string, start: number, stop: number): number {
  let end = stop;
  while (end > start && " \n;:,、".includes(text[end - 1]!)) end--;
  return end;
}

function hasText(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!" 。;.\n".includes(text[at]!)) return true;
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
