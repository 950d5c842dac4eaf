import { availableParallelism } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { setImmediate as turn } from "node:timers/promises";
import { type FormatName, formats } from "../render/formats.ts";
import { type Archive, fill, MANIFEST, openArchive, placed, type Skip } from "./batch/archive.ts";
import { outputOf } from "./batch/outDir.ts";
import { results } from "./batch/pool.ts";
import { type Progress, progressOn } from "./batch/progress.ts";
import { exitCodeOf, type Stop, stopOnSignals } from "./batch/stop.ts";
import type { NamedTask, Outcome, Settings } from "./batch/work.ts";
import { catalogueOf } from "./catalogue.ts";
import { readFailure } from "./failures.ts";
import { type Input, listInputs, STDIN, standardInput } from "./inputs.ts";
import { complain, say } from "./messages.ts";
import { deliver, isStdout, openOutput } from "./output.ts";
import { tasksIn } from "./stream.ts";
import { checkEncoding, type Usage } from "./usage.ts";

export interface ParseCommandOptions {
  /** By default that of `stdin`, else json. */
  format?: FormatName;
  stdin?: "ndjson";
  output?: string;
  outDir?: string;
  resume?: boolean;
  retryFailed?: boolean;
  prune?: boolean;
  pretty?: boolean;
  strict?: boolean;
  encoding?: string;
  indicators?: string;
  jobs?: number;
  quiet?: boolean;
}

/**
 * `lawreport parse`: one record for each input, in order, in memory that does not grow with their number. Complaints go
 * to stderr.
 *
 * @returns the exit code
 */
export async function parse(
  args: readonly string[],
  options: ParseCommandOptions,
  usage: Usage,
): Promise<number> {
  checkOptions(args, options, usage);
  const settings = await settingsOf(options, usage);
  const stop = stopOnSignals();
  try {
    const run = { args, options, settings, stop, tally: newTally() };
    return await (options.outDir === undefined ? toOutput(run, usage) : toFolder(run, options.outDir, usage));
  } finally {
    stop.release();
  }
}

interface Run {
  args: readonly string[];
  options: ParseCommandOptions;
  settings: Settings;
  stop: Stop;
  tally: Tally;
}

/** All records to stdout or into one file. */
async function toOutput({ args, options, settings, stop, tally }: Run, usage: Usage): Promise<number> {
  const format = formats[formatOf(options)];
  const tasks = options.stdin ? tasksIn(standardInput()) : tasksOf(args);
  const output = await openOutput(options.output, listInputs(args), options.indicators, usage);
  const isSeen = process.stdout.isTTY && isStdout(options.output);
  const progress = isSeen ? null : progressOf(options, args);
  const write = async () => {
    await output.write(format.open());
    for await (const result of results(tasks, settings, poolOptions(options, stop))) {
      for (const { place, message } of result.complaints) complain(place, message);
      count(result, tally);
      progress?.count(result.status === "failed");
      await output.write(result.record!);
    }
    if (!stop.signal.aborted) await output.write(format.close(tally.inputs));
  };
  const delivery = await deliver(output, options.output, write, stop.signal);
  progress?.end();
  if (delivery === "failed") return 1;
  if (delivery === "unwanted") return exitCodeOfRun(tally, options);
  const stopped = stop.name();
  if (stopped) {
    const what = options.output === undefined ? "the output ends there" : `${options.output} was not written`;
    say(`stopped by ${stopped} after ${inputsOf(tally.inputs)}; ${what}`);
    return exitCodeOf(stopped);
  }
  const parts = troubles(tally);
  const where = tally.broken > 0 ? '"diagnostics" and "checks"' : '"diagnostics"';
  if (parts.length > 0 && !options.quiet) say(`${parts.join(", ")}; see ${where} in the output`);
  return exitCodeOfRun(tally, options);
}

/** Each record into a file of its own. */
async function toFolder(run: Run, path: string, usage: Usage): Promise<number> {
  const { args, options, settings, stop, tally } = run;
  const archive = openArchive(path, usage);
  const skip: Skip = options.resume ? "same" : options.retryFailed ? "done" : "none";
  const progress = progressOf(options, args);
  let isMissed = false;
  let rest: string | false = false;
  try {
    const inputs = placed(tasksOf(args), args, archive.folder);
    for await (const outcome of fill(archive, inputs, skip, settings, poolOptions(options, stop))) {
      count(outcome, tally);
      if (outcome.skipped) tally.skipped += 1;
      isMissed ||= MISSED.has(outcome.error?.code);
      progress?.count(outcome.status === "failed");
    }
    if (!stop.signal.aborted) rest = tidy(archive, options.prune ?? false, isMissed);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    const remedy = FULL.has(code) ? "make room" : "see to it";
    say(`cannot write to ${path} (${message}); ${remedy}, and carry on with --resume`);
    return 1;
  } finally {
    progress?.end();
    archive.manifest.close();
  }
  const done = `${inputsOf(tally.inputs)} done${tally.skipped > 0 ? ` (${tally.skipped} before)` : ""}`;
  const stopped = stop.name();
  if (stopped) {
    say(`stopped by ${stopped}, ${done}; carry on with --resume`);
    return exitCodeOf(stopped);
  }
  const parts = [done, ...troubles(tally), rest].filter((part) => part !== false);
  if (!options.quiet) say(`${parts.join(", ")}; see ${join(path, MANIFEST)}`);
  return exitCodeOfRun(tally, options);
}

