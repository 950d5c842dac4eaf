import type { Diagnostic, DocumentFacts, Section } from "../../schemas/report.ts";
import type { SourceText } from "../text.ts";
import { findAddressee } from "./addressee.ts";
import { findDate } from "./date.ts";
import { findIssuer, signedUnder } from "./issuer.ts";
import { closingLines } from "./lines.ts";
import { findRegion } from "./region.ts";
import { findTitle, headOf, readingOf } from "./title.ts";
import { findYear } from "./year.ts";

/**
 * Finds what the report says of itself: title, issuer, addressee, region, year, date of signature. Each is null where
 * the text does not say it. What a web page leaves around the report is none of them.
 *
 * @returns the facts, with a diagnostic where a name or a date is there and cannot be settled
 */
export function documentFacts(
  text: SourceText,
  _sections: readonly Section[],
): { document: DocumentFacts; diagnostics: Diagnostic[] } {
  const head = headOf(text);
  const title = findTitle(text, head);
  const closing = closingLines(text);
  const under = signedUnder(head, title);
  const issuer = findIssuer(text, title, closing, under);
  const { region, diagnostics } = findRegion(
    text,
    [title, issuer, ...readingOf(head, title)],
    head.first?.start ?? 0,
  );
  const { date, diagnostics: ofDate } = findDate(head, closing, under);
  return {
    document: {
      title: title?.text ?? null,
      issuer: issuer?.text ?? null,
      addressee: findAddressee(text, head, title),
      region,
      year: findYear(text.text, title, head.first?.start ?? 0),
      date,
    },
    diagnostics: [...diagnostics, ...ofDate],
  };
}
