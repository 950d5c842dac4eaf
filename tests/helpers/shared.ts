import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Real reports and tables that stand beside the project and are not part of it. */
export const SHARED = join(import.meta.dirname, "..", "..", "..", "shared");
export const hasShared = existsSync(join(SHARED, "reports"));

/** One object a line. */
export function readLines<Row>(path: string): Row[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as Row);
}

/** The text files of a folder beside the project, as [name, text]. */
export function texts(folder: string): [string, string][] {
  const path = join(SHARED, folder);
  return readdirSync(path)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => [name, readFileSync(join(path, name), "utf8")]);
}

const FIXTURES = join(import.meta.dirname, "..", "..", "fixtures");

/** The reports of fictional counties, as [name, text]. */
export function fixtures(): [string, string][] {
  return readdirSync(FIXTURES)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => [name, readFileSync(join(FIXTURES, name), "utf8")]);
}
