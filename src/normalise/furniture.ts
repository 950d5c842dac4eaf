import { signTable, standsAt } from "../signs.ts";
import type { Line } from "./lines.ts";

const NUMBER = "(?:\\d{1,4}|[一二三四五六七八九十百]{1,5})";
/** A page number on its line, given without spaces. */
const PAGE = new RegExp(
  `^(?:[-—~·]{1,3}\\d{1,4}[-—~·]{1,3}|第${NUMBER}页(?:[,/(]?共${NUMBER}页\\)?)?|\\d{1,4}/\\d{1,4}页?|[Pp](?:age)?\\.?\\d{1,4}(?:(?:of|/)\\d{1,4})?)$`,
);
/** What a page number may begin with. */
const BEGINS = signTable("-—~·第0-9Pp");
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
  const bareOf = ({ start, end }: Line) => text.slice(start, end).replaceAll(" ", "");
  const alone: Numbered[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    if (line.end - line.start > LONGEST || !standsAt(BEGINS, text, line.start + line.indent)) continue;
    const bare = bareOf(line);
    if (PAGE.test(bare)) found.add(at);
    else if (ALONE.test(bare)) alone.push({ at, number: Number(bare) });
  }
  for (const at of countingUp(alone)) found.add(at);
  if (found.size === 0 && !lines.some(({ apart }) => apart)) return found;
  const said = new Set<string>();
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    if (line.end - line.start > LONGEST || found.has(at)) continue;
    const bare = bareOf(line);
    if (bare.length < 4) continue;
    const isAtEdge = found.has(at - 1) || found.has(at + 1) || line.apart;
    if (said.has(bare) && isAtEdge && !/[。;]$/.test(bare)) found.add(at);
    else said.add(bare);
  }
  return found;
}

/** A number alone on the line with that index. */
interface Numbered {
  readonly at: number;
  readonly number: number;
}

/** Numbers on lines of their own, each one more than the one before, a page apart. */
function countingUp(alone: readonly Numbered[]): number[] {
  const follows = (one: Numbered | undefined, next: Numbered | undefined) =>
    one !== undefined &&
    next !== undefined &&
    next.number === one.number + 1 &&
    next.at - one.at > SHORTEST_PAGE;
  return alone
    .filter((one, index) => follows(alone[index - 1], one) || follows(one, alone[index + 1]))
    .map(({ at }) => at);
}
