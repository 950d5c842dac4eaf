import { type Format, serialise } from "./format.ts";

/** One report a line. */
export const ndjson: Format = {
  canIndent: false,
  open: () => "",
  report: (report) => `${serialise(report)}\n`,
  close: () => "",
};
