import type { Report } from "../../schemas/report.ts";

/** An output format: what stands before, for, and after the reports, each as text ready to be written. */
export interface Format {
  /** Whether it can be indented (`--pretty`). */
  readonly canIndent: boolean;
  open(): string;
  /** @param index its place in the output, from 0 */
  report(report: Report, index: number, pretty?: boolean): string;
  /** @param count how many reports were written */
  close(count: number): string;
}

/**
 * A report or a row as JSON text. DEL, the C1 controls and the Unicode line separators are escaped, which JSON leaves free: a
 * terminal takes U+009B for the start of a command, and some readers of lines break them at U+0085 or U+2028.
 */
export function serialise(value: object, indent = 0): string {
  const text = JSON.stringify(value, null, indent);
  if (FREE_OF_THEM.test(text)) return text;
  return text.replace(
    /[\u007f-\u009f\u2028\u2029]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** Goes over a text by a third faster than a search for one of them does. */
const FREE_OF_THEM = /^[^\u007f-\u009f\u2028\u2029]*$/;
