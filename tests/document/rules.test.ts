import { describe, expect, test } from "vitest";
import { DATE_RULES } from "../../src/document/date.ts";
import { FURNITURE, isFurniture } from "../../src/document/furniture.ts";
import { ISSUER_RULES } from "../../src/document/issuer.ts";
import type { Rule } from "../../src/document/rule.ts";
import { SPOKEN_FOR, UNKNOWN_PLACES, ZONES } from "../../src/document/selfReference.ts";
import { OPENINGS, PLANNED, REVIEWED, STATED, TITLE_YEARS } from "../../src/document/year.ts";

const registries: Record<string, readonly Rule<unknown>[]> = {
  furniture: FURNITURE,
  issuers: ISSUER_RULES,
  dates: DATE_RULES,
  years: [...TITLE_YEARS, ...STATED, ...PLANNED, ...OPENINGS],
  places: [...SPOKEN_FOR, ...ZONES, ...UNKNOWN_PLACES],
};

const read = (rule: Rule<unknown>, text: string) => {
  const match = rule.pattern.exec(text);
  return match && rule.read(match);
};

describe.each(Object.entries(registries))("%s", (_, rules) => {
  test.each(rules.map((rule) => [rule.id, rule] as const))("%s", (_id, rule) => {
    expect(rule.examples.length * rule.counterExamples.length).toBeGreaterThan(0);
    for (const [text, value] of rule.examples) expect([text, read(rule, text)]).toEqual([text, value]);
    for (const text of rule.counterExamples) expect([text, read(rule, text)]).toEqual([text, null]);
  });
});

test("no two rules have one id", () => {
  const ids = Object.values(registries).flatMap((rules) => rules.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
});

test("a headings' rule stands in the list that falls back on it", () => {
  for (const rule of REVIEWED) expect(STATED).toContain(rule);
});

test.each([
  "2022年，云溪县认真落实法治政府建设各项部署",
  "一、2022年主要工作",
  "云溪县人民政府",
  "2023年1月15日",
  "市政府:",
  "关于2022年度法治政府建设情况的",
])("no furniture: %s", (line) => {
  expect(isFurniture(line)).toBe(false);
});
