/** A table on its way to a file: what its columns hold, and its rows, which may come one by one. */
export interface Table {
  /** Names the sheet of a workbook. */
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: Iterable<Row> | AsyncIterable<Row>;
}

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
}

/** Every column may have empty cells. Codes, dates and ids are text: a region code keeps its leading zeros. */
export type ColumnType = "text" | "integer" | "number";

/** In the order of the columns; null is an empty cell. */
export type Row = readonly Cell[];
export type Cell = string | number | null;
