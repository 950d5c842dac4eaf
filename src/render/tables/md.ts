import { decimalText } from "../../table/decimal.ts";
import type { Cell } from "../../table/table.ts";
import { printable } from "../terminal.ts";
import { batches } from "./batches.ts";
import type { TableFormat } from "./format.ts";

/** A table of GitHub Flavored Markdown, numbers to the right. */
export const md: TableFormat = {
  binary: false,
  async *write({ columns, rows }) {
    yield line(columns.map(({ name }) => (/^[\w.-]+$/.test(name) ? name : shown(name)))) +
      line(columns.map(({ type }) => (type === "text" ? "---" : "--:")));
    for await (const batch of batches(rows, 1000)) yield batch.map((row) => line(row.map(shown))).join("");
  },
};

const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |\n`;

function shown(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return decimalText(cell);
  // A row is one line, and what Markdown reads as a sign shall stand as itself.
  const signs = cell.replace(/[\\`*_[\]<&|~]/g, "\\$&").replace(/\r\n|[\n\v\f\r\x85\u2028\u2029]/g, "<br>");
  return printable(signs.replaceAll("\t", " "));
}
