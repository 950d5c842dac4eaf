// What becomes of an archive of many small files: files a second, peak memory, and faults injected and survived.
//
//   npm run bench:archive            (or: node bench/archive.mjs [FILES], 100000 by default)
//
// It makes its own files in a temporary folder, prints a table, and exits with 1 where something was not survived.

import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const executable = join(root, "bin/lawreport.js");
const many = Number(process.argv[2] ?? 100_000);
const few = many / 100;
const cores = availableParallelism();
const folder = mkdtempSync(join(tmpdir(), "lawreport-bench-"));
process.chdir(folder);

/** Mulberry32: the same numbers on every run. */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const fixtures = join(root, "fixtures");
const texts = readdirSync(fixtures)
  .filter((name) => name.endsWith(".txt"))
  .map((name) => readFileSync(join(fixtures, name), "utf8").split("\n").filter(Boolean));

/** A title and a paragraph of a fixture, other figures in each. */
function smallReport(random) {
  const [title, ...lines] = texts[Math.floor(random() * texts.length)];
  const body = lines[Math.floor(random() * lines.length)].slice(0, 80);
  return `${title}\n\n一、主要工作\n${body.replace(/[1-9](?=\d*件)/g, () => 1 + Math.floor(random() * 9))}\n`;
}

/** Makes small reports in a tree of a hundred files a folder. */
function makeArchive(name, count) {
  const random = randomFrom(20);
  for (let i = 0; i < count; i++) {
    const path = join(name, String(Math.floor(i / 100)).padStart(4, "0"), `报告${i}.txt`);
    if (i % 100 === 0) mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, smallReport(random));
  }
}

writeFileSync(
  "usage.mjs",
  `import { readFileSync, writeFileSync } from "node:fs";
import { isMainThread } from "node:worker_threads";
if (isMainThread) process.on("exit", () =>
  writeFileSync("usage", JSON.stringify({
    peak: Math.round(/VmHWM:\\s*(\\d+)/.exec(readFileSync("/proc/self/status", "utf8"))[1] / 1024),
    cpu: process.cpuUsage().user + process.cpuUsage().system,
  })));
`,
);
const hook = `--import=${pathToFileURL(join(folder, "usage.mjs"))}`;

