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
  // In the same folder, because a rename between file systems is none; short, because names have a limit.
  const temporary = join(dirname(target), `.lawreport-${process.pid}.tmp`);
  const file = await open(temporary, "w", existing ? existing.mode & 0o777 : 0o666);
  const output = direct(file);
  return {
    write: output.write,
    finish: async () => {
      await file.sync();
      await output.finish();
      await rename(temporary, target);
    },
    discard: async () => {
      await output.discard();
      await rm(temporary, { force: true });
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
 * @param usage told where the output is one of the inputs or cannot be written
 */
export async function openOutput(
  path: string | undefined,
  inputs: readonly Input[],
  usage: Usage,
): Promise<Output> {
  if (path === undefined || path === "-") return standardOutput();
  if (path === "") usage("--output names no file: give a name, or leave it out");
  const target = statsOf(path);
  const overwritten = target?.isFile() && inputs.find((input) => isSame(statsOf(input.path), target));
  if (overwritten) usage(`the output ${path} is one of the inputs: name another file`);
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
 * @returns `unwanted` where whoever reads has seen enough, as in `| head`
 */
export async function deliver(
  output: Output,
  path: string | undefined,
  write: () => Promise<void>,
): Promise<"written" | "unwanted" | "failed"> {
  try {
    await write();
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
