import { wall } from "./clock.mjs";

/** Rounds that warm up: so long V8 goes on compiling what this process does; a process that is started anew needs one. */
const [WARM_UP, WARM_UP_OF_OTHERS] = [3, 1];

/**
 * Runs tasks in turn, round after round, so that whatever else the machine does falls on all of them alike. The first
 * rounds warm up and are not counted.
 *
 * @param clock processor time where the work is done by this process, so that neighbours do not count; else `wall`
 * @returns of every task its milliseconds, round by round; where a task returns an object, of every name in it as well,
 *   which may be its own where a part of the task shall not count
 */
export async function rounds(count, tasks, clock = wall) {
  const times = {};
  const uncounted = clock === wall ? WARM_UP_OF_OTHERS : WARM_UP;
  for (let round = 0; round < count + uncounted; round++)
    for (const [name, task] of Object.entries(tasks)) {
      // A first run deals with the garbage and the heap that another task left; forced collection would make the heap so
      // small that the next task pays for its growth.
      if (clock !== wall) await task();
      const before = clock();
      const parts = await task();
      const all = { [name]: clock() - before, ...parts };
      if (round >= uncounted)
        for (const [part, ms] of Object.entries(all)) times[part] = [...(times[part] ?? []), ms];
    }
  return times;
}

/** Round by round one divided by the other. */
export function ratio(ones, others) {
  return ones.map((one, round) => one / others[round]);
}

/** A line of the table. `most` or `least` is the target, where there is one. */
export function row(figure, unit, values, target = {}) {
  return { figure, unit, values, ...target };
}

/** Milliseconds as megabytes a second. */
export function speed(figure, megabytes, times, target) {
  const values = times.map((ms) => megabytes / (ms / 1000));
  return row(figure, "MB/s", values, target);
}

const HEAD = ["figure", "median", "spread", "target", ""];

/** The rows as a table of Markdown, for the terminal and for README alike. */
export function table(rows) {
  const lines = [HEAD, HEAD.map(() => "---"), ...rows.map(cells)];
  const widths = HEAD.map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  return lines
    .map((line) => `| ${line.map((cell, column) => cell.padEnd(widths[column])).join(" | ")} |\n`)
    .join("");
}

function cells(line) {
  const { figure, unit, values, most, least } = line;
  const value = median(values);
  const spread = `${shown(Math.min(...values))} to ${shown(Math.max(...values))}`;
  return [figure, `${shown(value)} ${unit}`, spread, targetOf(line), verdict(value, most, least)];
}

function targetOf({ unit, most, least }) {
  if (most !== undefined) return `at most ${most} ${unit}`;
  return least === undefined ? "" : `at least ${least} ${unit}`;
}

function verdict(value, most, least) {
  if (most === undefined && least === undefined) return "";
  return (most === undefined ? value >= least : value <= most) ? "met" : "NOT MET";
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

function shown(value) {
  return value.toPrecision(value < 100 ? 3 : Math.ceil(Math.log10(value + 1)));
}
