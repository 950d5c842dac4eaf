import type { Line } from "./lines.ts";

const NUMBER = "(?:\\d{1,4}|[一二三四五六七八九十百]{1,5})";
/** A page number on its line, given without spaces. */
const PAGE = new RegExp(
  `^(?:[-—~·]{1,3}\\d{1,4}[-—~·]{1,3}|第${NUMBER}页(?:[,/(]?共${NUMBER}页\\)?)?|\\d{1,4}/\\d{1,4}页?|[Pp](?:age)?\\.?\\d{1,4}(?:(?:of|/)\\d{1,4})?)$`,
);
/** A page number without any sign around it. */
const ALONE = /^\d{1,4}$/;
/** No running header is longer. */
const LONGEST = 60;
/** A page has more lines than this; rows of a table, which also count up, stand closer. */
const SHORTEST_PAGE = 8;

/**
 * Which lines the pages left in the text: page numbers, and behind or before them the running header, which is a line
 * that the text has said before.
 *
 * @param text normalised
 */
export function pageFurniture(text: string, lines: readonly Line[]): ReadonlySet<number> {
  const found = new Set<number>();
  const bares = lines.map(({ start, end }) =>
    end - start > LONGEST ? null : text.slice(start, end).replaceAll(" ", ""),
  );
  const alone: number[] = [];
  for (const [at, bare] of bares.entries()) {
    if (bare === null) continue;
    if (PAGE.test(bare)) found.add(at);
    else if (ALONE.test(bare)) alone.push(at);
  }
  for (const at of countingUp(alone, bares)) found.add(at);
  const said = new Map<string, number>();
  for (const [at, bare] of bares.entries()) {
    if (bare === null || bare.length < 4 || found.has(at)) continue;
    const isAtEdge = found.has(at - 1) || found.has(at + 1) || isBehindFeed(lines[at]!);
    if (said.has(bare) && isAtEdge && !/[。;]$/.test(bare)) found.add(at);
    else said.set(bare, at);
  }
  return found;
}

const isBehindFeed = ({ apart }: Line) => apart;

/** Numbers on lines of their own, each one more than the one before, a page apart. */
function countingUp(alone: readonly number[], bares: readonly (string | null)[]): number[] {
  const follows = (one: number | undefined, next: number | undefined) =>
    one !== undefined &&
    next !== undefined &&
    Number(bares[next]) === Number(bares[one]) + 1 &&
    next - one > SHORTEST_PAGE;
  return alone.filter((at, index) => follows(alone[index - 1], at) || follows(at, alone[index + 1]));
}
