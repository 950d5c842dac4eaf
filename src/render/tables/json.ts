import { serialise } from "../format.ts";
import { batches } from "./batches.ts";
import type { TableFormat } from "./format.ts";

/** An array of one object a row and line, every column in each; an empty cell is null. */
export const json: TableFormat = {
  binary: false,
  async *write({ columns, rows }) {
    let before = "[\n";
    for await (const batch of batches(rows, 1000)) {
      const objects = batch.map((row) => Object.fromEntries(columns.map(({ name }, i) => [name, row[i]])));
      yield before + objects.map((object) => serialise(object)).join(",\n");
      before = ",\n";
    }
    yield before === "[\n" ? "[]\n" : "\n]\n";
  },
};
