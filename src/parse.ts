import { hash } from "node:crypto";
import { exactly, misfit } from "../schemas/exact.ts";
import schema from "../schemas/report.schema.json" with { type: "json" };
import type { Diagnostic, Metric, Report, Source } from "../schemas/report.ts";
import { SCHEMA_VERSION } from "../schemas/version.ts";
import { checks } from "./checks/checks.ts";
import { decode } from "./decode/decode.ts";
import { documentFacts } from "./document/document.ts";
import { builtInCatalogue } from "./indicators/catalogue.ts";
import type { Catalogue } from "./indicators/compile.ts";
import { indicators } from "./indicators/indicators.ts";
import { mentions } from "./metrics/clause.ts";
import { metrics } from "./metrics/metrics.ts";
import { places } from "./metrics/place.ts";
import { references } from "./metrics/references.ts";
import { doubts } from "./normalise/doubts.ts";
import { inDecoded, type ReadableText, readable } from "./normalise/readable.ts";
import { titlesAsRead } from "./normalise/script.ts";
import { outline } from "./outline/outline.ts";
import { countNumerals } from "./quantities/count.ts";
import { pageNumerals } from "./quantities/pages.ts";
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

function read(decoded: string, origin: Source, catalogue?: Catalogue): Report {
  const text = readable(decoded);
  const report = readingOf(text, catalogue);
  const put = inDecoded(text);
  const metrics =
    text.moved.length === 0
      ? report.metrics
      : report.metrics.map((metric) => {
          const { start, end } = put(spanOf(metric));
          return { ...metric, text: decoded.slice(start, end), start, end };
        });
  return validated({
    schemaVersion: SCHEMA_VERSION,
    status: report.status,
    source: origin,
    document: report.document,
    sections: report.sections.map(put),
    metrics,
    references: report.references.map(put),
    checks: report.checks,
    numerals: report.numerals,
    diagnostics: [...doubts(decoded), ...report.diagnostics.map(put)].sort((a, b) => a.start - b.start),
  });
}

/** What is read from a text, wherever it came from. */
export type Reading = Omit<Report, "schemaVersion" | "source">;

/** What is read from a readable text, with places in it. */
export function readingOf(text: ReadableText, catalogue: Catalogue = builtInCatalogue()): Reading {
  const { sections, diagnostics: ofOutline } = outline(text);
  const { numerals, diagnostics: ofQuantities } = quantities(text, sections);
  const { document, diagnostics: ofDocument } = documentFacts(text, sections);
  const around = mentions(text.text, numerals, sections);
  const titled = titlesAsRead(text.source, sections);
  const counted = inLines(text, metrics(text, titled, numerals, around, document.year));
  const { ids, diagnostics: ofIndicators } = indicators(
    text.text,
    counted,
    around,
    titled,
    catalogue,
    document.year,
  );
  // The records are new, and as many as there are numbers: what is found out later is set in them.
  for (let index = 0; index < counted.length; index++) counted[index]!.indicator = ids[index]!;
  const isReport = document.title !== null || sections.length > 0 || document.year !== null;
  const doubts = isReport ? [] : [noReport(text.decoded)];
  const diagnostics = [...doubts, ...ofOutline, ...ofQuantities, ...ofDocument, ...ofIndicators];
  return {
    status: diagnostics.some((d) => d.severity === "error") ? "partial" : "ok",
    document,
    sections,
    metrics: counted,
    references: references(text, sections),
    checks: checks(text.text, counted, around),
    numerals: countNumerals(numerals, pageNumerals(text)),
    diagnostics,
  };
}

/** Sets line and column in the text as decoded, whose lines a readable text has closed up. */
function inLines(text: ReadableText, found: Metric[]): Metric[] {
  if (text.gaps.length === 0) return found;
  const [put, placeOf] = [inDecoded(text), places(text.lines)];
  for (const metric of found) {
    const { line, column } = placeOf(put(spanOf(metric)).start);
    metric.line = line;
    metric.column = column;
  }
  return found;
}

function spanOf({ start, end }: Metric): { start: number; end: number } {
  return { start, end };
}

const isReport = exactly(schema);

/** @throws Error where it is no report, which is a fault of this program */
function validated(report: Report): Report {
  if (isReport(report)) return report;
  throw new Error(
    `a fault of lawreport, please report it: ${misfit(schema, report) || "the report"} does not fit the schema`,
  );
}

/** Text without title, section or year is something else, or was decoded as what it is not. */
function noReport(text: string): Diagnostic {
  const message =
    "no title, no section and no year were found: is this a report? If it looks garbled, name its encoding with --encoding";
  return { severity: "warning", code: "no-report", message, start: 0, end: text.length };
}

/** Where a report came from, as far as its bytes tell. */
export function origin(bytes: Uint8Array, { path }: ParseOptions) {
  return {
    path: path ?? null,
    sha256: hash("sha256", bytes),
    bytes: bytes.length,
  };
}
