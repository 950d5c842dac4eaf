// What a change of rules does to every report at hand, row by row: quantities gained and lost, fields that read otherwise.
//   npm run corpus -- --save      keeps what the program reads now
//   npm run corpus                prints how it differs from what was kept   [--most N] [--field subject]
// Reads fixtures/ and, where they are at hand, the reports and the corpus beside the project.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const root = fileURLToPath(new URL("..", import.meta.url));
const kept = join(root, "node_modules", ".cache", "lawreport", "corpus.json");
const { values: options } = parseArgs({
  options: {
    save: { type: "boolean", default: false },
    most: { type: "string", default: "40" },
    field: { type: "string" },
  },
});
const FIELDS = [
  "value",
  "range",
  "unit",
  "kind",
  "approx",
  "change",
  "status",
  "subject",
  "topic",
  "period",
  "partOf",
  "indicator",
];

const { parseReport } = await import("../dist/index.mjs");
const now = read();
if (options.save) {
  mkdirSync(dirname(kept), { recursive: true });
  writeFileSync(kept, JSON.stringify(now));
  print(`kept ${Object.keys(now).length} metrics`);
} else if (existsSync(kept)) compare(JSON.parse(readFileSync(kept, "utf8")), now);
else fail("nothing was kept to compare with: run npm run corpus -- --save on the version before the change");

/** Every metric of every text, by file and offset. */
function read() {
  const rows = {};
  for (const folder of ["fixtures", "../shared/reports", "../shared/corpus"]) {
    if (!existsSync(join(root, folder))) continue;
    for (const name of readdirSync(join(root, folder))
      .filter((file) => file.endsWith(".txt"))
      .sort()) {
      const source = readFileSync(join(root, folder, name), "utf8");
      const { metrics } = parseReport(source);
      const textOf = new Map(metrics.map(({ id, text, start }) => [id, `${text} @${start}`]));
      for (const metric of metrics) {
        const around = `${source.slice(Math.max(0, metric.start - 24), metric.start)}【${metric.text}】${source.slice(metric.end, metric.end + 12)}`;
        const fields = FIELDS.map((field) => {
          if (field === "partOf") return textOf.get(metric.partOf) ?? null;
          if (field === "period") return Object.values(metric.period).join(" ");
          return field === "range" ? JSON.stringify(metric.range) : metric[field];
        });
        rows[`${name}@${metric.start}`] = [around.replaceAll(/\s+/g, " "), metric.text, ...fields];
      }
    }
  }
  return rows;
}

function compare(before, after) {
  const lines = { gained: [], lost: [], text: [] };
  for (const [place, row] of Object.entries(after)) {
    const old = before[place];
    if (old === undefined) {
      lines.gained.push(row[0]);
      continue;
    }
    if (old[1] !== row[1]) lines.text.push(`${row[0]}: ${old[1]} → ${row[1]}`);
    FIELDS.forEach((field, index) => {
      if (old[index + 2] === row[index + 2]) return;
      lines[field] ??= [];
      lines[field].push(`${row[0]}: ${old[index + 2]} → ${row[index + 2]}`);
    });
  }
  for (const [place, row] of Object.entries(before)) if (after[place] === undefined) lines.lost.push(row[0]);
  for (const [kind, rows] of Object.entries(lines)) {
    if (options.field !== undefined && options.field !== kind) continue;
    print(`${kind}: ${rows.length}`);
    for (const row of spread(rows, Number(options.most))) print(`  ${row}`);
  }
}

/** As many rows as asked for, taken evenly from all of them. */
function spread(rows, most) {
  if (rows.length <= most) return rows;
  return Array.from({ length: most }, (_, index) => rows[Math.floor((index * rows.length) / most)]);
}

function print(line) {
  process.stdout.write(`${line}\n`);
}

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}
