import { createHash } from "node:crypto";
import {
  closeSync,
  constants,
  fsyncSync,
  ftruncateSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { dirname } from "node:path";
import { serialise } from "../../render/format.ts";
import { noLongerTemporary, temporaryIn } from "../output.ts";
import { outputOf } from "./outDir.ts";
import type { Counts, Outcome } from "./work.ts";

/** What became of one input, as it stands in a line of `manifest.ndjson`. */
export interface Line extends Outcome {
  /** As it was given. */
  path: string;
  /** The file in the folder that holds the record; null where there is none. */
  output: string | null;
  /** The program and the options that the record depends on. */
  version: string;
}

/**
 * The file that says what was done. Lines are appended as the run goes on and may be followed by a torn one; of several
 * for one input the last is right. What is kept in memory of a line is where it begins.
 */
export interface Manifest {
  /** What an earlier run said about an input, and where. */
  find(path: string): { line: Line; at: number } | null;
  /** The next input of this run came out like this. */
  append(line: Line): void;
  /** The next input of this run came out as an earlier run said. */
  keep(path: string, at: number): void;
  /** Puts the lines in the order of the inputs of this run, then those that only earlier runs had and `stays` wants. */
  finish(stays: (line: Line) => boolean): void;
  close(): void;
}

/**
 * Opens the manifest, or begins one, and cuts off what is torn.
 *
 * @throws NodeJS.ErrnoException where it cannot be; NotOurs where the file is something else
 */
export function openManifest(path: string): Manifest {
  const { O_RDWR, O_CREAT, O_NOFOLLOW = 0 } = constants;
  const file = openSync(path, O_RDWR | O_CREAT | O_NOFOLLOW, 0o666);
  const { earlier, end } = readEarlier(file);
  ftruncateSync(file, end);
  /** Where the lines of this run begin, in the order of its inputs. */
  const order: number[] = [];
  let size = end;
  return {
    find: (path) => {
      const at = earlier.get(keyOf(path));
      const line = at === undefined ? null : lineOf(lineAt(file, at));
      return line?.path === path ? { line, at: at! } : null;
    },
    append: (line) => {
      const text = Buffer.from(`${serialise(line)}\n`);
      for (let written = 0; written < text.length; )
        written += writeSync(file, text, written, text.length - written, size + written);
      order.push(size);
      size += text.length;
      earlier.delete(keyOf(line.path));
    },
    keep: (path, at) => {
      order.push(at);
      earlier.delete(keyOf(path));
    },
    finish: (stays) => {
      fsyncSync(file);
      if (end === 0) return;
      const others = [...earlier.values()]
        .sort((a, b) => a - b)
        .filter((at) => stays(lineOf(lineAt(file, at))!));
      rewrite(path, file, [...order, ...others]);
    },
    close: () => closeSync(file),
  };
}

/** What stands in the place of the manifest was not written by this program. */
export class NotOurs extends Error {}

/** Where the line of each input begins, and where the last whole line ends. */
function readEarlier(file: number): { earlier: Map<number, number>; end: number } {
  const earlier = new Map<number, number>();
  let end = 0;
  for (;;) {
    const text = lineAt(file, end);
    if (text.at(-1) !== LINE_FEED) {
      if (earlier.size === 0 && !isTorn(text.toString())) throw new NotOurs();
      return { earlier, end };
    }
    const line = lineOf(text);
    if (line) earlier.set(keyOf(line.path), end);
    if (earlier.size === 0) throw new NotOurs();
    end += text.length;
  }
}

const LINE_FEED = 10;

/** What every line begins with. */
const BEGIN = '{"path":';

/** Whether it may be what was written of a first line when the program was killed. */
function isTorn(text: string): boolean {
  if (!text.startsWith(BEGIN.slice(0, text.length))) return false;
  try {
    return isLine(JSON.parse(text));
  } catch {
    return true;
  }
}

/** The result of an input is found by the place that it has in the folder. Two that share a number are done again. */
function keyOf(path: string): number {
  return createHash("sha256").update(outputOf(path)).digest().readUIntBE(0, 6);
}

/** From there on to the end of the line, or of the file. */
function lineAt(file: number, at: number): Buffer {
  for (let length = 4096; ; length *= 4) {
    const buffer = Buffer.alloc(length);
    const read = readSync(file, buffer, 0, length, at);
    const end = buffer.subarray(0, read).indexOf(LINE_FEED);
    if (end >= 0) return buffer.subarray(0, end + 1);
    if (read < length) return buffer.subarray(0, read);
  }
}

/** Null where the line was damaged. */
function lineOf(text: Buffer): Line | null {
  try {
    const line: unknown = JSON.parse(text.toString());
    return isLine(line) ? line : null;
  } catch {
    return null;
  }
}

function isLine(value: unknown): value is Line {
  const { path, output, status, sha256, counts, version } = (value ?? {}) as Partial<
    Record<keyof Line, unknown>
  >;
  return (
    [path, status, version].every((text) => typeof text === "string") &&
    [output, sha256].every((text) => text === null || typeof text === "string") &&
    COUNTED.every((name) => Number.isInteger((counts as Partial<Counts> | null)?.[name]))
  );
}

const COUNTED = ["sections", "metrics", "checks", "broken", "errors", "warnings"] as const;

function rewrite(path: string, file: number, lines: readonly number[]): void {
  const temporary = temporaryIn(dirname(path));
  try {
    const sorted = openSync(temporary, "wx");
    try {
      for (const at of lines) writeFileSync(sorted, lineAt(file, at));
      fsyncSync(sorted);
    } finally {
      closeSync(sorted);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  } finally {
    noLongerTemporary(temporary);
  }
}
