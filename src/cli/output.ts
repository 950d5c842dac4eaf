import { opendirSync, rmSync } from "node:fs";
import { type FileHandle, open, realpath, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { TOO_LARGE } from "../render/tables/tooLarge.ts";
import { type Input, statsOf } from "./inputs.ts";
import { say } from "./messages.ts";
import type { Usage } from "./usage.ts";

/** Where the data goes. A write is done when the other side took it, so that memory stays flat. */
export interface Output {
  write(data: string | Uint8Array): Promise<void>;
  /** Everything was written. */
  finish(): Promise<void>;
  /** Something went wrong: nothing is to be left behind. */
  discard(): Promise<void>;
}

export const isStdout = (path: string | undefined): path is "-" | undefined =>
  path === undefined || path === "-";

export function standardOutput(): Output {
  return {
    write: (data) =>
      new Promise((done, failed) => {
        process.stdout.write(data, (error) => (error ? failed(error) : done()));
      }),
    finish: async () => {},
    discard: async () => {},
  };
}

/** Files that are not yet what they are to be, and go when the process is made to end at once. */
const temporaries = new Set<string>();

/** A name in this folder for a file that is not whole yet; short, because names have a limit. */
export function temporaryIn(folder: string): string {
  const path = join(folder, `.lawreport-${process.pid}-${made++}.tmp`);
  temporaries.add(path);
  return path;
}

let made = 0;

/** The file is whole, or gone. */
export function noLongerTemporary(path: string): void {
  temporaries.delete(path);
}

export function removeTemporaries(): void {
  for (const path of temporaries) rmSync(path, { force: true });
}

/** Removes from a folder what runs left behind that were killed. */
export function removeLeftovers(folder: string): void {
  const entries = opendirSync(folder);
  try {
    for (let entry = entries.readSync(); entry !== null; entry = entries.readSync()) {
      const pid = /^\.lawreport-(\d+)-\d+\.tmp$/.exec(entry.name)?.[1];
      if (pid !== undefined && !isAlive(Number(pid))) rmSync(join(folder, entry.name), { force: true });
    }
  } finally {
    entries.closeSync();
  }
}

/** Of this process, what it left behind is that of an earlier one which had its number. */
function isAlive(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/**
 * A file that appears, or replaces the one of its name, when it is whole.
 *
 * @throws NodeJS.ErrnoException where it cannot be written
 */
export async function fileOutput(path: string): Promise<Output> {
  const existing = statsOf(path);
  // A device or a pipe is written to; to put a file in its place would break it.
  if (existing && !existing.isFile()) return direct(await open(path, "w"));
  // What a link points at is replaced, not the link.
  const target = existing ? await realpath(path) : path;
  // In the same folder, because a rename between file systems is none.
  const temporary = temporaryIn(dirname(target));
  const file = await open(temporary, "w", existing ? existing.mode & 0o777 : 0o666);
  const output = direct(file);
  return {
    write: output.write,
    finish: async () => {
      await file.sync();
      await output.finish();
      await rename(temporary, target);
      noLongerTemporary(temporary);
    },
    discard: async () => {
      await output.discard();
      await rm(temporary, { force: true });
      noLongerTemporary(temporary);
    },
  };
}

function direct(file: FileHandle): Output {
  const close = () => file.close();
  return { write: (data) => file.appendFile(data), finish: close, discard: close };
}

/**
 * The output that `--output` names: stdout where it is left away or `-`.
 *
 * @param inputs looked at only where the output exists
 * @param indicators the file of own indicators, which is read, too
 * @param usage told where the output is one of the inputs or cannot be written
 */
export async function openOutput(
  path: string | undefined,
  inputs: Iterable<Input> | AsyncIterable<Input>,
  indicators: string | undefined,
  usage: Usage,
): Promise<Output> {
  if (isStdout(path)) return standardOutput();
  if (path === "") usage("--output names no file: give a name, or leave it out");
  const target = statsOf(path);
  if (target?.isFile() && indicators !== undefined && isSame(statsOf(indicators), target))
    usage(`the output ${path} is the file of --indicators: name another file`);
  if (target?.isFile())
    for await (const input of inputs)
      if (isSame(statsOf(input.path), target))
        usage(`the output ${path} is one of the inputs: name another file`);
  try {
    return await fileOutput(path);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    usage(`cannot write ${path}: ${unwritable[code ?? ""] ?? message}`);
  }
}

type Identity = { dev: number; ino: number };

const isSame = (a: Identity | null, b: Identity) => a?.dev === b.dev && a.ino === b.ino;

/** By the error codes of Node.js. */
const unwritable: Readonly<Record<string, string>> = {
  EISDIR: "it is a folder; name a file",
  ENOENT: "its folder does not exist; make it first",
  ENOTDIR: "its folder is a file; name another",
  EACCES: "no permission to write there; name another place",
};

/**
 * Writes the data and finishes the output, or leaves nothing behind and says why on stderr.
 *
 * @param path as `--output` names it
 * @param signal aborted where the run was stopped before everything was written
 * @returns `unwanted` where whoever reads has seen enough, as in `| head`
 */
export async function deliver(
  output: Output,
  path: string | undefined,
  write: () => Promise<void>,
  signal?: AbortSignal,
): Promise<"written" | "unwanted" | "failed" | "stopped"> {
  try {
    await write();
    if (signal?.aborted) {
      await output.discard();
      return "stopped";
    }
    await output.finish();
    return "written";
  } catch (error) {
    await output.discard();
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "EPIPE") return "unwanted";
    if (code === undefined) throw error;
    const place = path ?? "to stdout";
    if (code === TOO_LARGE) say(`cannot write ${place}: ${message}`);
    else say(`cannot write ${place} (${message}); make room, or write elsewhere with --output`);
    return "failed";
  }
}
