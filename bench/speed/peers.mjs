import { NumberRecognizer } from "@microsoft/recognizers-text-number";
import { NumberWithUnitRecognizer } from "@microsoft/recognizers-text-number-with-unit";
import { Jieba } from "@node-rs/jieba";
import { dict } from "@node-rs/jieba/dict.js";
import { processor } from "./clock.mjs";
import { files, megabytes, sample, sizeOf } from "./inputs.mjs";
import { ratio, rounds, row, speed } from "./measure.mjs";

/** So slow are the recognizers that a sample has to do. */
const SAMPLE = 100_000;
/** So often is it read in a round, that V8 has compiled what reads it, as it has what the recognizers take seconds with. */
const OFTEN = 50;

/** Programs that do a part of the work, on the same text in the same rounds. */
export async function peers(count) {
  const { parseBytes } = await import("../../dist/index.mjs");
  const parseAll = (some) => () => some.forEach(({ bytes }) => void JSON.stringify(parseBytes(bytes)));

  const some = sample(SAMPLE);
  const sentences = textsOf(some).flatMap((text) => text.split(/(?<=[。；！？\n])/));
  const models = recognizers();
  const sampled = await rounds(
    count,
    {
      recognizers: () => {
        for (const sentence of sentences) for (const model of models) model.parse(sentence);
      },
      ours: () => {
        for (let time = 0; time < OFTEN; time++) parseAll(some)();
      },
    },
    processor,
  );
  const once = sampled.ours.map((ms) => ms / OFTEN);

  const jieba = Jieba.withDict(dict);
  const texts = textsOf(files);
  const whole = await rounds(
    count,
    {
      cut: () => texts.forEach((text) => void jieba.cut(text)),
      tag: () => texts.forEach((text) => void jieba.tag(text)),
      ours: parseAll(files),
    },
    processor,
  );
  return [
    speed(
      `recognizers-text: number, percentage, dimension, currency (${sentences.length} sentences)`,
      sizeOf(some),
      sampled.recognizers,
    ),
    row("faster than recognizers-text", "times", ratio(sampled.recognizers, once), { least: 200 }),
    speed("jieba, cutting", megabytes, whole.cut),
    speed("jieba, tagging", megabytes, whole.tag),
    row("faster than jieba tagging", "times", ratio(whole.tag, whole.ours), { least: 2 }),
  ];
}

function recognizers() {
  const [numbers, units] = [new NumberRecognizer("zh-cn"), new NumberWithUnitRecognizer("zh-cn")];
  return [
    numbers.getNumberModel(),
    numbers.getPercentageModel(),
    units.getDimensionModel(),
    units.getCurrencyModel(),
  ];
}

function textsOf(some) {
  return some.map(({ bytes }) => new TextDecoder().decode(bytes));
}
