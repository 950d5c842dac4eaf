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

export function headLines({ text }: SourceText): Line[] {
  return linesBetween(text, 0, Math.min(text.length, HEAD));
}

/** The last lines; one that the window cuts is left out. */
export function tailLines({ text }: SourceText): Line[] {
  const from = Math.max(0, text.length - TAIL);
  const cut = from > 0 && text[from - 1] !== "\n";
  const start = cut ? text.indexOf("\n", from) + 1 || text.length : from;
  return linesBetween(text, start, text.length);
}

/** How many lines at the end may stand below the signature and its date: attachments, contacts. */
const LINES_BELOW = 25;

/** Of the last lines those in which a report may be signed; a web page's own are none of them. */
export function closingLines(tail: readonly Line[]): Line[] {
  const own: Line[] = [];
  for (let i = tail.length - 1; i >= 0 && own.length < LINES_BELOW; i--)
    if (!isFurniture(tail[i]!.bare)) own.unshift(tail[i]!);
  return own;
}

/** What the report itself says between two offsets: its characters in the source's spelling, without spaces. */
export function quote({ source, text }: SourceText, start: number, end: number): string {
  let quoted = "";
  for (let i = start; i < end; i++) if (!isSpace(text.charCodeAt(i))) quoted += source[i];
  return quoted;
}

function linesBetween(text: string, from: number, to: number): Line[] {
  const lines: Line[] = [];
  for (let start = from; start < to; ) {
    const feed = text.indexOf("\n", start);
    const end = feed < 0 || feed > to ? to : feed;
    const line = lineAt(text, start, end);
    if (line) lines.push(line);
    start = end + 1;
  }
  return lines;
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
