/**
 * The report: the one shape that leaves this program. Every type of the code is inferred from these schemas, and
 * `report.schema.json` is generated from them (`npm run schema`). Offsets are half-open UTF-16 offsets into the
 * decoded text without its byte order mark; lines and columns are 1-based.
 */
import * as z from "zod";
import { SCHEMA_VERSION } from "./version.ts";

export { SCHEMA_VERSION };

const offset = z.int().nonnegative();
const span = { start: offset, end: offset };

export const roles = ["achievements", "highlights", "problems", "leadership", "plan", "other"] as const;
export const kinds = ["count", "rate", "money", "duration", "rank"] as const;
export const approximations = ["over", "about", "atLeast", "atMost"] as const;
export const severities = ["error", "warning", "info"] as const;

export const Diagnostic = z.object({
  severity: z.enum(severities),
  /** Stable, in kebab case: `outline-gap`, `region-ambiguous`. */
  code: z.string().describe("stable, in kebab case, such as outline-gap"),
  message: z.string(),
  ...span,
});

export const Section = z.object({
  /** Path of positions among siblings: `1.2.1`. */
  id: z.string().describe("path of positions among siblings: 1.2.1"),
  parent: z.string().nullable(),
  level: z.int().positive(),
  /** As written: `一、`, `（一）`, `1.`, `一是`. */
  marker: z.string().describe("as written: 一、 （一） 1. 一是"),
  /** The number that the marker states. */
  number: z.int().nonnegative().describe("the number that the marker states"),
  title: z.string(),
  /** True where body text or child items follow on the heading's own line. */
  runIn: z.boolean().describe("true where body text or child items follow on the heading's own line"),
  /** At level 1 only. */
  role: z.enum(roles).nullable().describe("what the section is about; at level 1 only"),
  ...span,
});

export const Period = z.object({
  /** The words that state it, null where it comes from the report's year. */
  text: z
    .string()
    .nullable()
    .describe("the words that state it; null where only the year of the report is left"),
  /** ISO dates, both inclusive, null where the text leaves that end open. */
  from: z.iso.date().nullable().describe("first day, null where that end is open"),
  to: z.iso.date().nullable().describe("last day, null where that end is open"),
  source: z
    .enum(["stated", "inherited", "report"])
    .describe(
      "stated in the clause, inherited from an earlier clause or heading, or only the year of the report",
    ),
});

export const Range = z.object({ min: z.number(), max: z.number() });

export const Metric = z.object({
  id: z.string(),
  /** Id of the innermost section it stands in, null before the first. */
  section: z.string().nullable().describe("id of the innermost section, null before the first"),
  /** What is counted, in the report's own words. */
  subject: z.string().nullable().describe("what is counted, in the words of the report"),
  /** What the sentence or the heading adds where the clause alone leaves it open. */
  topic: z
    .string()
    .nullable()
    .describe("what the sentence or the heading adds where the clause alone leaves it open"),
  /** In `unit`, with 万 and 亿 multiplied out; null where `range` has it. */
  value: z.number().nullable().describe("in unit, with 万 and 亿 multiplied out; null where range has it"),
  range: Range.nullable(),
  /** The measure word as written, without 万, 亿, 余, 多; empty for a bare number. */
  unit: z.string().describe("the measure word as written, without 万, 亿, 余, 多; empty for a bare number"),
  kind: z.enum(kinds),
  approx: z
    .enum(approximations)
    .nullable()
    .describe("over: 余, 多, 超; about: 约, 近, 左右; atLeast: 不少于, 以上; atMost: 不超过, 以内"),
  /** Set where the number is itself the size of a change. */
  change: z.enum(["up", "down"]).nullable().describe("set where the number is itself the size of a change"),
  status: z.enum(["actual", "target"]).describe("what happened or stands, or what is planned or required"),
  period: Period,
  /** Id in the catalogue of indicators. */
  indicator: z.string().nullable().describe("id in the catalogue of indicators"),
  /** Id of the metric that this one is a part of. */
  partOf: z.string().nullable().describe("id of the metric that this one is a part of"),
  /** The number with its unit as written: `source.slice(start, end)`. */
  text: z.string().describe("the number with its unit as written: the source from start to end"),
  ...span,
  line: z.int().positive(),
  column: z.int().positive(),
  /** The rule that read it. */
  rule: z.string().describe("the rule that read it"),
});

