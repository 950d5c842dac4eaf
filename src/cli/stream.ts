import type { Task } from "./batch/work.ts";
import { type Failure, readFailure } from "./failures.ts";
import { type LineProblem, linesOf } from "./lines.ts";

/** What a line asks for: a report to be read, or why there is none to read. */
type Request = Omit<Task, "line">;

/**
 * What the lines of `--stdin ndjson` ask for, in their order; blank ones for nothing. That standard input could not be
 * read to its end is a failure, too.
 */
export async function* tasksIn(chunks: AsyncIterable<Buffer>): AsyncGenerator<Task> {
  let read = 0;
  try {
    for await (const line of linesOf(chunks)) {
      read = line.number;
      if (!("text" in line)) yield { path: null, line: read, failure: unreadable[line.problem] };
      else if (/[^ \t\r]/.test(line.text)) yield { line: read, ...requestIn(line.text) };
    }
  } catch (error) {
    yield { path: null, line: read + 1, failure: readFailure(error) };
  }
}

const REMEDY = 'write one object with "path" and "text" or "base64" a line';

const unreadable: Readonly<Record<LineProblem, Failure>> = {
  "not UTF-8": { code: "not-json", message: `not UTF-8, as JSON must be; ${REMEDY}, in UTF-8` },
  "longer than 256 MiB": { code: "too-long", message: "longer than 256 MiB; split it into its reports" },
};

function requestIn(json: string): Request {
  const bad = (message: string, path: string | null = null): Request => ({
    path,
    failure: { code: "bad-line", message },
  });
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    const message = `not JSON (${(error as Error).message}); ${REMEDY}`;
    return { path: null, failure: { code: "not-json", message } };
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return bad(`no object; ${REMEDY}`);
  // Whoever writes the lines from a table has null for what is not there.
  const { path = null, text = null, base64 = null } = value as Readonly<Record<string, unknown>>;
  if (path !== null && !isText(path)) return bad(`"path" ${notText(path)}; give a string, or leave it out`);
  if (text === null && base64 === null) return bad(`neither "text" nor "base64"; ${REMEDY}`, path);
  if (text !== null && base64 !== null) return bad(`both "text" and "base64"; leave one of them out`, path);
  if (text !== null)
    return isText(text)
      ? { path, bytes: Buffer.from(text), encoding: "utf-8" }
      : bad(`"text" ${notText(text)}; give the decoded text, or the bytes of the file as "base64"`, path);
  const bytes = typeof base64 === "string" ? Buffer.from(base64, "base64") : null;
  // Node.js passes over what is no base64; only what can be had back was read whole.
  return bytes?.toString("base64") === base64
    ? { path, bytes: bytes! }
    : bad('"base64" is no base64; give the standard alphabet, padded, without line breaks', path);
}

const isText = (value: unknown): value is string => typeof value === "string" && !LONE_SURROGATE.test(value);

const LONE_SURROGATE = /\p{Surrogate}/u;

const notText = (value: unknown) =>
  typeof value === "string" ? "holds half a surrogate pair" : "is no string";
