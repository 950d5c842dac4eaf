import type { Report } from "../../schemas/report.ts";
import { painter, printable, takesColours } from "../render/terminal.ts";
import { STDIN } from "./inputs.ts";

const paint = painter(takesColours(process.stderr));

/** What stands on the last line of the terminal and makes way for a message. */
export interface Bar {
  clear(): void;
  draw(): void;
}

let bar: Bar | null = null;

/** From now on messages stand above this bar, until it is taken away with null. */
export function setBar(shown: Bar | null): void {
  bar = shown;
}

function writeLine(line: string): void {
  bar?.clear();
  process.stderr.write(`${line}\n`);
  bar?.draw();
}

/** A line on stderr about an input, `place` being its path or `path:line:column`. */
export function complain(place: string, message: string): void {
  const shown = place === STDIN ? "standard input" : printable(place);
  writeLine(`${paint("bold", shown)}: ${paint("red", printable(message))}`);
}

/** A line on stderr about the run as a whole. */
export function say(message: string): void {
  writeLine(`lawreport: ${printable(message)}`);
}

/** What is wrong at a place, `complain` being what says it. */
export interface Complaint {
  place: string;
  message: string;
}

/** The message of a report that has a thousand errors shall not bury those of the others. */
const SHOWN = 5;

/**
 * What is to be said about a report: its errors and, where `strict`, the checks that are broken.
 *
 * @param textOf gives the decoded text that the report's offsets point into
 * @param path how the report is called
 */
export function complaintsOf(
  report: Report,
  textOf: () => string,
  strict = false,
  path = report.source.path ?? STDIN,
): Complaint[] {
  const at = ({ line, column }: Place) => `${path}:${line}:${column}`;
  const errors = report.diagnostics.filter((d) => d.severity === "error");
  const text = report.status === "failed" || errors.length === 0 ? null : textOf();
  const complaints = errors
    .slice(0, SHOWN)
    .map(({ message, start }) => ({ place: text === null ? path : at(placeOf(text, start)), message }));
  if (errors.length > SHOWN)
    complaints.push({ place: path, message: `${errors.length - SHOWN} more errors; see its diagnostics` });
  if (!strict) return complaints;
  for (const { rule, message, metrics } of report.checks.filter((check) => check.status === "broken")) {
    const term = report.metrics.find(({ id }) => id === metrics[0]);
    complaints.push({ place: term ? at(term) : path, message: `check ${rule} is broken: ${message}` });
  }
  return complaints;
}

/** Says on stderr what is wrong with a report, as `complaintsOf` finds it. */
export function complainOf(report: Report, textOf: () => string, strict = false): void {
  for (const { place, message } of complaintsOf(report, textOf, strict)) complain(place, message);
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
