import type { Report } from "../../schemas/report.ts";
import { encodingName } from "../decode/decode.ts";
import { type FormatName, formats } from "../render/formats.ts";
import { catalogueOf } from "./catalogue.ts";
import { expandInputs } from "./inputs.ts";
import { complainOf, say } from "./messages.ts";
import { deliver, openOutput } from "./output.ts";
import { read } from "./read.ts";
import type { Usage } from "./usage.ts";

export interface ParseCommandOptions {
  format: FormatName;
  output?: string;
  pretty?: boolean;
  strict?: boolean;
  encoding?: string;
  indicators?: string;
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
  const catalogue = await catalogueOf(options.indicators, usage);
  const inputs = await expandInputs(args);
  const output = await openOutput(options.output, inputs, usage);
  const tally = { inputs: inputs.length, failed: 0, partial: 0, broken: 0, warnings: 0 };
  const exitCode = () => (tally.failed + tally.partial + (options.strict ? tally.broken : 0) > 0 ? 1 : 0);
  const delivery = await deliver(output, options.output, async () => {
    await output.write(format.open());
    for (const [index, input] of inputs.entries()) {
      const { report, textOf } = await read(input, options.encoding, catalogue);
      count(report, tally);
      complainOf(report, textOf, options.strict);
      await output.write(format.report(report, index, options.pretty));
    }
    await output.write(format.close(inputs.length));
  });
  if (delivery === "unwanted") return exitCode();
  if (delivery === "failed") return 1;
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
