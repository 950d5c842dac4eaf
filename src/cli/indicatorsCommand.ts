import { type Command, Option } from "commander";
import type { IndicatorsCommandOptions } from "./indicators.ts";
import type { Usage } from "./usage.ts";

/** Adds `indicators` to the commands. What it needs to run is loaded when it runs. */
export function addIndicatorsCommand(program: Command, done: (exitCode: number) => void): Command {
  return program
    .command("indicators")
    .summary("list the indicators, or explain one")
    .description(DESCRIPTION)
    .argument("[id]", "the indicator to explain; all are listed where it is left away")
    .addOption(
      new Option("-f, --format <name>", "table: to read; json; md: Markdown")
        .choices(["table", "json", "md"])
        .default("table"),
    )
    .addOption(indicatorsOption())
    .addHelpText("after", EXAMPLES)
    .action(async (id: string | undefined, options: IndicatorsCommandOptions, command: Command) => {
      const { listIndicators } = await import("./indicators.ts");
      const usage: Usage = (message) => command.error(message);
      done(await listIndicators(id, options, usage));
    });
}

/** As every command has it that reads reports. */
export function indicatorsOption(): Option {
  return new Option("--indicators <file>", "your own indicators (YAML or JSON), added to the built-in ones");
}

const DESCRIPTION = `Lists the indicators that numbers can get, or explains one: its definition, the words that decide, \
its units, sentences that get it and near misses that do not.`;

const EXAMPLES = `
Examples:
  lawreport indicators
  lawreport indicators reconsideration.received
  lawreport indicators -f json | jq -r '.[].id'
  lawreport indicators --indicators my.yaml economy.gdp

Exit codes: 0 all good; 2 wrong usage, such as an unknown id or a mistake in the file.`;
