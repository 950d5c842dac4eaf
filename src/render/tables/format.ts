import type { Table } from "../../table/table.ts";

/** A format of tables. Each loads the library that it needs when it is first asked to write. */
export interface TableFormat {
  /** Whether it is of no use on a terminal. */
  readonly binary: boolean;
  /** The file, piece by piece. */
  write(table: Table): AsyncIterable<string | Uint8Array>;
}
