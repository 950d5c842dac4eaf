import { decimalText } from "../../table/decimal.ts";
import { batches } from "./batches.ts";
import type { TableFormat } from "./format.ts";

/** RFC 4180 in UTF-8, with the byte order mark without which Excel takes it for another encoding. */
export const csv: TableFormat = {
  binary: false,
  async *write({ columns, rows }) {
    const { stringify } = await import("csv-stringify/sync");
    const options = { cast: { number: decimalText, string: harmless }, record_delimiter: "windows" } as const;
    yield stringify([columns.map(({ name }) => name)], { ...options, bom: true });
    for await (const batch of batches(rows, 1000)) yield stringify(batch as unknown[][], options);
  },
};

/**
 * Text which a spreadsheet would run as a formula gets an apostrophe in front. Excel takes the full-width signs for the
 * others in East Asian settings, and some spreadsheets skip white space first.
 */
function harmless(text: string): string {
  return /^(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/.test(text) ? `'${text}` : text;
}
