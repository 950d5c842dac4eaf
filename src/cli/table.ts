import type { Indicator } from "../../schemas/indicator.ts";
import { builtIn } from "../indicators/catalogue.ts";
import type { Catalogue } from "../indicators/compile.ts";
import { type TableFormatName, tableFormats } from "../render/tables.ts";
import { longTable } from "../table/long.ts";
import type { TableMetric, TableRecord } from "../table/record.ts";
import type { Table } from "../table/table.ts";
import { wideTable } from "../table/wide.ts";
import { catalogueOf } from "./catalogue.ts";
import { expandInputs, type Input } from "./inputs.ts";
import { complain, complainOf, say } from "./messages.ts";
import { nearest } from "./nearest.ts";
import { deliver, isStdout, openOutput } from "./output.ts";
import { errorsOf, type Found, readRecords } from "./records.ts";
import { checkEncoding, type Usage } from "./usage.ts";

export interface TableCommandOptions {
  long?: boolean;
  wide?: boolean;
  change?: boolean;
  format?: TableFormatName;
  output?: string;
  indicator?: string[];
  onlyIndicators?: boolean;
  encoding?: string;
  indicators?: string;
  quiet?: boolean;
}

/**
 * `lawreport table`: a table of the metrics of many reports. A long table is written as the reports are read; a wide
 * one when the last of them is.
 *
 * @returns the exit code
 */
export async function table(
  args: readonly string[],
  options: TableCommandOptions,
  usage: Usage,
): Promise<number> {
  checkOptions(options, usage);
  const format = tableFormats[formatOf(options)];
  if (format.binary && isStdout(options.output) && process.stdout.isTTY)
    usage(`--format ${formatOf(options)} is not for a terminal: name a file with --output`);
  const catalogue = await catalogueOf(options.indicators, usage);
  const inputs = await expandInputs(args);
  const output = await openOutput(options.output, inputs, options.indicators, usage);
  const tally: Tally = { reports: 0, failed: 0, partial: 0, indicators: new Set() };
  const exitCode = () => (tally.failed + tally.partial > 0 ? 1 : 0);
  const delivery = await deliver(output, options.output, async () => {
    const made = await tableOf(records(inputs, options.encoding, catalogue, tally), options, catalogue);
    for await (const part of format.write(made)) await output.write(part);
  });
  if (delivery === "unwanted") return exitCode();
  if (delivery === "failed") return 1;
  const unknown = misspelt(options.indicator, catalogue?.indicators ?? builtIn, tally.indicators);
  for (const line of options.quiet ? unknown : [...unknown, ...closingLines(tally, options.indicator)])
    say(line);
  return unknown.length > 0 ? 1 : exitCode();
}

/** As told, else by the ending of the output, else csv. */
function formatOf({ format, output }: TableCommandOptions): TableFormatName {
  const ending = output?.toLowerCase().match(/\.([a-z]+)$/)?.[1] ?? "";
  return format ?? (Object.hasOwn(tableFormats, ending) ? (ending as TableFormatName) : "csv");
}

function checkOptions(options: TableCommandOptions, usage: Usage): void {
  const { long, wide, change, onlyIndicators, indicator, encoding } = options;
  if (long && wide) usage("--long and --wide are two tables: leave one of them out");
  if (change && !wide) usage("--change is for the wide table: add --wide");
  if (onlyIndicators && wide) usage("--only-indicators is for the long table: leave it out");
  if (indicator?.includes("")) usage("--indicator holds an empty id: write it as id or id,id");
  checkEncoding(encoding, usage);
}

/** Asked ids that neither stand in the data nor are known, each with what was perhaps meant. */
function misspelt(
  asked: readonly string[] = [],
  known: readonly Indicator[],
  found: ReadonlySet<string>,
): string[] {
  return asked
    .filter((id) => !found.has(id) && !known.some((indicator) => indicator.id === id))
    .map((id) => `no indicator '${id}': did you mean ${nearest(id, known).join(", ")}?`);
}

async function tableOf(
  records: AsyncIterable<TableRecord>,
  options: TableCommandOptions,
  catalogue: Catalogue | undefined,
): Promise<Table> {
  const only = options.indicator && [...new Set(options.indicator)];
  if (!options.wide) return longTable(records, filterOf(only, options.onlyIndicators));
  const order = (catalogue?.indicators ?? builtIn).map(({ id }) => id);
  const made = await wideTable(records, { order, ...(only && { only }), change: options.change ?? false });
  if (!options.quiet)
    for (const [first, ...others] of made.shared)
      say(`${others.join(", ")}: of the same region and year as ${first}, which comes first in their row`);
  return made;
}

function filterOf(only: readonly string[] | undefined, onlyIndicators = false) {
  const wanted = only && new Set(only);
  return ({ indicator }: TableMetric) =>
    wanted ? indicator !== null && wanted.has(indicator) : !onlyIndicators || indicator !== null;
}

interface Tally {
  reports: number;
  failed: number;
  partial: number;
  /** The ids of those that were found. */
  indicators: Set<string>;
}

/** The records that have something to show; the rest is told of on stderr. */
async function* records(
  inputs: readonly Input[],
  encoding: string | undefined,
  catalogue: Catalogue | undefined,
  tally: Tally,
): AsyncGenerator<TableRecord> {
  for (const input of inputs)
    for await (const found of readRecords(input, encoding, catalogue)) {
      tally.reports += 1;
      const record = told(found);
      if (record === null || record.status === "failed") tally.failed += 1;
      else {
        if (record.status === "partial") tally.partial += 1;
        for (const { indicator } of record.metrics) if (indicator !== null) tally.indicators.add(indicator);
        yield record;
      }
    }
}

/** Says what is wrong with what was found, and gives the record, null where there is none. */
function told(found: Found): TableRecord | null {
  if (found.kind === "problem") {
    complain(found.place, found.problem);
    return null;
  }
  if (found.kind === "report") {
    complainOf(found.report, found.textOf);
    return found.report;
  }
  const { record, place } = found;
  const [first, ...more] = record.status === "ok" ? [] : errorsOf(record);
  if (first)
    complain(record.source.path ?? place, more.length ? `${first} (and ${more.length} more)` : first);
  return record;
}

function closingLines(
  { reports, failed, partial, indicators }: Tally,
  asked: readonly string[] = [],
): string[] {
  const missing = [...new Set(asked)].filter((id) => !indicators.has(id));
  const parts = [
    failed > 0 && `${failed} of ${reports} ${reports === 1 ? "report" : "reports"} failed`,
    partial > 0 && `${partial} read in part`,
  ].filter(Boolean);
  return [
    reports === 0 && "no report in the input: the table has no rows",
    missing.length > 0 && `no report states ${missing.join(", ")}: find the ids with 'lawreport indicators'`,
    parts.join(", "),
  ].filter((line) => typeof line === "string" && line !== "") as string[];
}
