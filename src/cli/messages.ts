import { Chalk } from "chalk";
import type { Report } from "../../schemas/report.ts";
import { printable } from "../render/terminal.ts";
import { STDIN } from "./inputs.ts";

const onTerminal = process.stderr.isTTY && !process.env.NO_COLOR && process.env.TERM !== "dumb";
const paint = new Chalk({ level: onTerminal ? 1 : 0 });

/** A line on stderr about an input, `place` being its path or `path:line:column`. */
export function complain(place: string, message: string): void {
  const shown = place === STDIN ? "standard input" : printable(place);
  process.stderr.write(`${paint.bold(shown)}: ${paint.red(printable(message))}\n`);
}

/** A line on stderr about the run as a whole. */
export function say(message: string): void {
  process.stderr.write(`lawreport: ${printable(message)}\n`);
}

/** The message of a report that has a thousand errors shall not bury those of the others. */
const SHOWN = 5;

/**
 * Says on stderr what is wrong with a report: its errors and, where `strict`, the checks that are broken.
 *
 * @param textOf gives the decoded text that the report's offsets point into
 */
export function complainOf(report: Report, textOf: () => string, strict = false): void {
  const path = report.source.path ?? STDIN;
  const at = ({ line, column }: Place) => `${path}:${line}:${column}`;
  const errors = report.diagnostics.filter((d) => d.severity === "error");
  const text = report.status === "failed" || errors.length === 0 ? null : textOf();
  for (const { message, start } of errors.slice(0, SHOWN))
    complain(text === null ? path : at(placeOf(text, start)), message);
  if (errors.length > SHOWN) complain(path, `${errors.length - SHOWN} more errors; see its diagnostics`);
  if (!strict) return;
  for (const { rule, message, metrics } of report.checks.filter((check) => check.status === "broken")) {
    const term = report.metrics.find(({ id }) => id === metrics[0]);
    complain(term ? at(term) : path, `check ${rule} is broken: ${message}`);
  }
}

interface Place {
  line: number;
  column: number;
}

/** 1-based; the column counts UTF-16 code units, as offsets do. */
function placeOf(text: string, offset: number): Place {
  const lines = text.slice(0, offset).split(/\r\n|[\r\n\u2028\u2029]/);
  return { line: lines.length, column: lines.at(-1)!.length + 1 };
}
