// Does word segmentation tell the Han numerals that state a quantity (三项) from those in words (统一, 三农)?
//   node bench/segmentation.mjs        (after npm run build)
// Holds the rules of this program and the tags of jieba against the same labelled sentences: the construction tables and
// the gold of the reports. A Han numeral counts as read as a quantity by jieba where it begins a word tagged as a number
// or as number and measure word; that is the reading that a pipeline built on jieba would start from.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Jieba } from "@node-rs/jieba";
import { dict } from "@node-rs/jieba/dict.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const { parseReport } = await import("../dist/index.mjs");
const HAN = /(?<![〇零一二三四五六七八九十百千万亿两0-9])[〇零一二三四五六七八九十百千万亿两]+/g;

const texts = [...tables(), ...reports()];
const jieba = Jieba.withDict(dict);
const ours = judge(({ text }) => new Set(parseReport(text).metrics.map(({ start }) => start)));
const theirs = judge(({ text }) => taggedNumbers(text));
process.stdout.write(
  `${texts.length} labelled texts, ${ours.total} Han numerals, ${ours.gold} of them quantities\n`,
);
for (const [name, { right, hit, said, gold, total, ms }] of Object.entries({ rules: ours, jieba: theirs })) {
  const percent = (part, whole) => `${((100 * part) / whole).toFixed(1)}%`;
  process.stdout.write(
    `${name.padEnd(6)} right ${percent(right, total)}  precision ${percent(hit, said)}  recall ${percent(hit, gold)}  ${ms.toFixed(0)} ms\n`,
  );
}

function judge(startsOf) {
  const tally = { right: 0, hit: 0, said: 0, gold: 0, total: 0, ms: 0 };
  for (const labelled of texts) {
    const before = performance.now();
    const starts = startsOf(labelled);
    tally.ms += performance.now() - before;
    for (const { index } of labelled.text.matchAll(HAN)) {
      if (labelled.optional.has(index)) continue;
      const [isQuantity, said] = [labelled.quantities.has(index), starts.has(index)];
      tally.total++;
      if (isQuantity) tally.gold++;
      if (said) tally.said++;
      if (isQuantity && said) tally.hit++;
      if (isQuantity === said) tally.right++;
    }
  }
  return tally;
}

function taggedNumbers(text) {
  const starts = new Set();
  let at = 0;
  let before = "";
  for (const { word, tag } of jieba.tag(text)) {
    if (/^(?:m|mq)$/.test(tag) && !/第$/.test(before)) starts.add(at);
    at += word.length;
    before = word;
  }
  return starts;
}

function label(text, quantities, note = "") {
  const places = { text, quantities: new Set(), optional: new Set() };
  let from = 0;
  for (const quantity of quantities) {
    const start = quantity.start ?? text.indexOf(quantity.text, from);
    from = start + 1;
    (quantity.optional ? places.optional : places.quantities).add(start);
  }
  if (/optional/.test(note))
    for (const { index } of text.matchAll(HAN)) if (!places.quantities.has(index)) places.optional.add(index);
  return places;
}

function tables() {
  return ["tests/tables/constructions.jsonl", "../shared/constructions.jsonl"]
    .filter((path) => existsSync(root + path))
    .flatMap((path) =>
      readFileSync(root + path, "utf8")
        .split("\n")
        .filter(Boolean),
    )
    .map((line) => JSON.parse(line))
    .filter((row) => row.optional !== true)
    .map(({ sentence, quantities, note }) => label(sentence, quantities, note));
}

function reports() {
  return [
    ["fixtures", "fixtures/gold"],
    ["../shared/reports", "../shared/gold"],
  ]
    .filter(([folder]) => existsSync(root + folder))
    .flatMap(([folder, gold]) =>
      readdirSync(root + gold).map((name) =>
        label(
          readFileSync(`${root}${folder}/${name.replace(/json$/, "txt")}`, "utf8"),
          JSON.parse(readFileSync(`${root}${gold}/${name}`, "utf8")).quantities,
        ),
      ),
    );
}