/** Starts the executable; `ended` tells how it went. What it prints is counted and thrown away. */
function start(args, { options = "", command = process.execPath, before = [executable] } = {}) {
  const begun = performance.now();
  const child = spawn(command, [...before, "parse", ...args], {
    env: { ...process.env, NODE_OPTIONS: options },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  child.stdout.resume();
  child.stderr.on("data", (text) => {
    said = (said + text).slice(-2000);
  });
  const ended = new Promise((resolve) =>
    child.once("close", (code, signal) =>
      resolve({ code, signal, said, seconds: (performance.now() - begun) / 1000 }),
    ),
  );
  return { child, ended };
}

/** Of the last run that had the hook: `peak` in megabytes, `cpu` in microseconds. */
const usage = () => JSON.parse(readFileSync("usage", "utf8"));
const run = (args, options) => start(args, options).ended;
const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** One hash of all names and bytes in a folder. */
function hashOf(name) {
  const hash = createHash("sha256");
  const entries = readdirSync(name, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const path of entries) hash.update(path.slice(name.length)).update("\0").update(readFileSync(path));
  return hash.digest("hex");
}

const linesOf = (name) =>
  readFileSync(join(name, "manifest.ndjson"), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));

const rows = [];
let lost = 0;
function tell(what, figure, isGood = true) {
  if (!isGood) lost += 1;
  rows.push([what, isGood ? figure : `${figure} (NOT SURVIVED)`]);
  process.stderr.write(`${what}: ${rows.at(-1)[1]}\n`);
}

async function speed() {
  for (const jobs of new Set([1, cores])) {
    const args = ["tenth", "-q", "-f", "ndjson", "--jobs", String(jobs)];
    const { seconds } = await run(args, { options: hook });
    const cpu = (usage().cpu / 1000 / (many / 10)).toFixed(2);
    const rate = `${Math.round(many / 10 / seconds)} files a second, ${cpu} ms of processor time a file`;
    tell(`${many / 10} files, --jobs ${jobs}`, rate);
  }
}

async function memory() {
  const modes = { "--out-dir": ["--out-dir", "out"], "-f ndjson": ["-f", "ndjson"] };
  for (const [mode, args] of Object.entries(modes)) {
    const peaks = [];
    for (const [name, count] of [
      ["few", few],
      ["many", many],
    ]) {
      const { code, seconds } = await run([name, "-q", ...args], { options: hook });
      const { peak } = usage();
      peaks.push(peak);
      const held =
        mode === "--out-dir" ? linesOf("out").filter(({ status }) => status === "ok").length : count;
      const rate = `${held} files held, ${Math.round(count / seconds)} a second`;
      tell(`${mode}, ${count} files`, `${rate}, peak memory ${peak} MB`, code === 0 && held === count);
      rmSync("out", { recursive: true, force: true });
    }
    const growth = Math.round((peaks[1] / peaks[0] - 1) * 100);
    tell(`${mode}: growth of peak memory, ${few} to ${many} files`, `${growth}%`, growth < 20);
  }
}

/** Runs end by a signal at random moments and are carried on with --resume: the result is that of an undisturbed run. */
async function interrupted(signal, times, seed) {
  const random = randomFrom(seed);
  const expected = hashOf("undisturbed");
  const { seconds } = undisturbed;
  let [hit, whole, same] = [0, 0, true];
  const finished = () => {
    same &&= hashOf("out") === expected;
    whole += 1;
    rmSync("out", { recursive: true });
  };
  while (hit < times) {
    const { child, ended } = start(["some", "-q", "--out-dir", "out", "--resume"]);
    await Promise.race([ended, wait(random() * Math.max(1, seconds / 4) * 1000)]);
    child.kill(signal);
    const { code, signal: by } = await ended;
    if (code === 0) finished();
    else if (by === signal || code === 130 || code === 143) hit += 1;
    else return tell(`${signal} at a random moment`, `exit code ${code}`, false);
  }
  await run(["some", "-q", "--out-dir", "out", "--resume"]);
  finished();
  tell(
    `${signal} at ${times} random moments, then --resume`,
    `${times} survived; ${whole} results of ${some} files, ${same ? "all" : "NOT all"} as undisturbed, to the byte`,
    same,
  );
}

async function deadWorkers() {
  const vast = Array.from({ length: 60_000 }, (_, i) => `办理案件${i}件，审结${i}件。`).join("\n");
  const names = ["0000/b.txt", "0003/b.txt", "0004/b.txt"].map((name) => join("some", name));
  for (const name of names) writeFileSync(name, vast);
  await run(["some", "-q", "--out-dir", "out"], { options: "--max-old-space-size=80" });
  const lines = linesOf("out");
  const died = lines.filter(({ error }) => error?.code === "worker-died").length;
  for (const name of names) rmSync(name);
  const expected = new Map(linesOf("undisturbed").map((line) => [line.path, JSON.stringify(line)]));
  const same = lines.filter((line) => expected.get(line.path) === JSON.stringify(line)).length;
  rmSync("out", { recursive: true });
  tell(
    "files that a worker dies of",
    `${died} of ${names.length} failed alone, ${same} of ${some} others as undisturbed`,
    died === names.length && same === some,
  );
}

/** Files go and change while they are read; --resume then gives what an undisturbed run gives. */
async function changing() {
  const { child, ended } = start(["some", "-q", "--out-dir", "out"]);
  const random = randomFrom(9);
  const paths = linesOf("undisturbed").map(({ path }) => path);
  for (let i = 0; i < 200 && child.exitCode === null; i++) {
    const path = paths[Math.floor(random() * paths.length)];
    if (i % 2) rmSync(path, { force: true });
    else
      try {
        truncateSync(path, Math.floor(random() * 400));
      } catch {
        // It is one of those that are gone.
      }
    await wait(undisturbed.seconds * 4);
  }
  const { code } = await ended;
  const told = linesOf("out").length;
  await run(["some", "-q", "--out-dir", "out", "--resume"]);
  await run(["some", "-q", "--out-dir", "after"]);
  const resumed = new Map(linesOf("out").map((line) => [line.path, JSON.stringify(line)]));
  const after = linesOf("after");
  const same = after.filter((line) => {
    const read = (name) => readFileSync(join(name, line.output), "utf8");
    return resumed.get(line.path) === JSON.stringify(line) && read("out") === read("after");
  }).length;
  for (const name of ["out", "after"]) rmSync(name, { recursive: true });
  tell(
    "files that go and change during the run",
    `exit code ${code}, ${told} accounted for; after --resume ${same} of ${after.length} that are left as undisturbed`,
    (code === 0 || code === 1) && same === after.length,
  );
}

async function fullDisk() {
  mkdirSync("disk");
  const script = `mount -t tmpfs -o size=1m none disk || exit 77
"$0" "$@" --out-dir disk/out; first=$?; ls -A disk/out | grep -c tmp
mount -o remount,size=500m disk; "$0" "$@" --out-dir disk/out --resume; echo $? $first; cp -r disk/out out`;
  const { code, said } = await run(["some", "-q"], {
    command: "unshare",
    before: ["-rm", "sh", "-c", script, process.execPath, executable],
  });
  if (code === 77 || /unshare|mount/.test(said))
    return tell("a full disk", "not tried: this system lets nobody mount one");
  const same = hashOf("out") === hashOf("undisturbed");
  rmSync("out", { recursive: true });
  const messages = said.trim().split("\n");
  const once = messages.length === 1 && /ENOSPC/.test(said);
  tell(
    "a full disk, then room and --resume",
    `${same ? "" : "NOT "}as undisturbed; said: ${said.trim()}`,
    same && once,
  );
}

async function closedPipe() {
  const { code, said } = await run([], {
    command: "bash",
    before: [
      "-c",
      `"$0" "$1" parse some -f ndjson | head -c 5000 >/dev/null; exit \${PIPESTATUS[0]}`,
      process.execPath,
      executable,
    ],
  });
  tell(
    "a closed pipe (| head)",
    `exit code ${code}, ${said === "" ? "nothing said" : said}`,
    code === 0 && said === "",
  );
}

const some = Math.min(many, 1000);
makeArchive("few", few);
makeArchive("many", many);
makeArchive("tenth", many / 10);
makeArchive("some", some);
await speed();
await memory();
const undisturbed = await run(["some", "-q", "--out-dir", "undisturbed"]);
await interrupted("SIGKILL", 20, 1);
await interrupted("SIGINT", 5, 2);
await interrupted("SIGTERM", 5, 3);
await deadWorkers();
await fullDisk();
await closedPipe();
await changing();
process.chdir(root);
rmSync(folder, { recursive: true });

process.stdout.write(`Node ${process.version}, ${cores} cores\n\n| what | figure |\n| --- | --- |\n`);
for (const row of rows) process.stdout.write(`| ${row.join(" | ")} |\n`);
process.exitCode = lost > 0 ? 1 : 0;
