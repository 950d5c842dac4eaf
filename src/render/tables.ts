import type { Table } from "../table/table.ts";
import { csv } from "./tables/csv.ts";
import { json } from "./tables/json.ts";
import { md } from "./tables/md.ts";
import { parquet } from "./tables/parquet.ts";
import { xlsx } from "./tables/xlsx.ts";

/** A format of tables. Each loads the library that it needs when it is first asked to write. */
export interface TableFormat {
  /** Whether it is of no use on a terminal. */
  readonly binary: boolean;
  /** The file, piece by piece. */
  write(table: Table): AsyncIterable<string | Uint8Array>;
}

/** Every format of tables under the name that `--format` takes, which is also the ending of its files. */
export const tableFormats = { csv, xlsx, parquet, json, md } as const satisfies Record<string, TableFormat>;

export type TableFormatName = keyof typeof tableFormats;
