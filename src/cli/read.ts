import { readFileSync } from "node:fs";
import { buffer } from "node:stream/consumers";
import type { Report } from "../../schemas/report.ts";
import { decode } from "../decode/decode.ts";
import type { Catalogue } from "../indicators/compile.ts";
import { origin, parseBytes } from "../parse.ts";
import { failedReport, parseFailure, readFailure } from "./failures.ts";
import { type Input, STDIN, standardInput } from "./inputs.ts";

export interface Reading {
  report: Report;
  /** The decoded text that the report's offsets point into. */
  textOf: () => string;
}

/** Whatever happens on the way ends up in the record: one input never costs another. */
export async function read(
  { path, failure }: Input,
  encoding: string | undefined,
  catalogue?: Catalogue,
): Promise<Reading> {
  const textOf = () => "";
  if (failure) return { report: failedReport({ path }, failure), textOf };
  try {
    // Nothing else waits for this process, so a promise would gain nothing.
    const bytes = path === STDIN ? await buffer(standardInput()) : readFileSync(path);
    return readBytes(path, bytes, encoding, catalogue);
  } catch (error) {
    return { report: failedReport({ path }, readFailure(error)), textOf };
  }
}

/** Reads a report from the bytes that were found at `path`, null where they have no name. */
export function readBytes(
  path: string | null,
  bytes: Uint8Array,
  encoding: string | undefined,
  catalogue?: Catalogue,
): Reading {
  const textOf = () => "";
  const named = path === null ? {} : { path };
  const options = { ...named, ...(encoding && { encoding }), ...(catalogue && { catalogue }) };
  try {
    return { report: parseBytes(bytes, options), textOf: () => decode(bytes, encoding).text };
  } catch (error) {
    return { report: failedReport(origin(bytes, named), parseFailure(error)), textOf };
  }
}
