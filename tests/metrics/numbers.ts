import type { Metric, Section } from "../../schemas/report.ts";
import { changeOf } from "../../src/metrics/change.ts";
import { type Mention, mentions } from "../../src/metrics/clause.ts";
import { parts } from "../../src/metrics/parts.ts";
import { normalise } from "../../src/normalise/normalise.ts";
import { outline } from "../../src/outline/outline.ts";
import { quantities } from "../../src/quantities/quantities.ts";

export interface Numbers {
  text: string;
  sections: readonly Section[];
  mentions: readonly Mention[];
  wholes: readonly (number | null)[];
}

/** The quantities of a text and the wholes that they are parts of, by index. */
export function numbersOf(source: string): Numbers {
  const text = normalise(source);
  const { sections } = outline({ source, text });
  const found = mentions(text, quantities({ source, text }, sections).numerals, sections);
  const changes: Metric["change"][] = [];
  for (const mention of found)
    changes.push(changeOf(mention, found[mention.index - 1], changes.at(-1) ?? null));
  return { text, sections, mentions: found, wholes: parts(text, found, changes) };
}

/** `6件 < 92件` for every part, in the order of the text. */
export function pairsOf(source: string): string[] {
  const { mentions: found, wholes } = numbersOf(source);
  const written = (index: number) => source.slice(found[index]!.start, found[index]!.end);
  return found.flatMap(({ index }) => {
    const whole = wholes[index] ?? null;
    return whole === null ? [] : [`${written(index)} < ${written(whole)}`];
  });
}