/** What Node.js says where no room is left. */
const FULL = new Set(["ENOSPC", "EDQUOT", "EFBIG"]);

/** With such an error nobody knows which inputs an argument stands for, so that results of theirs may look like others. */
const MISSED: ReadonlySet<string | undefined> = new Set(["not-found", "no-match", "unreadable"]);

/** Ends the manifest, and says what became of the results of inputs that this run did not name. */
function tidy({ manifest, dir }: Archive, prune: boolean, isMissed: boolean): string | false {
  const isKept = !prune || isMissed;
  let others = 0;
  manifest.finish(({ path, output }) => {
    others += 1;
    if (!isKept && output === outputOf(path)) dir.remove(output);
    return isKept;
  });
  if (others === 0) return false;
  const what = `${others} ${others === 1 ? "result" : "results"} of other inputs`;
  if (!isKept) return `${what} removed`;
  return prune ? `${what} kept because an input could not be found or read` : `${what} kept`;
}

const formatOf = ({ format, stdin }: ParseCommandOptions): FormatName => format ?? stdin ?? "json";

function checkOptions(args: readonly string[], options: ParseCommandOptions, usage: Usage): void {
  const { stdin, pretty, encoding, output, outDir, resume, retryFailed, prune } = options;
  const format = formatOf(options);
  if (!stdin && args.length === 0) usage("missing required argument 'inputs'");
  if (stdin && args.length > 0)
    usage(`--stdin ${stdin} reads standard input and nothing else: leave ${args[0]} out`);
  if (stdin && outDir !== undefined)
    usage(`--stdin ${stdin} writes one stream: leave --out-dir out, or name the files`);
  if (stdin && format !== stdin)
    usage(`--format ${format} cannot be used with --stdin ${stdin}: leave one of them out`);
  if (pretty && !formats[format].canIndent)
    usage(`--pretty cannot be used with --format ${format}: leave one of them out`);
  checkEncoding(encoding, usage);
  if (output !== undefined && outDir !== undefined)
    usage("--output and --out-dir are two places for the data: leave one of them out");
  if (outDir !== undefined && format !== "json")
    usage(`--format ${format} is for one output: leave it out with --out-dir`);
  if (resume && retryFailed)
    usage("--resume takes what --retry-failed does, and more: leave one of them out");
  if ((resume || retryFailed) && outDir === undefined)
    usage(
      `--${resume ? "resume" : "retry-failed"} needs the folder of the run that it carries on: add --out-dir`,
    );
  if (prune && outDir === undefined) usage("--prune needs the folder that it tidies: add --out-dir");
}

async function settingsOf(options: ParseCommandOptions, usage: Usage): Promise<Settings> {
  const catalogue = await catalogueOf(options.indicators, usage);
  return {
    layout: options.outDir === undefined ? formatOf(options) : "file",
    pretty: options.pretty ?? false,
    strict: options.strict ?? false,
    encoding: options.encoding,
    indicators: catalogue?.indicators,
  };
}

const poolOptions = ({ jobs = availableParallelism() }: ParseCommandOptions, { signal }: Stop) => ({
  jobs,
  signal,
});

async function* tasksOf(args: readonly string[]): AsyncGenerator<NamedTask> {
  for await (const input of listInputs(args)) yield input.path === STDIN ? await withBytes(input) : input;
}

/** Workers have no standard input. */
async function withBytes(input: Input): Promise<NamedTask> {
  try {
    return { ...input, bytes: await buffer(standardInput()) };
  } catch (error) {
    return { ...input, failure: readFailure(error) };
  }
}

function progressOf({ quiet, stdin }: ParseCommandOptions, args: readonly string[]): Progress | null {
  const total = async () => {
    let inputs = 0;
    for await (const _ of listInputs(args)) if (++inputs % 100 === 0) await turn();
    return inputs;
  };
  return quiet ? null : progressOn(process.stderr, stdin ? null : total);
}

interface Tally {
  inputs: number;
  /** Done by an earlier run. */
  skipped: number;
  failed: number;
  partial: number;
  /** Checks. */
  broken: number;
  warnings: number;
}

const newTally = (): Tally => ({ inputs: 0, skipped: 0, failed: 0, partial: 0, broken: 0, warnings: 0 });

function count({ status, counts }: Outcome, tally: Tally): void {
  tally.inputs += 1;
  if (status === "failed") tally.failed += 1;
  if (status === "partial") tally.partial += 1;
  tally.broken += counts.broken;
  tally.warnings += counts.warnings;
}

const exitCodeOfRun = ({ failed, partial, broken }: Tally, { strict }: ParseCommandOptions): number =>
  failed + partial + (strict ? broken : 0) > 0 ? 1 : 0;

const inputsOf = (count: number) => `${count} ${count === 1 ? "input" : "inputs"}`;

/** Empty where there is nothing to tell. */
function troubles({ inputs, failed, partial, broken, warnings }: Tally): string[] {
  return [
    failed > 0 && `${failed} of ${inputsOf(inputs)} failed`,
    partial > 0 && `${partial} read in part`,
    broken > 0 && `${broken} broken ${broken === 1 ? "check" : "checks"}`,
    warnings > 0 && `${warnings} ${warnings === 1 ? "warning" : "warnings"}`,
  ].filter((part) => part !== false);
}
