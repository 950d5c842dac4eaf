import type { Diagnostic, Section } from "../../schemas/report.ts";
import type { SourceText } from "../text.ts";

/** Finds the numbered headings and enumerated items, in the order of the text. */
export function outline(_text: SourceText): { sections: Section[]; diagnostics: Diagnostic[] } {
  return { sections: [], diagnostics: [] };
}
