import type { ColumnType, Row } from "../../table/table.ts";
import type { TableFormat } from "./format.ts";

/** Stated rather than guessed from the first rows, so that an empty column has its type too. */
const types = { text: "STRING", integer: "INT32", number: "DOUBLE" } as const satisfies Record<
  ColumnType,
  string
>;

/** Parquet, compressed with Snappy. Rows are packed group by group; what is packed waits in memory. */
export const parquet: TableFormat = {
  binary: true,
  async *write({ columns, rows }) {
    const { ByteWriter, parquetWriteRows } = await import("hyparquet-writer");
    const names = columns.map(({ name }) => name);
    const writer = new ByteWriter();
    await parquetWriteRows({
      writer,
      columns: columns.map(({ name, type }) => ({ name, type: types[type], nullable: true })),
      rows: objects(names, rows),
      createdBy: "lawreport",
    });
    yield writer.getBytes();
  },
};

async function* objects(names: readonly string[], rows: Iterable<Row> | AsyncIterable<Row>) {
  for await (const row of rows) yield Object.fromEntries(names.map((name, i) => [name, row[i]]));
}