export const Reference = z.object({
  title: z.string(),
  /** Document number, where one follows: `云政办〔2022〕19号`. */
  number: z.string().nullable().describe("document number, where one follows"),
  section: z.string().nullable(),
  ...span,
});

export const Check = z.object({
  rule: z.string(),
  status: z.enum(["holds", "broken", "undecided"]),
  message: z.string(),
  metrics: z.array(z.string()),
  expected: z.number().nullable(),
  found: z.number().nullable(),
});

export const Region = z.object({
  /** GB/T 2260, six digits; null where the name alone does not settle it. */
  code: z
    .string()
    .regex(/^[0-9]{6}$/)
    .nullable(),
  name: z.string(),
  city: z.string().nullable(),
  province: z.string().nullable(),
  level: z.enum(["province", "city", "county"]),
});

export const DocumentFacts = z.object({
  title: z.string().nullable(),
  issuer: z.string().nullable(),
  addressee: z.string().nullable(),
  region: Region.nullable(),
  /** The year reported on. */
  year: z.int().nullable().describe("the year reported on"),
  /** The date of signature. */
  date: z.iso.date().nullable().describe("the date of signature"),
});

export const Source = z.object({
  path: z.string().nullable(),
  /** Of the bytes as read; null where they could not be read. */
  sha256: z.string().nullable().describe("of the bytes as read; null where they could not be read"),
  bytes: z.int().nonnegative(),
  /** As decoded: `utf-8`, `gb18030`, `utf-16le`, `utf-16be`; null where decoding failed. */
  encoding: z.string().nullable(),
  /** UTF-16 code units of the decoded text. */
  characters: z.int().nonnegative().describe("UTF-16 code units of the decoded text"),
});

/** How the numerals of the text were classified; the classes add up to `total`. A date or a range counts once. */
export const NumeralCounts = z.object({
  total: z.int(),
  metrics: z.int(),
  dates: z.int(),
  ordinals: z.int(),
  names: z.int(),
  numbering: z.int(),
  documentNumbers: z.int(),
  titles: z.int(),
  other: z.int(),
  unread: z.int(),
});

export const Report = z.object({
  schemaVersion: z.literal(SCHEMA_VERSION),
  /** Never `ok` while an error stands in `diagnostics`. */
  status: z.enum(["ok", "partial", "failed"]).describe("never ok while an error stands in diagnostics"),
  source: Source,
  document: DocumentFacts,
  sections: z.array(Section),
  metrics: z.array(Metric),
  references: z.array(Reference),
  checks: z.array(Check),
  numerals: NumeralCounts,
  diagnostics: z.array(Diagnostic),
});

export type Diagnostic = z.infer<typeof Diagnostic>;
export type Section = z.infer<typeof Section>;
export type Role = (typeof roles)[number];
export type Period = z.infer<typeof Period>;
export type Range = z.infer<typeof Range>;
export type Metric = z.infer<typeof Metric>;
export type Kind = (typeof kinds)[number];
export type Approximation = (typeof approximations)[number];
export type Reference = z.infer<typeof Reference>;
export type Check = z.infer<typeof Check>;
export type Region = z.infer<typeof Region>;
export type DocumentFacts = z.infer<typeof DocumentFacts>;
export type Source = z.infer<typeof Source>;
export type NumeralCounts = z.infer<typeof NumeralCounts>;
export type Report = z.infer<typeof Report>;
