/** A line of a normalised text that is not blank. */
export interface Line {
  /** Where it begins, its indentation included. */
  readonly start: number;
  /** Behind its last visible sign. */
  readonly end: number;
  /** Spaces in front; a form feed is none. */
  readonly indent: number;
  /** Blank lines or a form feed stand before it. */
  readonly apart: boolean;
}

const SPACE = 0x20;

/** @param source the text as decoded, which still has its form feeds */
export function linesOf(text: string, source: string): Line[] {
  const found: Line[] = [];
  let apart = false;
  for (let from = 0; from < text.length; ) {
    const feed = text.indexOf("\n", from);
    const next = feed < 0 ? text.length : feed;
    let start = from;
    let end = next;
    while (end > start && text.charCodeAt(end - 1) === SPACE) end--;
    while (start < end && source[start] === "\f") start++;
    let first = start;
    while (first < end && text.charCodeAt(first) === SPACE) first++;
    if (first < end) found.push({ start, end, indent: first - start, apart: apart || start > from });
    apart = first === end;
    from = next + 1;
  }
  return found;
}
