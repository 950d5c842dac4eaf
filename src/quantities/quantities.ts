import type { Diagnostic, Section } from "../../schemas/report.ts";
import type { SourceText } from "../text.ts";
import type { Numeral } from "./numeral.ts";

/** Classifies every numeral of the text and reads those that are quantities. */
export function quantities(
  _text: SourceText,
  _sections: readonly Section[],
): { numerals: Numeral[]; diagnostics: Diagnostic[] } {
  return { numerals: [], diagnostics: [] };
}
