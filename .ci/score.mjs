// Holds the scores of the built program against the floors in floors.json, where the gold files are at hand.
// A floor is a share of 1: the F1 of "quantities", "sections" and "indicators", the share that is right of the rest.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const script = `${root}../shared/score.mjs`;
if (existsSync(script)) compare();
else process.stdout.write("no gold files here: the score is skipped\n");

function compare() {
  const printed = execFileSync(process.execPath, [script, "--json"], { cwd: root, encoding: "utf8" });
  const scores = JSON.parse(printed);
  const floors = Object.entries(JSON.parse(readFileSync(`${root}.ci/floors.json`, "utf8")));
  const rows = floors.map(([name, floor]) => {
    const score = scores[name]?.f1 ?? scores[name] ?? 0;
    return { name, floor, score, holds: score >= floor };
  });
  for (const { name, floor, score, holds } of rows)
    process.stdout.write(`${holds ? "ok  " : "LOW "} ${name}: ${score.toFixed(4)}, floor ${floor}\n`);
  const low = rows.filter(({ holds }) => !holds).length;
  process.stdout.write(` Tests  ${low} failed | ${rows.length - low} passed (${rows.length})\n`);
  if (low > 0) process.exitCode = 1;
}
