import { createHash } from "node:crypto";
import { mkdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import packageJson from "../../../package.json" with { type: "json" };
import type { Failure } from "../failures.ts";
import { statsOf } from "../inputs.ts";
import { complain } from "../messages.ts";
import { removeLeftovers } from "../output.ts";
import type { Usage } from "../usage.ts";
import { ahead } from "./ahead.ts";
import { type Manifest, NotOurs, openManifest } from "./manifest.ts";
import { type OutDir, outDir, outputOf } from "./outDir.ts";
import { type PoolOptions, results } from "./pool.ts";
import type { NamedTask, Outcome, Result, Settings, Task } from "./work.ts";

/** Which inputs are left as an earlier run left them: none, those done whose bytes are the same, or all that are done. */
export type Skip = "none" | "same" | "done";

export interface Archive {
  /** Absolute. */
  folder: string;
  manifest: Manifest;
  dir: OutDir;
}

/** Opens the folder of `--out-dir`, or makes it. What cannot be written to is wrong usage. */
export function openArchive(path: string, usage: Usage): Archive {
  if (path === "") usage("--out-dir names no folder: give a name, or leave it out");
  try {
    const folder = resolve(path);
    makeFolder(folder);
    removeLeftovers(folder);
    return { folder, manifest: openManifest(join(folder, MANIFEST)), dir: outDir(folder) };
  } catch (error) {
    if (error instanceof NotOurs)
      usage(`the ${MANIFEST} in ${path} was not written by lawreport: name another folder`);
    usage(`cannot write to ${path} (${(error as Error).message}): name another folder`);
  }
}

/** One step at a time: where a file system makes no folders, Node.js would try the whole way for ever. */
function makeFolder(path: string): void {
  const stats = statsOf(path);
  if (stats?.isDirectory()) return;
  if (stats) throw new Error("it is a file");
  makeFolder(dirname(path));
  mkdirSync(path);
}

export const MANIFEST = "manifest.ndjson";

/**
 * Reads inputs into the folder, a file for each, and gives what became of them in their order. What is given was
 * written.
 *
 * @throws NodeJS.ErrnoException where nothing more can be written
 */
export async function* fill(
  archive: Archive,
  inputs: AsyncIterable<NamedTask>,
  skip: Skip,
  settings: Settings,
  pool: PoolOptions,
): AsyncGenerator<Outcome & { skipped: boolean }> {
  const { manifest, dir } = archive;
  const version = versionOf(settings);
  /** Of the tasks that were begun: where the result goes, and where the line of an earlier run stands. */
  const plans: Plan[] = [];
  async function* tasks(): AsyncGenerator<Task> {
    for await (const task of inputs) {
      const output = task.failure ? null : outputOf(task.path);
      const found = output === null || skip === "none" ? null : manifest.find(task.path);
      const isDone = found?.line.version === version && found.line.status !== "failed" && dir.has(output!);
      plans.push({ path: task.path, output, at: found?.at ?? 0 });
      yield isDone ? { ...task, known: outcomeOf(found.line), trusted: skip === "done" } : task;
    }
  }
  const save = async (result: Result) => {
    const { record, complaints } = result;
    const { path, output, at } = plans.shift()!;
    const outcome = outcomeOf(result);
    if (record === null)
      return () => {
        manifest.keep(path, at);
        return { ...outcome, skipped: true };
      };
    for (const { place, message } of complaints) complain(place, message);
    const error = output === null ? null : await dir.write(output, record);
    if (error) complain(path, error.message);
    const written: Outcome = error ? { ...outcome, status: "failed", error } : outcome;
    return () => {
      manifest.append({ path, output: error ? null : output, ...written, version });
      return { ...written, skipped: false };
    };
  };
  const saving = new Set<Promise<unknown>>();
  const begin = (result: Result) => {
    const saved = save(result);
    saving.add(saved);
    void saved.finally(() => saving.delete(saved)).catch(() => {});
    return saved;
  };
  try {
    for await (const note of ahead(results(tasks(), settings, pool), begin, WRITES)) yield note();
  } finally {
    // Where one could not be written, the others leave no half file either.
    await Promise.allSettled(saving);
  }
}

/** Files that are on their way to the disk at a time: it takes many at once about as fast as one. */
const WRITES = 16;

interface Plan {
  path: string;
  output: string | null;
  at: number;
}

const outcomeOf = ({ status, sha256, bytes, error, counts }: Outcome): Outcome => ({
  status,
  sha256,
  bytes,
  error,
  counts,
});

/** Of the inputs, those fail whose result would take the place of another's, or of an input. */
export async function* placed(
  inputs: AsyncIterable<NamedTask>,
  args: readonly string[],
  folder: string,
): AsyncGenerator<NamedTask> {
  // The files of one folder go to as many places, which need not be remembered.
  const taken = args.length > 1 || !statsOf(args[0]!)?.isDirectory() ? new Set<string>() : null;
  const named = new Set(args.map((argument) => resolve(argument)));
  for await (const input of inputs) {
    const output = outputOf(input.path);
    const failure =
      input.failure ??
      (taken?.has(output) ? takenBy(`that of an earlier input, ${output}`) : undefined) ??
      (named.has(join(folder, output)) ? takenBy(`an input, ${output}`) : undefined);
    if (!failure) taken?.add(output);
    yield failure ? { ...input, failure } : input;
  }
}

const takenBy = (what: string): Failure => ({
  code: "output-taken",
  message: `its result would take the place of ${what}; read it into another folder`,
});

/** The same for results that are the same for the same bytes. */
function versionOf({ pretty, encoding, indicators }: Settings): string {
  const options = JSON.stringify([pretty, encoding ?? null, indicators ?? null]);
  return `${packageJson.version}+${createHash("sha256").update(options).digest("hex").slice(0, 12)}`;
}
