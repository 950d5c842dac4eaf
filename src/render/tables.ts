import { csv } from "./tables/csv.ts";
import type { TableFormat } from "./tables/format.ts";
import { json } from "./tables/json.ts";
import { md } from "./tables/md.ts";
import { parquet } from "./tables/parquet.ts";
import { xlsx } from "./tables/xlsx.ts";

/** Every format of tables under the name that `--format` takes, which is also the ending of its files. */
export const tableFormats = { csv, xlsx, parquet, json, md } as const satisfies Record<string, TableFormat>;

export type TableFormatName = keyof typeof tableFormats;
