import type { Line } from "./lines.ts";

/** How the lines of a hard-wrapped text are laid out. */
export interface Wrap {
  /** Whether a line is as long as lines get. */
  readonly isFull: (line: Line) => boolean;
  /** The indentation of a line that goes on with its paragraph. */
  readonly indent: number;
}

interface Measure {
  readonly widthOf: (line: Line) => number;
  /** A line may end so much early, where the next sign did not fit. */
  readonly slack: number;
  readonly least: number;
}

/** Lines are wrapped by hand or by a page within these half-widths. */
const [NARROWEST, WIDEST] = [20, 120];
const TOO_WIDE = 2 * WIDEST;
/** Fewer full lines than this may be full by chance. */
const FEWEST = 4;

/** By slack, the least share of the lines that are full: the more exact the measure, the fewer prove it. */
const SHARES = [0.15, 0.25];

/** Where a line ends in one of these its paragraph may end. */
export const STOP = /[。!?;:”)》]/;

/**
 * The layout of a text whose lines are broken at one width, in characters or in columns; null where lines end with their
 * paragraphs.
 *
 * @param text normalised
 * @param source as decoded: a full-width digit takes two columns
 */
export function wrapOf(text: string, source: string, lines: readonly Line[]): Wrap | null {
  if (lines.length < FEWEST || text.length / lines.length > WIDEST) return null;
  const columns = lines.map((line) => columnsOf(source, line));
  const inColumns = new Map(lines.map((line, at) => [line, columns[at]!]));
  const measures: readonly Measure[] = [
    { widthOf: ({ start, end }) => end - start, slack: 0, least: NARROWEST / 2 },
    { widthOf: (line) => inColumns.get(line)!, slack: 1, least: NARROWEST },
    { widthOf: ({ start, end }) => end - start, slack: 2, least: NARROWEST / 2 },
    { widthOf: (line) => inColumns.get(line)!, slack: 4, least: NARROWEST },
  ];
  let best: (Shared & { measure: Measure }) | null = null;
  for (const measure of measures) {
    const shared = widthShared(text, lines, measure);
    // A measure that allows for more finds some lines full that are not.
    if (shared !== null && shared.fits > (best?.fits ?? 0) * 1.05) best = { ...shared, measure };
  }
  if (best === null) return null;
  const { width, measure } = best;
  return { isFull: (line) => measure.widthOf(line) >= width - measure.slack, indent: commonIndent(lines) };
}

interface Shared {
  readonly width: number;
  /** How many lines have it, less those that exceed it, which weigh more. */
  readonly fits: number;
}

/** The width that many lines have and next to none exceeds, where most of those that have it end amid a sentence. */
function widthShared(
  text: string,
  lines: readonly Line[],
  { widthOf, slack, least }: Measure,
): Shared | null {
  const widths = lines.map(widthOf);
  const counts: number[] = [];
  for (const width of widths)
    counts[Math.min(width, TOO_WIDE)] = (counts[Math.min(width, TOO_WIDE)] ?? 0) + 1;
  let best: Shared | null = null;
  let longer = counts[TOO_WIDE] ?? 0;
  for (let width = TOO_WIDE - 1; width >= least && longer * 20 <= lines.length; width--) {
    let full = 0;
    for (let one = width - slack; one <= width; one++) full += counts[one] ?? 0;
    if (full >= FEWEST && full >= lines.length * (SHARES[slack] ?? 0.4)) {
      const amid = lines.filter(
        ({ end }, at) =>
          widths[at]! >= width - slack && widths[at]! <= width && !STOP.test(text.charAt(end - 1)),
      );
      const fits = full - 3 * longer;
      if (amid.length * 5 > full * 3 && fits > (best?.fits ?? 0)) best = { width, fits };
    }
    longer += counts[width] ?? 0;
  }
  return best;
}

function columnsOf(text: string, { start, end }: Line): number {
  let columns = 0;
  for (let at = start; at < end; at++) columns += text.charCodeAt(at) < 0x80 ? 1 : 2;
  return columns;
}

function commonIndent(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const { indent } of lines) counts.set(indent, (counts.get(indent) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]![0];
}
