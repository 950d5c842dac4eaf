import type { SourceText } from "../text.ts";
import { closeUp, type Moved } from "./closeUp.ts";
import { type Gap, invisibleGaps, lineGaps } from "./gaps.ts";
import { normalise } from "./normalise.ts";

/** A text as the rules read it: normalised, with sentences closed up that run over the end of a line. */
export interface ReadableText extends SourceText {
  /** As decoded. */
  readonly decoded: string;
  /** Normalised, with every line end in its place. */
  readonly lines: string;
  /** What was taken out of sentences: line ends, page numbers, characters of no width; offsets into `decoded`. */
  readonly gaps: readonly Gap[];
  /** Where the closed-up stretches of `text` and `source` stand in `decoded`. */
  readonly moved: readonly Moved[];
}

/** Both spellings are those of the closed-up text; a record that points into it is put back by `inDecoded`. */
export function readable(decoded: string): ReadableText {
  const lines = normalise(decoded);
  const gaps = merged([...lineGaps(lines, decoded), ...invisibleGaps(lines, decoded)]);
  return { decoded, lines, gaps, ...closeUp(lines, decoded, gaps) };
}

/** In their order, those that overlap or touch as one. */
function merged(gaps: Gap[]): Gap[] {
  const found: Gap[] = [];
  for (const gap of gaps.sort((one, other) => one.start - other.start)) {
    const last = found.at(-1);
    if (last !== undefined && gap.start <= last.end)
      found[found.length - 1] = { start: last.start, end: Math.max(last.end, gap.end) };
    else found.push(gap);
  }
  return found;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Gives the function that turns a span of the readable text into that of the decoded one. */
export function inDecoded({ moved }: ReadableText): <T extends Span>(record: T) => T {
  if (moved.length === 0) return (record) => record;
  return (record) => {
    const start = record.start + (stretchAt(moved, record.start)?.by ?? 0);
    // An end belongs to the sign before it.
    const last = record.end > record.start ? stretchAt(moved, record.end - 1) : undefined;
    const end = record.end + (last?.by ?? 0);
    return start === record.start && end === record.end ? record : { ...record, start, end };
  };
}

/** Where an offset into the decoded text stands in the readable one; within a gap, the offset itself. */
export function inReadable({ moved }: ReadableText, offset: number): number {
  return offset - (stretchAt(moved, offset, "decoded")?.by ?? 0);
}

/** The stretch that holds an offset into one of the texts. Stretches have the same order in both. */
function stretchAt(
  moved: readonly Moved[],
  offset: number,
  into: "readable" | "decoded" = "readable",
): Moved | undefined {
  const shift = into === "decoded" ? 1 : 0;
  let [low, high] = [0, moved.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const { to, by } = moved[middle]!;
    if (to + shift * by <= offset) low = middle + 1;
    else high = middle;
  }
  const found = moved[low];
  return found !== undefined && found.from + shift * found.by <= offset ? found : undefined;
}
