// Does every text give a valid report, in time, however a real report was damaged?
//   node bench/fuzz.mjs --seconds 60               (after npm run build)
//   node bench/fuzz.mjs --seed 7 --count 500
//   node bench/fuzz.mjs --seed 7 --only 123        one input again, as a failure names it; --save FILE keeps its bytes
// Damages the reports of ../shared where they are there, else those of fixtures/, in ways that one seed settles: bytes
// flipped, cut, doubled and moved, two reports spliced, signs put in the place of others, digits blown up, encodings
// mixed. Every input has to give a valid report whose records stand where they say, the same one twice, or a DecodeError,
// within a second and sixty more for every megabyte of user CPU. Exit code 1 where one does not.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { DecodeError, parseBytes, reportSchema } from "../dist/index.mjs";

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    seconds: { type: "string" },
    count: { type: "string" },
    only: { type: "string" },
    save: { type: "string" },
  },
});
const seed = Number(values.seed);
const root = fileURLToPath(new URL("..", import.meta.url));
const LIMIT = { seconds: 1, perMegabyte: 60 };
/** Longer inputs say no more and take longer. */
const LONGEST = 60_000;

const originals = ["../shared/reports", "../shared/corpus", "fixtures"]
  .map((folder) => root + folder)
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`))
  .filter((path) => path.endsWith(".txt"))
  .sort()
  .map((path) => readFileSync(path).subarray(0, LONGEST));

const NASTY =
  '0 7 12,345 1.2.3 万 亿 百分之 一、 （一） 1. 一是 ① （ ） 〔 《 》 “ ” ‘ 「 " 的 年 月 件 % ， 。 \n \r \f   \u3000 \u200b \u202e \u001b[31m \ud83d \ufeff \ue000 其中 同比增长 由 至 共有 __proto__ *件'
    .split(" ")
    .map((sign) => Buffer.from(sign === "" ? " " : sign));

const run = values.only === undefined ? all() : [Number(values.only)];
const start = performance.now();
const tally = { inputs: 0, bytes: 0, reports: 0, refused: 0, metrics: 0, failures: 0 };
for (const index of run) {
  const bytes = damaged(randomOf(seed * 1_000_003 + index));
  if (values.save !== undefined) writeFileSync(values.save, bytes);
  tally.inputs++;
  tally.bytes += bytes.length;
  const fault = faultOf(bytes);
  if (fault === null) continue;
  tally.failures++;
  process.stdout.write(`failed: node bench/fuzz.mjs --seed ${seed} --only ${index}: ${fault}\n`);
}
const { inputs, bytes, reports, refused, metrics, failures } = tally;
process.stdout.write(
  `${inputs} inputs, ${bytes} bytes: ${reports} reports with ${metrics} metrics, ${refused} refused, ${failures} failures\n`,
);
process.exitCode = failures > 0 ? 1 : 0;

function* all() {
  const count = Number(values.count ?? (values.seconds === undefined ? 200 : Number.POSITIVE_INFINITY));
  const seconds = Number(values.seconds ?? Number.POSITIVE_INFINITY);
  for (let index = 0; index < count && performance.now() - start < seconds * 1000; index++) yield index;
}

/** What is wrong with the reading of these bytes, or null. */
function faultOf(bytes) {
  const before = process.cpuUsage();
  let report;
  try {
    report = parseBytes(bytes);
  } catch (error) {
    if (!(error instanceof DecodeError)) return String(error.stack ?? error).slice(0, 600);
    tally.refused++;
    return null;
  }
  const took = process.cpuUsage(before).user / 1e6;
  tally.reports++;
  tally.metrics += report.metrics.length;
  const most = LIMIT.seconds + (LIMIT.perMegabyte * bytes.length) / 1e6;
  if (took > most) return `${took.toFixed(1)} s for ${bytes.length} bytes`;
  const written = JSON.stringify(report);
  if (JSON.stringify(reportSchema.parse(JSON.parse(written))) !== written) return "not what its schema says";
  if (JSON.stringify(parseBytes(bytes)) !== written) return "another report the second time";
  return misplaced(report, new TextDecoder(report.source.encoding).decode(bytes));
}

function misplaced({ metrics, sections, references, diagnostics, numerals, checks, source }, text) {
  if (source.characters !== text.length) return `${source.characters} characters of ${text.length}`;
  for (const { start, end } of [...metrics, ...sections, ...references])
    if (!(0 <= start && start < end && end <= text.length)) return `span ${start}-${end}`;
  for (const { start, end } of diagnostics)
    if (!(0 <= start && start <= end && end <= text.length)) return `diagnostic at ${start}-${end}`;
  const ids = new Set(metrics.map(({ id }) => id));
  const sectionIds = new Set(sections.map(({ id }) => id));
  if (ids.size !== metrics.length || sectionIds.size !== sections.length) return "an id stands twice";
  let last = 0;
  for (const { id, text: written, start, end, section, partOf, period } of metrics) {
    if (text.slice(start, end) !== written) return `${id} is not at ${start}`;
    if (start < last) return `${id} stands before the one before it`;
    last = end;
    if (section !== null && !sectionIds.has(section)) return `${id} in section ${section}`;
    if (partOf !== null && !ids.has(partOf)) return `${id} is part of ${partOf}`;
    if (period.from !== null && period.to !== null && period.from > period.to)
      return `${id} ends before it begins`;
  }
  for (const { parent } of sections)
    if (parent !== null && !sectionIds.has(parent)) return `parent ${parent}`;
  for (const about of checks)
    if (!about.metrics.every((id) => ids.has(id))) return `check of ${about.metrics}`;
  const { total, ...classes } = numerals;
  return Object.values(classes).reduce((sum, count) => sum + count) === total
    ? null
    : "numerals do not add up";
}

function damaged({ below, pick }) {
  let bytes = Buffer.from(pick(originals));
  const place = () => below(bytes.length + 1);
  const replace = (from, to, ...by) => {
    bytes = Buffer.concat([bytes.subarray(0, from), ...by, bytes.subarray(to)]);
  };
  const stretch = (longest) => {
    const from = place();
    return [from, Math.min(bytes.length, from + below(longest))];
  };
  /** The beginning of a character of UTF-8, so that the text stays text. */
  const letter = () => {
    let at = place();
    while (at > 0 && (bytes[at] & 0xc0) === 0x80) at--;
    return at;
  };
  const ways = [
    () => {
      if (bytes.length > 0) bytes[below(bytes.length)] ^= 1 << below(8);
    },
    () => replace(...stretch(2000)),
    () => replace(letter(), letter()),
    () => {
      const [from, to] = stretch(500);
      const at = letter();
      replace(at, at, ...Array(1 + below(20)).fill(bytes.subarray(from, to)));
    },
    () => {
      const other = pick(originals);
      replace(letter(), bytes.length, other.subarray(below(other.length)));
    },
    ...Array(8).fill(() => {
      for (let n = below(60); n >= 0; n--) {
        const at = letter();
        replace(at, Math.min(bytes.length, at + 3 * below(2)), pick(NASTY));
      }
    }),
    () => {
      const at = letter();
      const sign = pick(NASTY);
      replace(at, at, ...Array(below(4000)).fill(sign));
    },
    () => {
      bytes = Buffer.from(
        bytes.toString().replace(/\d+/g, (digits) => (below(9) ? digits : digits.repeat(1 + below(30)))),
      );
    },
    () => {
      bytes = Buffer.from(`\ufeff${bytes.toString()}`, "utf16le");
    },
    () => replace(letter(), letter(), Buffer.from([0xb0, 0xec, 0xc0, 0xed, 0x81, 0x30])),
  ];
  for (let n = 1 + below(4); n > 0; n--) pick(ways)();
  // Most shall be text, or decoding refuses them and nothing else is tried.
  return (below(4) > 0 ? Buffer.from(bytes.toString()) : bytes).subarray(0, 2 * LONGEST);
}

/** Mulberry32: the same numbers for the same seed on every machine. */
function randomOf(start) {
  let state = start >>> 0;
  const below = (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
  return { below, pick: (list) => list[below(list.length)] };
}
