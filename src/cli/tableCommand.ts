import { type Command, Option } from "commander";
import { tableFormats } from "../render/tables.ts";
import { indicatorsOption } from "./indicatorsCommand.ts";
import type { TableCommandOptions } from "./table.ts";
import type { Usage } from "./usage.ts";

/** Adds `table` to the commands. What it needs to run is loaded when it runs. */
export function addTableCommand(program: Command, done: (exitCode: number) => void): Command {
  return program
    .command("table")
    .summary("lay many reports side by side in a table")
    .description(DESCRIPTION)
    .argument(
      "<inputs...>",
      "files, folders, quoted glob patterns, or - for standard input: reports as text, or what 'lawreport parse' wrote (.ndjson, .jsonl, .json)",
    )
    .option("--long", "one row a metric (the default)")
    .option("--wide", "one row a region and year, one column an indicator")
    .option("--change", "with --wide: behind each indicator the difference to the year before")
    .addOption(
      new Option("-f, --format <name>", "by default the ending of the --output file, else csv").choices(
        Object.keys(tableFormats),
      ),
    )
    .option("-o, --output <file>", "write to a file, whole or not at all, instead of stdout")
    .option(
      "--indicator <ids>",
      "only these indicators, id or id,id; may be repeated",
      (ids: string, all: string[] = []) => [...all, ...ids.split(",").map((id) => id.trim())],
    )
    .option("--only-indicators", "with --long: only the metrics that have an indicator")
    .option("--encoding <name>", "read reports as gb18030, big5, utf-16le, ...; found out by default")
    .addOption(indicatorsOption())
    .option("-q, --quiet", "no notes about the run, only what failed")
    .addHelpText("after", EXAMPLES)
    .action(async (inputs: string[], options: TableCommandOptions, command: Command) => {
      const { table } = await import("./table.ts");
      const usage: Usage = (message) => command.error(message);
      done(await table(inputs, options, usage));
    });
}

const DESCRIPTION = `Lays many reports side by side in a table.

A long table has the metrics in the order of the inputs. A wide table is sorted by region code, name and year. What \
cannot be read is told of on stderr, and the rest is in the table all the same.`;

const EXAMPLES = `
Examples:
  lawreport table reports/ -o metrics.csv
  lawreport table reports/ --wide --change -o panel.xlsx
  lawreport table reports.ndjson --only-indicators -o metrics.parquet
  lawreport parse reports/ -f ndjson | lawreport table - --wide -f md

Exit codes: 0 all good; 1 some input failed or was read in part; 2 wrong usage.`;
