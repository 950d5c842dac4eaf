import type { Cell as SheetCell } from "write-excel-file/node";
import type { Cell, Column, Row } from "../../table/table.ts";
import type { TableFormat } from "./format.ts";
import { tooLarge } from "./tooLarge.ts";
import { withoutTimes } from "./zipTimes.ts";

/** What a sheet of Excel holds; a file with more is taken for damaged. */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;
const MOST_CHARACTERS = 32_767;

/**
 * A workbook of one sheet, its first row frozen. Text is stored as text, which Excel runs as no formula and turns into
 * no number. The whole sheet is built in memory.
 */
export const xlsx: TableFormat = {
  binary: true,
  async *write({ name, columns, rows }) {
    if (columns.length > MOST_COLUMNS) throw tooLarge(`${columns.length} columns are too many for a sheet`);
    const { default: writeExcelFile } = await import("write-excel-file/node");
    const data = [columns.map(header)];
    for await (const row of rows) {
      if (data.length === MOST_ROWS)
        throw tooLarge(`more than ${MOST_ROWS - 1} rows are too many for a sheet`);
      data.push(sheetRow(row));
    }
    const sheet = { sheet: name, stickyRowsCount: 1, columns: columns.map(width) };
    yield withoutTimes(await writeExcelFile(data, sheet).toBuffer());
  },
};

const header = ({ name }: Column): SheetCell => ({ value: name, type: String, fontWeight: "bold" });
const width = ({ name, type }: Column) => ({ width: Math.max(name.length + 2, type === "text" ? 14 : 10) });
const sheetRow = (row: Row): SheetCell[] => row.map(sheetCell);

function sheetCell(cell: Cell): SheetCell {
  if (cell === null || cell === "") return null;
  if (typeof cell === "number") return { value: cell, type: Number };
  // The format of text: a code stays a code also when somebody edits its cell.
  return { value: clipped(cell), type: String, format: "@" };
}

const clipped = (text: string) =>
  text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS - 1)}…` : text;
