import { type FileHandle, open, realpath, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { statsOf } from "./inputs.ts";

/** Where the data goes. A write is done when the other side took it, so that memory stays flat. */
export interface Output {
  write(text: string): Promise<void>;
  /** Everything was written. */
  finish(): Promise<void>;
  /** Something went wrong: nothing is to be left behind. */
  discard(): Promise<void>;
}

export function standardOutput(): Output {
  return {
    write: (text) =>
      new Promise((done, failed) => {
        process.stdout.write(text, (error) => (error ? failed(error) : done()));
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
  return { write: (text) => file.appendFile(text), finish: close, discard: close };
}
