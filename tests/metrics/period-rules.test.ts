import { describe, expect, it } from "vitest";
import { periodRules } from "../../src/metrics/periodRules.ts";
import { read } from "./read.ts";

it("gives every rule an id of its own, examples and counter-examples", () => {
  expect(new Set(periodRules.map(({ id }) => id)).size).toBe(periodRules.length);
  for (const { id, examples, counterExamples } of periodRules) {
    expect([id, examples.length > 0, counterExamples.length > 0]).toEqual([id, true, true]);
  }
});

/** The words that one rule alone would read as a period. */
function wordsOf(id: string, sentence: string): string[] {
  const rule = periodRules.find((one) => one.id === id)!;
  const year = { from: "2022-01-01", to: "2022-12-31" };
  const stated = new Set(read(sentence).map(({ text }) => text));
  return Array.from(sentence.matchAll(rule.pattern))
    .filter((match) => rule.read(match, { report: 2022, spoken: 2022, governing: year }) !== null)
    .map(([words]) => words.trimEnd())
    .filter((words) => stated.has(words));
}

describe.each(periodRules.map((rule) => [rule.id, rule] as const))("%s", (id, rule) => {
  it("has a global pattern", () => expect(rule.pattern.global).toBe(true));

  it.each(rule.examples)("reads %s", (sentence, words, from, to) => {
    const normal = sentence.replaceAll("，", ",");
    expect(read(normal).map((period) => [period.text, period.from, period.to])).toContainEqual([
      words,
      from,
      to,
    ]);
    expect(wordsOf(id, normal)).toContain(words);
  });

  it.each(rule.counterExamples)("states nothing in %s", (sentence) => {
    expect(wordsOf(id, sentence.replaceAll("，", ","))).toEqual([]);
  });
});
