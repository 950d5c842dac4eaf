import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { folders, oneReport, paths, root } from "./inputs.mjs";
import { ratio, rounds, row } from "./measure.mjs";

const LAWREPORT = join(root, "bin/lawreport.js");
const PEAK = join(root, "bench/speed/peak.mjs");

/** The command as a whole process: how long it takes to start, what a second worker gains, how much memory it takes. */
export async function command(count) {
  const four = mkdtempSync(join(tmpdir(), "lawreport-bench-"));
  try {
    for (let copy = 0; copy < 4; copy++)
      paths.forEach((path, index) => void symlinkSync(path, join(four, `${copy}-${index}.txt`)));
    return [
      ...(await starts(3 * count)),
      ...(await workers(count, "the corpus", folders, { least: 1.6 })),
      ...(await workers(count, "four times the corpus", [four])),
      ...memory(count, [four]),
    ];
  } finally {
    rmSync(four, { recursive: true });
  }
}

async function starts(count) {
  const { node, ...others } = await rounds(count, {
    node: () => void run("-e", "0"),
    "--version": () => void run(LAWREPORT, "--version"),
    "--help": () => void run(LAWREPORT, "--help"),
    "parse of one report": () => void run(LAWREPORT, "parse", oneReport),
  });
  const most = { "--version": 1.4, "--help": 1.4, "parse of one report": 1.8 };
  return [
    row("node -e 0", "ms", node),
    ...Object.entries(others).flatMap(([name, times]) => [
      row(`lawreport ${name}`, "ms", times),
      row(`lawreport ${name}, against node -e 0`, "times", ratio(times, node), { most: most[name] }),
    ]),
  ];
}

async function workers(count, name, inputs, target) {
  const parse = (jobs) => () => void run(LAWREPORT, "parse", ...inputs, "-f", "ndjson", "-q", "--jobs", jobs);
  const { one, two } = await rounds(count, { one: parse("1"), two: parse("2") });
  return [
    row(`${name}, one worker`, "ms", one),
    row(`${name}, two workers`, "ms", two),
    row(`${name}, two workers faster than one`, "times", ratio(one, two), target),
  ];
}

/** A batch of four times as many files takes no more memory. */
function memory(count, four) {
  const [once, often] = [[], []];
  for (let round = 0; round < count; round++) {
    once.push(peak(folders));
    often.push(peak(four));
  }
  return [
    row("peak memory, the corpus", "MB", once),
    row("peak memory, four times the corpus", "MB", often),
    row("memory of four times as many files", "times", ratio(often, once), { most: 1.1 }),
  ];
}

function peak(inputs) {
  const { stderr } = run("--import", PEAK, LAWREPORT, "parse", ...inputs, "-f", "ndjson", "-q");
  return Number(/peak (\d+) kB/.exec(stderr)[1]) / 1000;
}

/** @throws where the process could not do its work: what fails fast is no record */
function run(...args) {
  // What it prints goes nowhere: this process shall not take the processor from it to read that.
  const result = spawnSync(process.execPath, args, { encoding: "utf8", stdio: ["ignore", "ignore", "pipe"] });
  if (result.status === 0) return result;
  throw new Error(`node ${args.join(" ")} exits with ${result.status}: ${result.stderr}`);
}
