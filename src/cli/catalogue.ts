import type { Catalogue } from "../indicators/compile.ts";
import { printable } from "../render/terminal.ts";
import type { Usage } from "./usage.ts";

/**
 * The catalogue with the user's own indicators, undefined where there are none and the built-in ones serve. It is
 * loaded once, before anything is read; a mistake in it is wrong usage, and every mistake gets its line.
 */
export async function catalogueOf(path: string | undefined, usage: Usage): Promise<Catalogue | undefined> {
  if (path === undefined) return undefined;
  const { CatalogueError, loadCatalogue } = await import("../indicators/load.ts");
  try {
    return await loadCatalogue(path);
  } catch (error) {
    if (!(error instanceof CatalogueError)) throw error;
    const lines = error.message.split("\n");
    for (const line of lines.slice(0, -1)) process.stderr.write(`lawreport: ${printable(line)}\n`);
    return usage(lines.at(-1)!);
  }
}
