// Holds what the program reads in fixtures/ against fixtures/expected/.
//   npm run golden                prints the names of those that differ
//   npm run golden -- --write     writes them anew: read the difference before you commit it
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const fixtures = fileURLToPath(new URL("../fixtures/", import.meta.url));
const { parseBytes } = await import("../dist/index.mjs");
mkdirSync(`${fixtures}expected`, { recursive: true });

for (const file of readdirSync(fixtures)
  .filter((name) => name.endsWith(".txt"))
  .sort()) {
  const report = parseBytes(readFileSync(fixtures + file), { path: `fixtures/${file}` });
  const path = `${fixtures}expected/${file.replace(/txt$/, "json")}`;
  const written = `${JSON.stringify(report, null, 1)}\n`;
  if (process.argv.includes("--write")) writeFileSync(path, written);
  else if (readFileSync(path, "utf8") !== written) {
    process.stdout.write(`${file} reads otherwise than ${path.slice(fixtures.length)}\n`);
    process.exitCode = 1;
  }
}
