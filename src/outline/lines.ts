import { finder } from "./finder.ts";

/** Wider lines than this, in half-widths, are not wrapped by hand or by a page. */
const MAX_WIDTH = 120;
const MIN_LINES = 12;
/** A line may end this many half-widths early, where the next sign did not fit. */
const SLACK = 4;
/** No title runs over more lines. */
const MAX_CONTINUED = 4;

/**
 * Gives the function that finds the end of the line that a place stands on. Where the text is wrapped to a fixed width,
 * a full line goes on in the next, unless that one is blank or indented.
 *
 * @param text normalised
 */
export function lineEnds(text: string): (from: number) => number {
  const nextLine = finder(text, /\n/g);
  const width = wrapWidth(text);
  if (width === null) return nextLine;
  return (from) => {
    let start = text.lastIndexOf("\n", from - 1) + 1;
    let end = text.indexOf("\n", from);
    for (let i = 0; i < MAX_CONTINUED && end >= 0; i++) {
      if (widthOf(text, start, end) < width - SLACK || " \n".includes(text.charAt(end + 1))) return end;
      start = end + 1;
      end = text.indexOf("\n", start);
    }
    return end < 0 ? text.length : end;
  };
}

/** The width that most lines share, or null where lines end with their paragraphs. */
function wrapWidth(text: string): number | null {
  const widths: number[] = [];
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf("\n", start);
    const end = found < 0 ? text.length : found;
    if (end - start > MAX_WIDTH) return null;
    const width = widthOf(text, start, end);
    if (width > 0) widths.push(width);
    start = end + 1;
  }
  if (widths.length < MIN_LINES) return null;
  widths.sort((a, b) => a - b);
  const widest = widths.at(-1)!;
  const full = widths.filter((width) => width >= widest - SLACK).length;
  return full * 2 > widths.length ? widest : null;
}

/** In half-widths, as a page lays them out; spaces at the end do not count. */
function widthOf(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && text[last - 1] === " ") last--;
  let width = 0;
  for (let at = start; at < last; at++) width += text.charCodeAt(at) < 0x80 ? 1 : 2;
  return width;
}
