import { isUtf8 } from "node:buffer";

/** The longest line that is read, in bytes; a string holds twice as much. */
const LONGEST = 2 ** 28;

/** A line without its line feed, counted from 1, or why it has no text. */
export type Line = { number: number } & ({ text: string } | { problem: LineProblem });

export type LineProblem = "not UTF-8" | "longer than 256 MiB";

/**
 * The lines of JSON lines as they come, in memory for one line; of one that is too long nothing is kept. A byte order
 * mark in front is dropped.
 */
export async function* linesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<Line> {
  let parts: Buffer[] = [];
  let [length, number] = [0, 0];
  const add = (part: Buffer) => {
    length += part.length;
    if (length > LONGEST) parts = [];
    else parts.push(part);
  };
  const take = () => {
    const line = length > LONGEST ? null : Buffer.concat(parts);
    [parts, length] = [[], 0];
    return lineOf(line, ++number);
  };
  for await (const chunk of chunks) {
    let start = 0;
    // Only line feeds end a line: JSON may hold the other signs that end lines elsewhere.
    for (let end = chunk.indexOf("\n"); end >= 0; end = chunk.indexOf("\n", start)) {
      add(chunk.subarray(start, end));
      yield take();
      start = end + 1;
    }
    add(chunk.subarray(start));
  }
  if (length > 0) yield take();
}

function lineOf(bytes: Buffer | null, number: number): Line {
  if (bytes === null) return { number, problem: "longer than 256 MiB" };
  if (!isUtf8(bytes)) return { number, problem: "not UTF-8" };
  const text = bytes.toString("utf8");
  return { number, text: number === 1 ? text.replace(/^\ufeff/, "") : text };
}
