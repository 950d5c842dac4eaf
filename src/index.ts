/** The public API of lawreport. */
export type {
  Approximation,
  Check,
  Diagnostic,
  DocumentFacts,
  Kind,
  Metric,
  NumeralCounts,
  Period,
  Range,
  Reference,
  Region,
  Report,
  Role,
  Section,
  Source,
} from "../schemas/report.ts";
export { Report as reportSchema, SCHEMA_VERSION } from "../schemas/report.ts";
export { DecodeError, decode } from "./decode/decode.ts";
export type { Catalogue } from "./indicators/compile.ts";
export { CatalogueError, loadCatalogue } from "./indicators/load.ts";
export { type ParseOptions, parseBytes, parseReport } from "./parse.ts";
