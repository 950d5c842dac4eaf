import { serialise } from "../format.ts";
import type { CheckFormat } from "./format.ts";

/** One array, one finding a line. */
export const json: CheckFormat = {
  open: () => "[",
  finding: ({ rule, status, message, expected, found, terms }, index) =>
    `${index > 0 ? ",\n" : "\n"}${serialise({ rule, status, message, expected, found, terms })}`,
  close: (count) => (count > 0 ? "\n]\n" : "]\n"),
};
