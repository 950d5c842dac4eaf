import { createHash } from "node:crypto";
import { type Diagnostic, Report, SCHEMA_VERSION, type Source } from "../schemas/report.ts";
import { checks } from "./checks/checks.ts";
import { decode } from "./decode/decode.ts";
import { documentFacts } from "./document/document.ts";
import { builtInCatalogue } from "./indicators/catalogue.ts";
import type { Catalogue } from "./indicators/compile.ts";
import { indicators } from "./indicators/indicators.ts";
import { mentions } from "./metrics/clause.ts";
import { metrics } from "./metrics/metrics.ts";
import { references } from "./metrics/references.ts";
import { normalise } from "./normalise/normalise.ts";
import { outline } from "./outline/outline.ts";
import { countNumerals } from "./quantities/count.ts";
import { quantities } from "./quantities/quantities.ts";

export interface ParseOptions {
  /** Where the text came from, for `source.path`; nothing is read from it. */
  path?: string;
  /** The definitions by which numbers become indicators; the built-in ones where it is left away. */
  catalogue?: Catalogue;
}

/**
 * Reads one report.
 *
 *     bytes → decode → normalise → outline → quantities → metrics → indicators → document → checks → report
 *
 * @param text the report as decoded; a byte order mark in front is dropped
 * @returns the validated report; the same text gives the same report, to the byte
 */
export function parseReport(text: string, options: ParseOptions = {}): Report {
  const bytes = Buffer.from(text, "utf8");
  const source = text.startsWith("\ufeff") ? text.slice(1) : text;
  const { length: characters } = source;
  return read(source, { ...origin(bytes, options), encoding: "utf-8", characters }, options.catalogue);
}

/**
 * Reads one report from the bytes of its file.
 *
 * @param encoding a label of the WHATWG Encoding Standard; found out from the bytes where it is left away
 * @throws DecodeError where the bytes are no text
 */
export function parseBytes(bytes: Uint8Array, options: ParseOptions & { encoding?: string } = {}): Report {
  const { text, encoding } = decode(bytes, options.encoding);
  return read(text, { ...origin(bytes, options), encoding, characters: text.length }, options.catalogue);
}

function read(decoded: string, origin: Source, catalogue: Catalogue = builtInCatalogue()): Report {
  const text = { source: decoded, text: normalise(decoded) };
  const { sections, diagnostics: ofOutline } = outline(text);
  const { numerals, diagnostics: ofQuantities } = quantities(text, sections);
  const { document, diagnostics: ofDocument } = documentFacts(text, sections);
  const around = mentions(text.text, numerals);
  const counted = metrics(text, sections, numerals, around, document.year);
  const { ids, diagnostics: ofIndicators } = indicators(
    text.text,
    counted,
    around,
    sections,
    catalogue,
    document.year,
  );
  const indicated = counted.map((metric, index) => ({ ...metric, indicator: ids[index]! }));
  const isReport = document.title !== null || sections.length > 0 || document.year !== null;
  const doubts = isReport ? [] : [noReport(decoded)];
  const diagnostics = [...doubts, ...ofOutline, ...ofQuantities, ...ofDocument, ...ofIndicators].sort(
    (a, b) => a.start - b.start,
  );
  return Report.parse({
    schemaVersion: SCHEMA_VERSION,
    status: diagnostics.some((d) => d.severity === "error") ? "partial" : "ok",
    source: origin,
    document,
    sections,
    metrics: indicated,
    references: references(text, sections),
    checks: checks(text.text, indicated),
    numerals: countNumerals(numerals),
    diagnostics,
  });
}

/** Text without title, section or year is something else, or was decoded as what it is not. */
function noReport(text: string): Diagnostic {
  const message =
    "no title, no section and no year were found: is this a report? Text in Big5 needs its encoding to be named";
  return { severity: "warning", code: "no-report", message, start: 0, end: text.length };
}

/** Where a report came from, as far as its bytes tell. */
export function origin(bytes: Uint8Array, { path }: ParseOptions) {
  return {
    path: path ?? null,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    bytes: bytes.length,
  };
}
