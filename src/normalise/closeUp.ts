import type { Gap } from "./gaps.ts";

/** A stretch of a closed-up text: `[from, to)` stands at `[from + by, to + by)` in the source. */
export interface Moved {
  readonly from: number;
  readonly to: number;
  readonly by: number;
}

/**
 * Closes the gaps of a text: what stands behind a gap moves up to it, as far as the end of the sentence or of the line,
 * and the gap comes to stand there, as spaces. The text keeps its length.
 *
 *     复议案\n件1,2\n34件。   →   复议案件1,234件  。
 *
 * A gap behind the end of a sentence becomes spaces where it stands.
 *
 * @param source moved like `text`, with the characters of the gaps as they are
 */
export function closeUp(
  text: string,
  source: string,
  gaps: readonly Gap[],
): { text: string; source: string; moved: Moved[] } {
  if (gaps.length === 0) return { text, source, moved: [] };
  const [plain, quoted]: [string[], string[]] = [[], []];
  const moved: Moved[] = [];
  // What is closed up, the gaps left out: only so a point between digits can be told from the end of a sentence.
  const closed = gaps.map(({ end }, index) => text.slice(end, gaps[index + 1]?.start)).join("");
  let ends = -1;
  const sentenceEnd = (from: number) => {
    SENTENCE_END.lastIndex = from;
    if (ends < from) ends = SENTENCE_END.exec(closed)?.index ?? closed.length;
    return ends;
  };
  let waiting: string[] = [];
  let width = 0;
  const put = () => {
    plain.push(" ".repeat(width));
    quoted.push(...waiting);
    [waiting, width] = [[], 0];
  };
  let passed = 0;
  plain.push(text.slice(0, gaps[0]!.start));
  quoted.push(source.slice(0, gaps[0]!.start));
  for (const [index, { start, end }] of gaps.entries()) {
    waiting.push(source.slice(start, end));
    width += end - start;
    if (/[。;!?\s]/.test(text.charAt(start - 1) || " ")) put();
    const next = gaps[index + 1]?.start ?? text.length;
    const stop = Math.min(next, end + sentenceEnd(passed) - passed);
    if (width > 0 && stop > end) moved.push({ from: end - width, to: stop - width, by: width });
    plain.push(text.slice(end, stop));
    quoted.push(source.slice(end, stop));
    if (stop < next) put();
    plain.push(text.slice(stop, next));
    quoted.push(source.slice(stop, next));
    passed += next - end;
  }
  put();
  return { text: plain.join(""), source: quoted.join(""), moved };
}

const SENTENCE_END = /[。;!?\n]/g;
