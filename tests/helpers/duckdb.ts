import { DuckDBInstance } from "@duckdb/node-api";

/** The columns of a query, as `name type`, and its rows. */
export async function query(sql: string): Promise<{ columns: string[]; rows: unknown[][] }> {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  try {
    const reader = await connection.runAndReadAll(sql);
    const types = reader.columnTypes().map(String);
    return {
      columns: reader.columnNames().map((name, i) => `${name} ${types[i]}`),
      rows: reader.getRowsJS() as unknown[][],
    };
  } finally {
    connection.closeSync();
  }
}
