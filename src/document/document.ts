import type { Diagnostic, DocumentFacts, Section } from "../../schemas/report.ts";
import type { SourceText } from "../text.ts";

/** Finds what the report says of itself: title, issuer, addressee, region, year, date of signature. */
export function documentFacts(
  _text: SourceText,
  _sections: readonly Section[],
): { document: DocumentFacts; diagnostics: Diagnostic[] } {
  return {
    document: { title: null, issuer: null, addressee: null, region: null, year: null, date: null },
    diagnostics: [],
  };
}
