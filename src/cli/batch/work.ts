import { readFileSync } from "node:fs";
import type { Indicator } from "../../../schemas/indicator.ts";
import type { Report } from "../../../schemas/report.ts";
import { type Catalogue, compile } from "../../indicators/compile.ts";
import { origin } from "../../parse.ts";
import { serialise } from "../../render/format.ts";
import { type FormatName, formats } from "../../render/formats.ts";
import { type Failure, failedReport, parseFailure, readFailure } from "../failures.ts";
import { type Input, STDIN } from "../inputs.ts";
import { type Complaint, complaintsOf } from "../messages.ts";
import { readBytes } from "../read.ts";

/** What is done to every input alike. Plain data, because it goes to other threads. */
export interface Settings {
  /** How a record is written; `file` is one that has a file to itself. */
  layout: FormatName | "file";
  pretty: boolean;
  strict: boolean;
  encoding: string | undefined;
  /** The user's catalogue; undefined where the built-in one serves. */
  indicators: readonly Indicator[] | undefined;
}

/** One input to be read. Plain data. */
export interface Task extends Omit<Input, "path"> {
  /** Null where what is read has no name. */
  path: string | null;
  /** The line of standard input that asked for it, from 1. */
  line?: number;
  /** Where it is not that of the settings. */
  encoding?: string;
  /** What stands at the path, where it was read before. */
  bytes?: Uint8Array;
  /** What came of it in an earlier run: if its bytes are still the same, it is not read again. */
  known?: Outcome;
  /** Nor are its bytes looked at. */
  trusted?: boolean;
}

/** One that a path leads to. */
export type NamedTask = Task & { path: string };

/** What came of an input. */
export interface Outcome {
  status: Report["status"];
  sha256: string | null;
  bytes: number;
  /** The first error. */
  error: Failure | null;
  counts: Counts;
}

export interface Counts {
  sections: number;
  metrics: number;
  checks: number;
  broken: number;
  errors: number;
  warnings: number;
}

export interface Result extends Outcome {
  path: string | null;
  /** The record as it is to be written, in UTF-8; null where the outcome was known. */
  record: Uint8Array | null;
  complaints: Complaint[];
}

/** Does one task. `index` is the place of its record in the output, from 0. */
export type Work = (task: Task, index: number) => Result;

/** Whatever happens to an input ends up in its result: one never costs another. */
export function worker(settings: Settings): Work {
  const catalogue = settings.indicators && compile(settings.indicators);
  return (task, index) => {
    const { path, failure, known, trusted } = task;
    if (known && trusted) return { path, ...known, record: null, complaints: [] };
    if (failure) return failedResult(task, failure, index, settings);
    let bytes: Uint8Array;
    try {
      // Only what is read from a file lacks its bytes, and a file has a name.
      bytes = task.bytes ?? readFileSync(path!);
    } catch (error) {
      return failedResult(task, readFailure(error), index, settings);
    }
    if (known && known.sha256 === origin(bytes, {}).sha256)
      return { path, ...known, record: null, complaints: [] };
    return readResult(task, bytes, index, settings, catalogue);
  };
}

function readResult(
  task: Task,
  bytes: Uint8Array,
  index: number,
  settings: Settings,
  catalogue: Catalogue | undefined,
): Result {
  try {
    const { report, textOf } = readBytes(task.path, bytes, task.encoding ?? settings.encoding, catalogue);
    const called = task.path ?? placeOf(task);
    return resultOf(report, complaintsOf(report, textOf, settings.strict, called), index, settings);
  } catch (error) {
    return failedResult(task, parseFailure(error), index, settings);
  }
}

/** The result of an input that gave no report. */
export function failedResult(task: Task, failure: Failure, index: number, settings: Settings): Result {
  const { path, line } = task;
  const { code, message } = failure;
  const placed = line === undefined ? message : `line ${line}: ${message}`;
  const complaints = [{ place: line === undefined ? (path ?? STDIN) : placeOf(task), message }];
  return resultOf(failedReport({ path }, { code, message: placed }), complaints, index, settings);
}

/** What a line of standard input is called that gives its report no name. */
const placeOf = ({ line }: Task) => (line === undefined ? STDIN : `standard input:${line}`);

function resultOf(report: Report, complaints: Complaint[], index: number, settings: Settings): Result {
  const { status, source, sections, metrics, checks, diagnostics } = report;
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const [first] = errors;
  return {
    path: source.path,
    status,
    sha256: source.sha256,
    bytes: source.bytes,
    error: first ? { code: first.code, message: first.message } : null,
    counts: {
      sections: sections.length,
      metrics: metrics.length,
      checks: checks.length,
      broken: checks.filter((check) => check.status === "broken").length,
      errors: errors.length,
      warnings: diagnostics.filter(({ severity }) => severity === "warning").length,
    },
    record: new TextEncoder().encode(recordOf(report, index, settings)),
    complaints,
  };
}

function recordOf(report: Report, index: number, { layout, pretty }: Settings): string {
  return layout === "file"
    ? `${serialise(report, pretty ? 2 : 0)}\n`
    : formats[layout].report(report, index, pretty);
}
