import { type Format, serialise } from "./format.ts";

/** One array, whatever the number of reports, with a report a line unless it is indented. */
export const json: Format = {
  canIndent: true,
  open: () => "[",
  report: (report, index, pretty) =>
    (index > 0 ? ",\n" : "\n") + (pretty ? serialise(report, 2).replace(/^/gm, "  ") : serialise(report)),
  close: (count) => (count > 0 ? "\n]\n" : "]\n"),
};
