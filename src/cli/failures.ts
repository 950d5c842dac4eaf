import type { Report, Source } from "../../schemas/report.ts";
import { SCHEMA_VERSION } from "../../schemas/version.ts";
import { DecodeError } from "../decode/decode.ts";
import { countNumerals } from "../quantities/count.ts";

/** Why an input gave no report. */
export interface Failure {
  /** Stable, in kebab case; the README lists them. */
  code: string;
  /** What is wrong; what to do. */
  message: string;
}

/** The record of an input that gave no report: the shape of a report, with nothing in it but the reason. */
export function failedReport(
  { path, sha256 = null, bytes = 0 }: Pick<Source, "path"> & Partial<Source>,
  failure: Failure,
): Report {
  return {
    schemaVersion: SCHEMA_VERSION,
    status: "failed",
    source: { path, sha256, bytes, encoding: null, characters: 0 },
    document: { title: null, issuer: null, addressee: null, region: null, year: null, date: null },
    sections: [],
    metrics: [],
    references: [],
    checks: [],
    numerals: countNumerals([]),
    diagnostics: [{ severity: "error", ...failure, start: 0, end: 0 }],
  };
}

/** Why a file or folder could not be read. */
export function readFailure(error: unknown): Failure {
  const { code = "", message } = error as NodeJS.ErrnoException;
  return readFailures[code] ?? { code: "unreadable", message: `cannot be read (${message}); try again` };
}

const notFound: Failure = { code: "not-found", message: "no such file; check the name" };
const forbidden: Failure = {
  code: "unreadable",
  message: "no permission to read it; change its permissions",
};

/** By the error codes of Node.js. */
const readFailures: Readonly<Record<string, Failure>> = {
  ENOENT: notFound,
  ENOTDIR: notFound,
  EACCES: forbidden,
  EPERM: forbidden,
  EISDIR: { code: "unreadable", message: "it is a folder; name it as an argument, or the files in it" },
  EMFILE: {
    code: "unreadable",
    message: "too many files are open; raise the limit (ulimit -n), or give fewer --jobs",
  },
  ELOOP: { code: "unreadable", message: "its symbolic links go round in a circle; name the file itself" },
  ENAMETOOLONG: { code: "unreadable", message: "the name is too long for this system; rename the file" },
  ERR_FS_FILE_TOO_LARGE: { code: "unreadable", message: "larger than 2 GiB; split it into its reports" },
};

/** Why bytes could not be turned into a report: their own fault, or the program's. */
export function parseFailure(error: unknown): Failure {
  if (error instanceof DecodeError) return { code: error.code, message: error.message };
  const said = String(error).replace(/\s+/g, " ").slice(0, 300);
  return { code: "internal", message: `lawreport failed on it (${said}); please report this, with the file` };
}
