import { readFileSync } from "node:fs";
import { parseBytes } from "../parse.ts";

/** Runs the command line; the answer is the exit code. */
export async function main(argv: string[]): Promise<number> {
  for (const path of argv.slice(2).filter((a) => a.endsWith(".txt")))
    process.stdout.write(`${JSON.stringify(parseBytes(readFileSync(path), { path }))}\n`);
  return 0;
}
