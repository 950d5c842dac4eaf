// Runs panel.sql where the DuckDB command line is not at hand: node duckdb.mjs FILE.sql, in the folder of the tables.
import { readFileSync } from "node:fs";
import { DuckDBInstance } from "@duckdb/node-api";

const connection = await (await DuckDBInstance.create(":memory:")).connect();
const statements = await connection.extractStatements(readFileSync(process.argv[2], "utf8"));
for (let i = 0; i < statements.count; i++) {
  const prepared = await statements.prepare(i);
  const result = await prepared.runAndReadAll();
  process.stdout.write(`${JSON.stringify(result.columnNames())}\n`);
  for (const row of result.getRowsJson()) process.stdout.write(`${JSON.stringify(row)}\n`);
}
