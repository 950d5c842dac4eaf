import { readFileSync } from "node:fs";
import { processor } from "./clock.mjs";
import { files, megabytes, paths } from "./inputs.mjs";
import { ratio, rounds, row, speed } from "./measure.mjs";
import { pipeline } from "./pipeline.mjs";

/** The whole pipeline and each of its stages, beside the least that any program with the same output has to do. */
export async function stages(count) {
  const { parseBytes, serialise, timed } = await pipeline();
  const { floor, whole, ...parts } = await rounds(
    count,
    {
      floor: () => {
        // While the pipeline runs no report is kept: the collector would go through all of them again and again.
        const reports = files.map(({ bytes }) => parseBytes(bytes));
        paths.forEach((path, index) => void least(path, reports[index]));
        const before = processor();
        paths.forEach((path, index) => void least(path, reports[index]));
        return { floor: processor() - before };
      },
      whole: () => {
        const [read, parse, text] = [
          timed("reading files", readFileSync),
          timed("parse", parseBytes),
          timed("JSON text", serialise),
        ];
        timed.take();
        for (const path of paths) text(parse(read(path)));
        const { parse: total, ...stages } = timed.take();
        const { "reading files": reading, "JSON text": printing, ...inParse } = stages;
        const rest = total - Object.values(inParse).reduce((sum, ms) => sum + ms, 0);
        return { ...stages, "hashing, putting together": rest };
      },
    },
    processor,
  );
  return [
    speed("floor: read, decode, /[0-9]+/g, JSON.stringify", megabytes, floor),
    speed("whole: bytes to validated object to JSON text", megabytes, whole),
    row("whole against the floor", "times", ratio(whole, floor), { most: 5 }),
    ...Object.entries(parts).map(([name, times]) =>
      row(`stage: ${name}`, "% of the whole", percent(times, whole), { most: 40 }),
    ),
  ];
}

function least(path, report) {
  const text = new TextDecoder().decode(readFileSync(path));
  return [text.match(/[0-9]+/g), JSON.stringify(report)];
}

function percent(times, whole) {
  return ratio(times, whole).map((share) => 100 * share);
}
