import { readFileSync } from "node:fs";
import { buffer } from "node:stream/consumers";
import { decode } from "../decode/decode.ts";
import { explain as explainAt, lineAround } from "../explain.ts";
import { normalise } from "../normalise/normalise.ts";
import { takesColours } from "../render/terminal.ts";
import { pretty } from "./explainPretty.ts";
import { parseFailure, readFailure } from "./failures.ts";
import { STDIN, standardInput, statsOf } from "./inputs.ts";
import { complain } from "./messages.ts";
import { standardOutput } from "./output.ts";
import { checkEncoding, type Usage } from "./usage.ts";

export interface ExplainCommandOptions {
  format: "pretty" | "json";
  encoding?: string;
}

/** A place as it was asked for. */
type Asked = { path: string } & ({ offset: number } | { line: number; column: number });

/**
 * `lawreport explain`: what was read at one place of one report.
 *
 * @param place `FILE:OFFSET` or `FILE:LINE:COLUMN`; `-` as FILE is standard input
 * @returns the exit code
 */
export async function explain(place: string, options: ExplainCommandOptions, usage: Usage): Promise<number> {
  const { encoding, format } = options;
  checkEncoding(encoding, usage);
  const asked = readPlace(place, usage);
  const source = await textOf(asked.path, encoding);
  if (source === null) return 1;
  const text = { source, text: normalise(source) };
  const offset = offsetIn(text.text, asked, usage);
  let shown: string;
  try {
    const explanation = explainAt(source, offset);
    const { path } = asked;
    shown =
      format === "json"
        ? json({ path, ...explanation })
        : pretty({ path, text, explanation }, takesColours(process.stdout));
  } catch (error) {
    complain(asked.path, parseFailure(error).message);
    return 1;
  }
  return write(shown);
}

/** Both numbers belong to the place, unless the file is there only with the first as part of its name. */
function readPlace(place: string, usage: Usage): Asked {
  const { path, line, last } = /^(?<path>.+?)(?::(?<line>\d+))?:(?<last>\d+)$/s.exec(place)?.groups ?? {};
  if (path === undefined || last === undefined) return noPlace(place, usage);
  if (line === undefined)
    return !exists(path) && exists(place) ? noPlace(place, usage) : { path, offset: Number(last) };
  const longer = `${path}:${line}`;
  if (!exists(path) && exists(longer)) return { path: longer, offset: Number(last) };
  if (Number(line) === 0 || Number(last) === 0)
    usage(`'${place}' names no place: lines and columns count from 1, offsets from 0`);
  return { path, line: Number(line), column: Number(last) };
}

function noPlace(place: string, usage: Usage): never {
  const file =
    [place, place.replace(/:[^:]*$/, "")].find((path) => path !== "" && exists(path)) ?? "report.txt";
  usage(
    `'${place}' names no place: use ${file}:OFFSET or ${file}:LINE:COLUMN, such as ${file}:120 or ${file}:4:21`,
  );
}

const exists = (path: string) => path === STDIN || statsOf(path) !== null;

/** Null where it cannot be read, which is then said. */
async function textOf(path: string, encoding: string | undefined): Promise<string | null> {
  let bytes: Buffer;
  try {
    bytes = path === STDIN ? await buffer(standardInput()) : readFileSync(path);
  } catch (error) {
    const isFolder = (error as NodeJS.ErrnoException).code === "EISDIR";
    complain(path, isFolder ? "a folder; name a file in it" : readFailure(error).message);
    return null;
  }
  try {
    return decode(bytes, encoding).text;
  } catch (error) {
    complain(path, parseFailure(error).message);
    return null;
  }
}

/** @param text as normalised, where every line end is a line feed */
function offsetIn(text: string, asked: Asked, usage: Usage): number {
  if ("offset" in asked) {
    if (asked.offset < text.length) return asked.offset;
    usage(
      `offset ${asked.offset} is beyond the end: the text has ${text.length} UTF-16 code units, so give at most ${text.length - 1}`,
    );
  }
  const { line, column } = asked;
  let start = 0;
  for (let at = 1; at < line; at++) {
    const end = text.indexOf("\n", start);
    if (end === -1 || end + 1 === text.length)
      usage(`line ${line} is beyond the end: the text has ${at} lines, so give at most ${at}`);
    start = end + 1;
  }
  const length = Math.max(1, lineAround(text, start)[1] - start);
  if (column > length)
    usage(`column ${column} is beyond the end of line ${line}: it has ${length}, so give at most ${length}`);
  return start + column - 1;
}

/** Control characters that JSON leaves as they are never reach the terminal either. */
function json(value: object): string {
  const text = JSON.stringify(value, null, 2);
  return `${text.replace(/[\u007f-\u009f\p{Bidi_Control}\u2028\u2029]/gu, escaped)}\n`;
}

const escaped = (sign: string) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;

async function write(text: string): Promise<number> {
  try {
    await standardOutput().write(text);
    return 0;
  } catch (error) {
    // Whoever reads has seen enough, as in `| head`.
    if ((error as NodeJS.ErrnoException).code === "EPIPE") return 0;
    throw error;
  }
}
