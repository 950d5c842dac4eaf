import { createReadStream } from "node:fs";
import { dirname, join } from "node:path";
import type { Report } from "../../schemas/report.ts";
import type { Catalogue } from "../indicators/compile.ts";
import { asRecord, type TableRecord } from "../table/record.ts";
import { readFailure } from "./failures.ts";
import { holdsRecords, type Input, STDIN, standardInput } from "./inputs.ts";
import { type LineProblem, linesOf } from "./lines.ts";
import { type Reading, read, readBytes } from "./read.ts";

/** What an input gives, one after the other: reports read from text, records read from JSON, or what went wrong. */
export type Found =
  | (Reading & { kind: "report" })
  | { kind: "record"; place: string; record: TableRecord }
  | { kind: "problem"; place: string; problem: string };

/**
 * Reads reports, and the records that `parse` wrote: files that end in .ndjson, .jsonl or .json, and standard input
 * that begins as JSON does. Records one a line are read as a stream; an array is read whole.
 *
 * @param encoding of the reports that are text
 * @param catalogue by which the numbers in them become indicators; those of a record were found when it was made
 */
export async function* readRecords(
  input: Input,
  encoding: string | undefined,
  catalogue?: Catalogue,
): AsyncGenerator<Found> {
  const { path, failure } = input;
  if (failure?.code === "no-match" && holdsRecords(path)) {
    const problem = `no .txt file in this folder; for what parse wrote, name '${recordsIn(path)}'`;
    yield { kind: "problem", place: path, problem };
    return;
  }
  if (failure || (path !== STDIN && !/\.(?:ndjson|jsonl|json)$/i.test(path))) {
    yield { kind: "report", ...(await read(input, encoding, catalogue)) };
    return;
  }
  const shown = path === STDIN ? "standard input" : path;
  try {
    const chunks = path === STDIN ? standardInput() : createReadStream(path);
    const { head, rest } = await begin(chunks[Symbol.asyncIterator]());
    const start = head.toString("latin1").replace(/^\xef\xbb\xbf/, "");
    if (MANIFEST.test(start)) {
      const problem = `a manifest, not reports; name '${recordsIn(dirname(path))}'`;
      yield { kind: "problem", place: shown, problem };
    } else if (path === STDIN && !/^\s*(?:\{\s*"|\[\s*[{\]])/.test(start))
      yield { kind: "report", ...readBytes(path, await wholeOf(rest), encoding, catalogue) };
    else if (/^\s*(?:\[|\{\s*\n)/.test(start)) yield* fromWhole(shown, await wholeOf(rest));
    else yield* fromLines(shown, rest);
  } catch (error) {
    yield { kind: "problem", place: shown, problem: readProblem(error) };
  }
}

/** What the manifest of `parse --out-dir` begins with. */
const MANIFEST = /^\{"path":"(?:[^"\\]|\\.)*","output":/;

/** The pattern of the records that `parse --out-dir` wrote into a folder. */
const recordsIn = (folder: string) => join(folder, "**/*.json").replaceAll("\\", "/");

type Chunks = AsyncIterator<Buffer>;

/** The first bytes, and all of them. */
async function begin(chunks: Chunks): Promise<{ head: Buffer; rest: AsyncGenerator<Buffer> }> {
  let head: Buffer = Buffer.alloc(0);
  while (head.length < 1024) {
    const { value, done } = await chunks.next();
    if (done) break;
    head = Buffer.concat([head, value]);
  }
  async function* rest() {
    yield head;
    for (;;) {
      const { value, done } = await chunks.next();
      if (done) return;
      yield value;
    }
  }
  return { head, rest: rest() };
}

async function wholeOf(chunks: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts);
}

async function* fromLines(path: string, chunks: AsyncIterable<Buffer>): AsyncGenerator<Found> {
  for await (const line of linesOf(chunks)) {
    const place = `${path}:${line.number}`;
    if ("text" in line) yield* fromText(line.text, place);
    else yield { kind: "problem", place, problem: unreadable[line.problem] };
  }
}

const NOT_UTF8 = "not UTF-8, as JSON must be; convert it to UTF-8";

const unreadable: Readonly<Record<LineProblem, string>> = {
  "not UTF-8": NOT_UTF8,
  "longer than 256 MiB": "longer than 256 MiB; give its report with the ending .txt",
};

function* fromText(text: string, place: string): Generator<Found> {
  if (text.trim() === "") return;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    yield { kind: "problem", place, problem: notJson(error) };
    return;
  }
  yield found(value, place);
}

function* fromWhole(path: string, bytes: Buffer): Generator<Found> {
  const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    yield { kind: "problem", place: path, problem: notJson(error) };
    return;
  }
  if (!Array.isArray(value)) yield found(value, path);
  else for (const [index, item] of value.entries()) yield found(item, `${path}: record ${index + 1}`);
}

function found(value: unknown, place: string): Found {
  const reading = asRecord(value);
  return "record" in reading
    ? { kind: "record", place, record: reading.record }
    : { kind: "problem", place, problem: reading.problem };
}

const notJson = (error: unknown) =>
  `not JSON (${(error as Error).message}); give what 'lawreport parse' writes, or the report with the ending .txt`;

/** By the error codes of Node.js. */
function readProblem(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  if (code === "ERR_ENCODING_INVALID_ENCODED_DATA") return NOT_UTF8;
  if (code === "ERR_STRING_TOO_LONG") return "too long to be read whole; use 'lawreport parse -f ndjson'";
  return readFailure(error).message;
}

/** The errors of a record, as far as they were kept. */
export const errorsOf = ({ diagnostics }: Pick<Report | TableRecord, "diagnostics">): string[] =>
  diagnostics.filter(({ severity }) => severity === "error").map(({ message }) => message);
