import { describe, expect, it, test } from "vitest";
import type { Example, Rule } from "../../src/checks/check.ts";
import { all, rules } from "../../src/checks/checks.ts";
import { contextOf } from "../../src/checks/context.ts";
import { yearFacts, years } from "../../src/checks/years.ts";
import { normalise } from "../../src/normalise/normalise.ts";
import { read, reportOf } from "./report.ts";

function found({ find }: Rule, sentence: string) {
  return find(contextOf(normalise(reportOf(sentence)), read(sentence).metrics));
}

function cases(examples: readonly Example[]) {
  return examples.map(([sentence, ...expected]) => ({ sentence, expected }));
}

const flat = (rule: Rule, sentence: string) =>
  found(rule, sentence).map(({ status, arithmetic }) => [status, arithmetic]);

describe.each(rules.map((rule) => [rule.id, rule] as const))("%s", (_, rule) => {
  it.each(cases(rule.examples))("reads $sentence", ({ sentence, expected }) => {
    expect(flat(rule, sentence)).toEqual(expected);
  });

  it.each(cases(rule.counterExamples))("is not broken by $sentence", ({ sentence, expected }) => {
    expect(flat(rule, sentence)).toEqual(expected);
    expect(expected.map(([status]) => status)).not.toContain("broken");
  });

  it("has examples that hold and that do not", () => {
    const statuses = rule.examples.flatMap(([, ...findings]) => findings.map(([status]) => status));
    expect(new Set(statuses)).toEqual(new Set(["holds", "broken"]));
  });

  it("words every reading that its examples give, in both languages", () => {
    const examples: readonly Example[] = [...rule.examples, ...rule.counterExamples];
    for (const { reading } of examples.flatMap(([sentence]) => found(rule, sentence)))
      expect(Object.keys(rule.messages[reading] ?? {})).toEqual(["zh", "en"]);
  });

  it("points at numbers of the text", () => {
    for (const [sentence] of rule.examples)
      for (const { terms } of found(rule, sentence))
        for (const { start, end, text } of terms) expect(reportOf(sentence).slice(start, end)).toBe(text);
  });
});

describe("years", () => {
  const pairs = [...years.examples, ...years.counterExamples].map(([before, after, ...expected]) => ({
    before,
    after,
    expected,
  }));

  it.each(pairs)("$before then $after", ({ before, after, expected }) => {
    const facts = [yearFacts(read(before, 2022)), yearFacts(read(after, 2023))];
    const results = years.find(facts).map(({ status, arithmetic }) => [status, arithmetic]);
    expect(results).toEqual(expected);
    expect(years.find(facts.toReversed())).toEqual(years.find(facts));
  });

  it("no counter-example is broken", () => {
    expect(years.counterExamples.flat(2)).not.toContain("broken");
  });
});

test("every check has an id of its own and says what it holds against what", () => {
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  for (const { compares, tolerance } of all)
    expect(Math.min(compares.length, tolerance.length)).toBeGreaterThan(9);
});
