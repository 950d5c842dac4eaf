import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { buffer } from "node:stream/consumers";
import type { Report } from "../../schemas/report.ts";
import { decode, encodingName } from "../decode/decode.ts";
import { parseBytes } from "../parse.ts";
import { type FormatName, formats } from "../render/formats.ts";
import { failedReport, parseFailure, readFailure } from "./failures.ts";
import { expandInputs, type Input, STDIN, statsOf } from "./inputs.ts";
import type { Usage } from "./main.ts";
import { complainOf, say } from "./messages.ts";
import { fileOutput, type Output, standardOutput } from "./output.ts";

export interface ParseCommandOptions {
  format: FormatName;
  output?: string;
  pretty?: boolean;
  strict?: boolean;
  encoding?: string;
  quiet?: boolean;
}

/**
 * `lawreport parse`: one record for each input, in order and one at a time, so that memory does not grow with their
 * number. Complaints go to stderr.
 *
 * @returns the exit code
 */
export async function parse(
  args: readonly string[],
  options: ParseCommandOptions,
  usage: Usage,
): Promise<number> {
  const format = formats[options.format];
  checkOptions(options, usage);
  const inputs = await expandInputs(args);
  const output = await openOutput(options.output, inputs, usage);
  const tally = { inputs: inputs.length, failed: 0, partial: 0, broken: 0, warnings: 0 };
  const exitCode = () => (tally.failed + tally.partial + (options.strict ? tally.broken : 0) > 0 ? 1 : 0);
  try {
    await output.write(format.open());
    for (const [index, input] of inputs.entries()) {
      const { report, textOf } = await read(input, options.encoding);
      count(report, tally);
      complainOf(report, textOf, options.strict);
      await output.write(format.report(report, index, options.pretty));
    }
    await output.write(format.close(inputs.length));
    await output.finish();
  } catch (error) {
    await output.discard();
    const { code, message } = error as NodeJS.ErrnoException;
    // Whoever reads has seen enough, as in `| head`.
    if (code === "EPIPE") return exitCode();
    if (code === undefined) throw error;
    say(
      `cannot write ${options.output ?? "to stdout"} (${message}); make room, or write elsewhere with --output`,
    );
    return 1;
  }
  const line = closingLine(tally);
  if (line && !options.quiet) say(line);
  return exitCode();
}

function checkOptions({ format, pretty, encoding }: ParseCommandOptions, usage: Usage): void {
  if (pretty && !formats[format].canIndent)
    usage(`--pretty cannot be used with --format ${format}: leave one of them out`);
  if (encoding !== undefined && encodingName(encoding) === null)
    usage(`unknown encoding '${encoding}': use utf-8, gb18030, gbk, big5, utf-16le or utf-16be, for example`);
}

async function openOutput(path: string | undefined, inputs: readonly Input[], usage: Usage): Promise<Output> {
  if (path === undefined || path === "-") return standardOutput();
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

interface Reading {
  report: Report;
  /** The decoded text that the report's offsets point into. */
  textOf: () => string;
}

/** Whatever happens on the way ends up in the record: one input never costs another. */
async function read({ path, failure }: Input, encoding: string | undefined): Promise<Reading> {
  const textOf = () => "";
  if (failure) return { report: failedReport({ path }, failure), textOf };
  let bytes: Buffer;
  try {
    // Nothing else waits for this process, so a promise would gain nothing.
    bytes = path === STDIN ? await buffer(process.stdin) : readFileSync(path);
  } catch (error) {
    return { report: failedReport({ path }, readFailure(error)), textOf };
  }
  const options = encoding === undefined ? {} : { encoding };
  try {
    return { report: parseBytes(bytes, { path, ...options }), textOf: () => decode(bytes, encoding).text };
  } catch (error) {
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    return { report: failedReport({ path, sha256, bytes: bytes.length }, parseFailure(error)), textOf };
  }
}

interface Tally {
  inputs: number;
  failed: number;
  partial: number;
  /** Checks. */
  broken: number;
  warnings: number;
}

function count({ status, checks, diagnostics }: Report, tally: Tally): void {
  if (status === "failed") tally.failed += 1;
  if (status === "partial") tally.partial += 1;
  tally.broken += checks.filter((check) => check.status === "broken").length;
  tally.warnings += diagnostics.filter((diagnostic) => diagnostic.severity === "warning").length;
}

/** Empty where there is nothing to tell. */
function closingLine({ inputs, failed, partial, broken, warnings }: Tally): string {
  const parts = [
    failed > 0 && `${failed} of ${inputs} ${inputs === 1 ? "input" : "inputs"} failed`,
    partial > 0 && `${partial} read in part`,
    broken > 0 && `${broken} broken ${broken === 1 ? "check" : "checks"}`,
    warnings > 0 && `${warnings} ${warnings === 1 ? "warning" : "warnings"}`,
  ].filter(Boolean);
  const where = broken > 0 ? '"diagnostics" and "checks"' : '"diagnostics"';
  return parts.length > 0 ? `${parts.join(", ")}; see ${where} in the output` : "";
}
