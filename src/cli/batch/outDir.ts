import {
  closeSync,
  fsync,
  lstatSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, normalize, parse, sep } from "node:path";
import { promisify } from "node:util";
import type { Failure } from "../failures.ts";
import { STDIN } from "../inputs.ts";
import { noLongerTemporary, temporaryIn } from "../output.ts";

/** The folder of `--out-dir`. Outputs are named by their path in it, with slashes. */
export interface OutDir {
  has(output: string): boolean;
  /**
   * Writes an output whole, on disk, or not at all.
   *
   * @returns why not, where the fault is with this output alone
   * @throws NodeJS.ErrnoException where no other could be written either
   */
  write(output: string, record: Uint8Array): Promise<Failure | null>;
  remove(output: string): void;
}

/** The name that the result of an input has in the folder. It leads nowhere else, whatever the input is called. */
export function outputOf(path: string): string {
  if (path === STDIN) return "stdin.json";
  const below = normalize(path).slice(parse(path).root.length).split(sep);
  const steps = below.filter((step) => step !== ".." && step !== "");
  return `${steps.join("/")}.json`;
}

export function outDir(folder: string): OutDir {
  /** The folder in which the last output was written. */
  let made = folder;
  const makeFolder = (path: string) => {
    if (path === made) return;
    if (path !== folder) {
      makeFolder(dirname(path));
      mkdirUnlessThere(path);
    }
    made = path;
  };
  /** A link on the way there would lead elsewhere. */
  const has = (output: string) => {
    const steps = output.split("/");
    return (
      steps.slice(1).every((_, i) => statsOf(folder, ...steps.slice(0, i + 1))?.isDirectory()) &&
      statsOf(folder, output)?.isFile() === true
    );
  };
  return {
    has,
    write: async (output, record) => {
      const target = join(folder, output);
      if (has(output) && !isRecord(target)) return { code: "output-taken", message: NOT_OURS };
      const temporary = await writeTemporary(folder, record);
      try {
        makeFolder(dirname(target));
        renameSync(temporary, target);
      } catch (error) {
        rmSync(temporary, { force: true });
        const why = inTheWay[(error as NodeJS.ErrnoException).code ?? ""];
        if (why === undefined) throw error;
        return { code: "unwritable", message: `its result cannot be written to ${target}: ${why}` };
      } finally {
        noLongerTemporary(temporary);
      }
      return null;
    },
    remove: (output) => {
      if (has(output)) rmSync(join(folder, output));
    },
  };
}

const NOT_OURS =
  "in the place of its result stands a file that lawreport did not write; move it away, or name another --out-dir";

/** An input, or what else somebody keeps there, is not to be lost. */
function isRecord(path: string): boolean {
  const file = openSync(path, "r");
  try {
    const start = Buffer.alloc(64);
    return /^\{\s*"schemaVersion"/.test(start.toString("latin1", 0, readSync(file, start)));
  } finally {
    closeSync(file);
  }
}

const statsOf = (...steps: string[]) => lstatSync(join(...steps), { throwIfNoEntry: false });

/** All stand in the folder itself, where the next run finds those of a run that was killed. */
async function writeTemporary(folder: string, record: Uint8Array): Promise<string> {
  const temporary = temporaryIn(folder);
  try {
    const file = openSync(temporary, "wx");
    try {
      writeFileSync(file, record);
      // The one step that takes milliseconds: others are written meanwhile.
      await sync(file);
    } finally {
      closeSync(file);
    }
    return temporary;
  } catch (error) {
    rmSync(temporary, { force: true });
    noLongerTemporary(temporary);
    throw error;
  }
}

const sync = promisify(fsync);

/** A link is no folder: what is written there would end up elsewhere. */
function mkdirUnlessThere(path: string): void {
  const stats = statsOf(path);
  if (stats?.isSymbolicLink()) throw Object.assign(new Error("a link"), { code: "ELOOP" });
  if (!stats?.isDirectory()) mkdirSync(path);
}

/** What keeps one output from being written and not the others, by the error codes of Node.js. */
const inTheWay: Readonly<Record<string, string>> = {
  ENAMETOOLONG: "the name is too long for this system; rename the input",
  EEXIST: "a file is where a folder has to be; move it away",
  ENOTDIR: "a file is where a folder has to be; move it away",
  EISDIR: "a folder of that name is there; move it away",
  ENOTEMPTY: "a folder of that name is there; move it away",
  ELOOP: "a link stands on the way there; move it away",
  EACCES: "no permission; change that of its folder",
  EPERM: "no permission; change that of its folder",
  EXDEV: "it is on another disk; name that as --out-dir",
  EINVAL: "this system allows no such name; rename the input",
  EILSEQ: "this system allows no such name; rename the input",
};
