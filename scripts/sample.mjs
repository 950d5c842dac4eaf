// Draws metrics at random from the corpus beside the project, with a fixed seed, for a reader to judge.
//   npm run sample -- [--seed 1] [--count 200]
// Each row: number, sentence with the figure marked, then subject | period | status as read.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const corpus = fileURLToPath(new URL("../../shared/corpus", import.meta.url));
const { values: options } = parseArgs({
  options: { seed: { type: "string", default: "1" }, count: { type: "string", default: "200" } },
});
const { parseReport } = await import("../dist/index.mjs");

const rows = [];
for (const name of readdirSync(corpus)
  .filter((file) => file.endsWith(".txt"))
  .sort()) {
  const source = readFileSync(join(corpus, name), "utf8");
  for (const metric of parseReport(source).metrics) rows.push({ name, source, metric });
}
const random = generator(Number(options.seed));
for (let drawn = 1; drawn <= Number(options.count) && rows.length > 0; drawn++) {
  const [{ name, source, metric }] = rows.splice(Math.floor(random() * rows.length), 1);
  const start = Math.max(source.lastIndexOf("。", metric.start), source.lastIndexOf("\n", metric.start)) + 1;
  const end = source.slice(metric.end).search(/[。\n]/);
  const sentence = `${source.slice(Math.max(start, metric.start - 90), metric.start)}【${metric.text}】${source.slice(metric.end, metric.end + Math.min(end < 0 ? 40 : end, 40))}`;
  const { text, from, to, source: origin } = metric.period;
  process.stdout.write(
    `${drawn}. ${sentence.trim()}\n    ${metric.subject} | ${text ?? ""} ${from}..${to} ${origin} | ${metric.status}${metric.change ? ` ${metric.change}` : ""}   (${name}@${metric.start})\n`,
  );
}

/** Numbers from 0 to 1 that the seed alone decides (mulberry32). */
function generator(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
