import { type Dirent, existsSync, fstatSync, opendirSync, readdir, type Stats, statSync } from "node:fs";
import { isAbsolute, join, relative, resolve } from "node:path";
import { type Failure, readFailure } from "./failures.ts";

/** One file to read, or the reason why there is none where one was asked for. */
export interface Input {
  /** As it is shown: as given on the command line, or the folder joined with the path in it. */
  path: string;
  failure?: Failure;
}

/** The name that stands for standard input. */
export const STDIN = "-";

/** @throws NodeJS.ErrnoException where it cannot be read, or is a folder, which Node.js takes for one that is empty */
export async function* standardInput(): AsyncGenerator<Buffer> {
  if (fstatSync(0).isDirectory()) throw Object.assign(new Error("a folder"), { code: "EISDIR" });
  yield* process.stdin;
}

/** As `listInputs`, all at once. */
export async function expandInputs(args: readonly string[]): Promise<Input[]> {
  const inputs: Input[] = [];
  for await (const input of listInputs(args)) inputs.push(input);
  return inputs;
}

/**
 * What the arguments of `parse` stand for, in their order; within a folder or a pattern in code unit order of the path.
 * A folder is looked into as its files are asked for, so that memory does not grow with their number.
 *
 * What exists is taken by its name, though the name may hold glob signs; the rest is a pattern if it holds any. A
 * folder stands for the .txt files in it, at any depth. Names that begin with a dot are passed over, links to files are
 * read, links to folders are not followed, so no loop is possible. A file that several arguments reach is read once, in
 * its first place. An argument that gives nothing gives a failure, so that each is accounted for in the output.
 */
export async function* listInputs(args: readonly string[]): AsyncGenerator<Input> {
  // One argument reaches no file twice, and need not remember them.
  const seen = args.length > 1 ? new Set<string>() : null;
  for (const argument of args)
    for await (const input of expand(argument)) {
      const key = input.path === STDIN ? STDIN : resolve(input.path);
      if (seen?.has(key)) continue;
      seen?.add(key);
      yield input;
    }
}

async function* expand(argument: string): AsyncGenerator<Input> {
  if (argument === STDIN) yield { path: STDIN };
  else if (argument === "") yield { path: "", failure: noName };
  else if (statsOf(argument)?.isDirectory()) yield* orElse(argument, noText, filesIn(argument, TEXT));
  else if (statsOf(argument) || !(await fastGlob()).isDynamicPattern(argument)) yield { path: argument };
  else {
    const pattern = process.platform === "win32" ? argument.replaceAll("\\", "/") : argument;
    yield* orElse(argument, noMatch, await searchPattern(pattern));
  }
}

/** A pattern such as {1..99999999} stands for more names than can be made; that is the pattern's fault, not ours. */
async function searchPattern(pattern: string): Promise<Input[]> {
  try {
    return await search(pattern);
  } catch (error) {
    if (error instanceof RangeError) return [{ path: pattern, failure: tooWide }];
    throw error;
  }
}

/** Loaded when first needed: a file named by its path starts sooner without it. */
const fastGlob = async () => (await import("fast-glob")).default;

const noText: Failure = {
  code: "no-match",
  message: "no .txt file in this folder; name another, or the files",
};
const noName: Failure = {
  code: "not-found",
  message: "an empty argument names no file; leave it out",
};
const tooWide: Failure = {
  code: "no-match",
  message: "this pattern stands for too many names; write a shorter one, or name a folder",
};
const noMatch: Failure = {
  code: "no-match",
  message: "no file matches this pattern; check it, or name a folder",
};

function* orElse(path: string, failure: Failure, found: Iterable<Input>): Generator<Input> {
  let none = true;
  for (const input of found) {
    none = false;
    yield input;
  }
  if (none) yield { path, failure };
}

/** What the names of reports end in. */
const TEXT = /\.txt$/i;

/** Whether a folder holds what `parse` wrote, at any depth. */
export function holdsRecords(folder: string): boolean {
  for (const { failure } of filesIn(folder, /\.json$/)) if (!failure) return true;
  return false;
}

/** The files of a folder that end so, at any depth, sorted by path; a folder that is closed stands where its files would. */
function* filesIn(folder: string, ending: RegExp): Generator<Input> {
  let names: string[];
  try {
    names = namesIn(folder, ending);
  } catch (error) {
    yield { path: join(folder), failure: isMisspelt(folder) ? misspelt : readFailure(error) };
    return;
  }
  for (const name of names) {
    const path = join(folder, name);
    if (name.endsWith("/")) yield* filesIn(path.slice(0, -1), ending);
    else yield isMisspelt(path) && !existsSync(path) ? { path, failure: misspelt } : { path };
  }
}

/** The files of a folder that end so, and its folders, in the order of the paths below them; folders end in a slash. */
function namesIn(folder: string, ending: RegExp): string[] {
  const names: string[] = [];
  const entries = opendirSync(folder);
  try {
    for (let entry = entries.readSync(); entry !== null; entry = entries.readSync()) {
      const { name } = entry;
      if (name.startsWith(".")) continue;
      if (entry.isDirectory()) names.push(`${name}/`);
      else if (
        ending.test(name) &&
        (entry.isFile() || (entry.isSymbolicLink() && isFileBehind(join(folder, name))))
      )
        names.push(name);
    }
  } finally {
    entries.closeSync();
  }
  return names.sort();
}

/** Whether the name is in another encoding: Node.js puts this sign for what it cannot decode, and finds no such file. */
const isMisspelt = (path: string) => path.includes("\ufffd");

const misspelt: Failure = {
  code: "unreadable",
  message: "its name is not in UTF-8, so it cannot be opened; rename it, with convmv for example",
};

/** The files that match, and the folders that could not be looked into, sorted by path. */
async function search(pattern: string): Promise<Input[]> {
  const base = resolve("");
  const shown = (path: string) => (isAbsolute(pattern) ? path : relative(base, path));
  const closed: Input[] = [];
  const tell = (path: string, error: unknown) =>
    closed.push({ path: shown(path), failure: readFailure(error) });
  const entries = await (await fastGlob()).glob(pattern, {
    cwd: base,
    followSymbolicLinks: false,
    // A link is no file to fast-glob unless it follows links, so folders are sorted out here.
    onlyFiles: false,
    objectMode: true,
    // fast-glob would give up at the first folder that it cannot read, or pass over it and not say so.
    suppressErrors: true,
    fs: { readdir: readdirTelling(tell) },
  });
  const files = entries
    .map(({ dirent, path }) => ({ dirent, path: shown(resolve(base, path)) }))
    .filter(({ dirent, path }) => dirent.isFile() || (dirent.isSymbolicLink() && isFileBehind(path)))
    .map(({ path }) => ({ path }));
  return [...files, ...closed].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

/** A pipe or a device in a folder is no report, and reading it might never end; a dead link is one that fails. */
function isFileBehind(link: string): boolean {
  return statsOf(link)?.isFile() !== false;
}

function readdirTelling(onError: (path: string, error: NodeJS.ErrnoException) => void) {
  type Callback = (error: NodeJS.ErrnoException | null, entries: Dirent[]) => void;
  return ((path: string, options: { withFileTypes: true }, callback: Callback) =>
    readdir(path, options, (error, entries) => {
      if (error) onError(path, error);
      callback(error, entries);
    })) as typeof readdir;
}

/** Null where there is nothing of that name, or no way to it. */
export function statsOf(path: string): Stats | null {
  try {
    return statSync(path);
  } catch {
    return null;
  }
}
