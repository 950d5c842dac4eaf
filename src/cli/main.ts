import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import packageJson from "../../package.json" with { type: "json" };
import { formats } from "../render/formats.ts";
import { printable } from "../render/terminal.ts";
import { addCheckCommand } from "./checkCommand.ts";
import { addExplainCommand } from "./explainCommand.ts";
import { addIndicatorsCommand, indicatorsOption } from "./indicatorsCommand.ts";
import type { ParseCommandOptions } from "./parse.ts";
import { addTableCommand } from "./tableCommand.ts";
import type { Usage } from "./usage.ts";

/**
 * Runs the command line.
 *
 * @param argv as `process.argv`: the program's own arguments from the third on
 * @returns the exit code: 0 all good, 1 some input failed (or, with --strict, a check is broken), 2 wrong usage
 */
export async function main(argv: readonly string[]): Promise<number> {
  // A reader that went away shows as a failed write, where there is one to wait for; nothing else is to be done.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
  let code = 0;
  const program = commandLine((exitCode) => {
    code = exitCode;
  });
  try {
    await program.parseAsync(argv);
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? 0 : 2;
  }
  return code;
}

// What a command needs is loaded when it runs: --help and --version wait for neither zod nor the parser.
function commandLine(done: (exitCode: number) => void): Command {
  const program = new Command("lawreport")
    .description("Reads Chinese government reports on the rule of law and gives back checked data.")
    .version(packageJson.version, "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .helpCommand("help [command]", "print the help of a command")
    .exitOverride()
    .configureOutput(complaints("lawreport"))
    .addHelpText("after", PROGRAM_EXAMPLES);

  program
    .command("parse")
    .summary("read reports and print them as data")
    .description(PARSE_DESCRIPTION)
    .argument("[inputs...]", "files, folders, quoted glob patterns, or - for standard input")
    .addOption(
      new Option(
        "-f, --format <name>",
        "json: one array, the default; ndjson: one report a line, the default with --stdin",
      ).choices(Object.keys(formats)),
    )
    .addOption(
      new Option("--stdin <format>", "read many reports from standard input, one a line").choices(["ndjson"]),
    )
    .option("-o, --output <file>", "write to a file, whole or not at all, instead of stdout")
    .option(
      "--out-dir <folder>",
      "write a file for each input into this folder, the tree kept, and a manifest.ndjson",
    )
    .option("--resume", "with --out-dir: skip what an earlier run did, if the input is still the same")
    .option("--retry-failed", "with --out-dir: take only what failed or was not done; look at nothing else")
    .option("--prune", "with --out-dir: remove results of inputs that are not named")
    .option("--jobs <number>", "files read at a time; by default as many as the machine has cores", jobs)
    .option("--pretty", "indent the JSON")
    .option("--strict", "exit with 1 also when a check of a report is broken")
    .option("--encoding <name>", "read as gb18030, big5, utf-16le, ...; found out by default")
    .addOption(indicatorsOption())
    .option("-q, --quiet", "no progress, and no closing line about failures and warnings")
    .configureOutput(complaints("lawreport parse"))
    .addHelpText("after", PARSE_EXAMPLES)
    .action(async (inputs: string[], given: ParseCommandOptions, command: Command) => {
      const { parse } = await import("./parse.ts");
      const usage: Usage = (message) => command.error(message);
      done(await parse(inputs, given, usage));
    });

  addCheckCommand(program, done).configureOutput(complaints("lawreport check"));
  addExplainCommand(program, done).configureOutput(complaints("lawreport explain"));
  addTableCommand(program, done).configureOutput(complaints("lawreport table"));
  addIndicatorsCommand(program, done).configureOutput(complaints("lawreport indicators"));

  program
    .command("schema")
    .description("Prints the JSON Schema (draft 2020-12) of a report.")
    .configureOutput(complaints("lawreport schema"))
    .action(async () => {
      const { schemaText } = await import("./schema.ts");
      process.stdout.write(schemaText());
    });

  return program;
}

/** Makes one line of what commander has to say, ending in where help is to be found. */
function complaints(command: string) {
  return {
    outputError: (message: string, write: (text: string) => void) => {
      const line = message
        .trim()
        .replace(/^error: /, "")
        .replace(/\s*\n\s*/g, " ")
        .replace(/\.$/, "");
      write(`lawreport: ${printable(line)}; see '${command} --help'\n`);
    },
  };
}

function jobs(text: string): number {
  if (!/^[1-9]\d{0,2}$/.test(text)) throw new InvalidArgumentError("Give a number from 1 to 999.");
  return Number(text);
}

const PARSE_DESCRIPTION = `Reads reports and prints them as data.

A folder stands for every .txt file in it, at any depth. Every input gives one record, in the order of the arguments; \
within a folder or a pattern, in the order of the paths. What cannot be read gives a record with status "failed" and a \
line on stderr, and the rest is done all the same.`;

const PROGRAM_EXAMPLES = `
Examples:
  lawreport parse report.txt --pretty          one report, to read
  lawreport parse reports/ -o reports.json     a folder, into a file
  lawreport schema > report.schema.json        the shape of the output`;

const PARSE_EXAMPLES = `
Examples:
  lawreport parse report.txt --pretty
  lawreport parse reports/ 'archive/**/*2022*.txt' -f ndjson -o reports.ndjson
  lawreport parse reports/ -f ndjson | jq -r '.document.title'
  curl -s "$URL" | lawreport parse -
  lawreport parse archive/ --out-dir results --resume
  producer | lawreport parse --stdin ndjson    {"path", "text" or "base64"} a line

Exit codes: 0 all good; 1 some input failed, or with --strict a check is broken; 2 wrong usage;
130 and 143 stopped by SIGINT or SIGTERM.`;
