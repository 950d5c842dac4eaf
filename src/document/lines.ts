import type { SourceText } from "../text.ts";
import { isFurniture } from "./furniture.ts";

/** One line that is not blank; the offsets are those of what is left when the spaces around it are taken off. */
export interface Line {
  readonly start: number;
  readonly end: number;
  /** As normalised. */
  readonly text: string;
  /** The same without any space: headings are set with spaces between their characters. */
  readonly bare: string;
}

/** What stands before the body is within this many characters, menus of the web page included. */
const HEAD = 20_000;
/** Signature and date are within this many from the end. */
const TAIL = 6_000;

export function* headLines({ text }: SourceText): Generator<Line> {
  const most = Math.min(text.length, HEAD);
  for (let start = 0; start < most; ) {
    const feed = text.indexOf("\n", start);
    const end = feed < 0 || feed > most ? most : feed;
    const line = lineAt(text, start, end);
    if (line) yield line;
    start = end + 1;
  }
}

/** Where the last lines begin; one that the window cuts is left out. */
function tailStart(text: string): number {
  const from = Math.max(0, text.length - TAIL);
  const cut = from > 0 && text[from - 1] !== "\n";
  return cut ? text.indexOf("\n", from) + 1 || text.length : from;
}

/** How many lines at the end may stand below the signature and its date: attachments, contacts. */
const LINES_BELOW = 25;

/** A line of prose: nothing above it is a signature or its date. */
export const isProse = ({ bare }: Line) => /[。;]$|[。;].{60}/.test(bare);

/** Of the last lines those in which a report may be signed, from the last line of prose on; a web page's own are none. */
export function closingLines({ text }: SourceText): Line[] {
  const own: Line[] = [];
  const start = tailStart(text);
  for (let end = text.length; end > start && own.length < LINES_BELOW; ) {
    const feed = Math.max(text.lastIndexOf("\n", end - 1), start - 1);
    const line = lineAt(text, feed + 1, end);
    end = feed;
    if (!line || isFurniture(line.bare)) continue;
    own.push(line);
    if (isProse(line)) break;
  }
  return own.reverse();
}

/**
 * Gives the function that tells whether a place stands on a line of the web page, among the first and the last lines of
 * the text. Call it in the order of the text.
 */
export function furnitureFinder(text: string): (place: number) => boolean {
  const [head, tail] = [Math.min(text.length, HEAD), tailStart(text)];
  const isPages = (start: number, end: number) => isFurniture(lineAt(text, start, end)?.bare ?? "");
  let known = 0;
  let answer = false;
  return (place) => {
    if (place < known) return answer;
    const start = text.lastIndexOf("\n", place) + 1;
    const feed = text.indexOf("\n", place);
    const end = feed < 0 ? text.length : feed;
    known = place < head ? Math.min(end, head) : end;
    answer = (place < head && isPages(start, known)) || (place >= tail && isPages(start, end));
    return answer;
  };
}

/** What the report itself says between two offsets: its characters in the source's spelling, without spaces. */
export function quote({ source, text }: SourceText, start: number, end: number): string {
  let quoted = "";
  for (let i = start; i < end; i++) if (!isSpace(text.charCodeAt(i))) quoted += source[i];
  return quoted;
}

/** The part of a text between two offsets as a line; null where it is blank. */
export function lineAt(text: string, from: number, to: number): Line | null {
  let [start, end] = [from, to];
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  if (start === end) return null;
  const line = text.slice(start, end);
  return { start, end, text: line, bare: line.replaceAll(" ", "") };
}

/** Normalised text has no other white space. */
const isSpace = (code: number) => code === 0x20 || code === 0x0a || code === 0x0d;
