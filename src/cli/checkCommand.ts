import { type Command, Option } from "commander";
import type { CheckCommandOptions } from "./check.ts";
import { indicatorsOption } from "./indicatorsCommand.ts";
import type { Usage } from "./usage.ts";

/** Adds `check` to the commands. What it needs to run is loaded when it runs. */
export function addCheckCommand(program: Command, done: (exitCode: number) => void): Command {
  return program
    .command("check")
    .summary("say what in reports does not add up")
    .description(DESCRIPTION)
    .argument("<inputs...>", "files, folders, quoted glob patterns, or - for standard input")
    .addOption(
      new Option("-f, --format <name>", "pretty: to read; json: one array; github: annotations; sarif: 2.1.0")
        .choices(FORMATS)
        .default("pretty"),
    )
    .addOption(
      new Option("--lang <name>", "language of the messages; by default that of the locale").choices([
        "zh",
        "en",
      ]),
    )
    .option("-o, --output <file>", "write to a file, whole or not at all, instead of stdout")
    .option("--all", "show what holds, too")
    .option("--strict", "exit with 1 also when a check is broken")
    .option("--encoding <name>", "read as gb18030, big5, utf-16le, ...; found out by default")
    .addOption(indicatorsOption())
    .option("-q, --quiet", "no closing line with the counts")
    .addHelpText("after", EXAMPLES)
    .action(async (inputs: string[], options: CheckCommandOptions, command: Command) => {
      const { check } = await import("./check.ts");
      const usage: Usage = (message) => command.error(message);
      done(await check(inputs, options, usage));
    });
}

/** As in `render/checks.ts`, which --help need not load; a test holds the two together. */
export const FORMATS = ["pretty", "json", "github", "sarif"];

const DESCRIPTION = `Holds each report against itself, and the reports of one county against each other.

Parts against wholes, rates against their counts, this year against last. Shown are the findings that are broken and \
those that cannot be decided, each at its place with the numbers that it is about; the others are counted.`;

const EXAMPLES = `
Examples:
  lawreport check report.txt
  lawreport check reports/ --strict --lang en
  lawreport check reports/ -f sarif -o findings.sarif
  lawreport check reports/ -f github

Exit codes: 0 all good; 1 some input failed, or with --strict a check is broken; 2 wrong usage.`;
