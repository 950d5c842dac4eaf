import { type Command, Option } from "commander";
import type { ExplainCommandOptions } from "./explain.ts";
import type { Usage } from "./usage.ts";

/** Registers `lawreport explain`; what it needs is loaded when it runs. */
export function addExplainCommand(program: Command, done: (exitCode: number) => void): Command {
  return placesOfStdin(program.command("explain"))
    .summary("say what was read at one place of a report")
    .description(DESCRIPTION)
    .argument("<place>", "FILE:OFFSET or FILE:LINE:COLUMN; - as FILE is standard input")
    .addOption(
      new Option("-f, --format <name>", "pretty: to read; json: one object")
        .choices(["pretty", "json"])
        .default("pretty"),
    )
    .option("--encoding <name>", "read as gb18030, big5, utf-16le, ...; found out by default")
    .addHelpText("after", EXAMPLES)
    .action(async (place: string, options: ExplainCommandOptions, command: Command) => {
      const { explain } = await import("./explain.ts");
      const usage: Usage = (message) => command.error(message);
      done(await explain(place, options, usage));
    });
}

/** `-:120` begins as options do, and is a place. */
function placesOfStdin(command: Command): Command {
  const parse = command.parseOptions.bind(command);
  const isPlace = (arg: string) => arg.startsWith(`${STDIN}:`);
  command.parseOptions = (args) => {
    const { operands, unknown } = parse(args.filter((arg) => !isPlace(arg)));
    return { operands: [...operands, ...args.filter(isPlace)], unknown };
  };
  return command;
}

/** As in `inputs.ts`, which --help need not load. */
const STDIN = "-";

const DESCRIPTION = `Says what was read at one place of a report, and why.

Shown are the class of the numeral, the rule that read it, the rules that nearly did, and for a metric what each of its \
fields came from. OFFSET is the "start" of a record: UTF-16 code units from 0, in the decoded text. LINE and COLUMN \
count from 1.`;

const EXAMPLES = `
Examples:
  lawreport explain report.txt:120
  lawreport explain report.txt:4:21 -f json
  curl -s "$URL" | lawreport explain -:120

Exit codes: 0 all good; 1 the file could not be read; 2 wrong usage, such as a place beyond the end.`;
