import { processor } from "./clock.mjs";
import { files } from "./inputs.mjs";
import { ratio, rounds, row } from "./measure.mjs";

const TIMES = 8;

/** Does a report eight times as long take eight times the time? The long one is the short one, eight times over. */
export async function size(count) {
  const { parseReport } = await import("../../dist/index.mjs");
  const short = firstMegabyte();
  const long = short.repeat(TIMES);
  const { one, eight } = await rounds(
    count,
    {
      one: () => {
        for (let time = 0; time < TIMES; time++) parseReport(short);
      },
      eight: () => void parseReport(long),
    },
    processor,
  );
  return [
    row(
      "one report of 1 MB",
      "ms",
      one.map((ms) => ms / TIMES),
    ),
    row("one report of 8 MB", "ms", eight),
    row("8 MB against eight times 1 MB", "times", ratio(eight, one), { most: 1.1 }),
  ];
}

function firstMegabyte() {
  const decoder = new TextDecoder();
  let text = "";
  for (let index = 0; Buffer.byteLength(text) < 1e6; index++)
    text += `${decoder.decode(files[index % files.length].bytes)}\n`;
  return text;
}
