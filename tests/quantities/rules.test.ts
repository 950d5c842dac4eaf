import { describe, expect, it } from "vitest";
import { normalise } from "../../src/normalise/normalise.ts";
import { quantities } from "../../src/quantities/quantities.ts";
import { rules } from "../../src/quantities/rules.ts";

/** The numerals of a sentence as `rule: text`. */
function read(sentence: string): string[] {
  const { numerals } = quantities({ source: sentence, text: normalise(sentence) }, []);
  return numerals.map(({ rule, start, end }) => `${rule}: ${sentence.slice(start, end)}`);
}

it("gives every rule an id of its own, examples and counter-examples", () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  for (const { id, examples, counterExamples } of rules) {
    expect([id, examples.length > 0, counterExamples.length > 0]).toEqual([id, true, true]);
  }
});

describe.each(rules.map((rule) => [rule.id, rule] as const))(
  "%s",
  (id, { examples, counterExamples, pattern }) => {
    it("has a sticky pattern", () => expect(pattern.sticky).toBe(true));

    it.each(examples)("reads %s", (sentence, numeral) => {
      expect(read(sentence)).toContain(`${id}: ${numeral}`);
    });

    it.each(counterExamples)("reads nothing in %s", (sentence) => {
      const readings = read(sentence);
      expect(readings.filter((reading) => reading.startsWith(`${id}: `))).toEqual([]);
    });
  },
);
