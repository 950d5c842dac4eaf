import * as z from "zod";
import { Diagnostic, DocumentFacts, Metric, Report, SCHEMA_VERSION, Section } from "../../schemas/report.ts";

/**
 * What tables take from a report. Less than a whole report, so that the output of an older or newer version with the
 * same major number can be read as well.
 */
export const TableRecord = z.object({
  status: Report.shape.status,
  source: z.object({ path: z.string().nullable() }),
  document: DocumentFacts.pick({ issuer: true, region: true, year: true }),
  sections: z.array(Section.pick({ id: true, title: true })),
  metrics: z.array(Metric.omit({ rule: true })),
  diagnostics: z.array(Diagnostic.pick({ severity: true, message: true })),
});

export type TableRecord = z.infer<typeof TableRecord>;
export type TableMetric = TableRecord["metrics"][number];

export type RecordReading = { record: TableRecord } | { problem: string };

/**
 * Takes a value read from JSON for a report.
 *
 * @returns the record, or what is wrong with it and what to do
 */
export function asRecord(value: unknown): RecordReading {
  if (typeof value !== "object" || value === null || !("schemaVersion" in value))
    return { problem: `no report, as it has no schemaVersion; ${AGAIN}` };
  const version = String(value.schemaVersion);
  if (majorOf(version) !== majorOf(SCHEMA_VERSION)) {
    const mine = `${majorOf(SCHEMA_VERSION)}.x`;
    return {
      problem: `its schemaVersion is ${version}, and this lawreport reads ${mine}; parse the report again with this version`,
    };
  }
  const { data, error } = TableRecord.safeParse(value);
  if (data) return { record: data };
  const { path, message } = error.issues[0]!;
  return { problem: `no report: ${path.join(".")}: ${message}; ${AGAIN}` };
}

const AGAIN = "give what 'lawreport parse' writes";

const majorOf = (version: string) => version.split(".")[0];
