import { describe, expect, test } from "vitest";
import { normalise } from "../../src/normalise/normalise.ts";
import { candidates } from "../../src/outline/candidates.ts";
import { readHan } from "../../src/outline/markers/marker.ts";
import { markers } from "../../src/outline/markers.ts";

describe.each(markers.map((rule) => [rule.id, rule] as const))("%s", (_, rule) => {
  test("has examples and counter-examples", () => {
    expect(rule.examples.length).toBeGreaterThan(0);
    expect(rule.counterExamples.length).toBeGreaterThan(0);
  });

  test.each(rule.examples.map(([text, ...found]) => [text, found] as const))("reads %s", (text, found) => {
    expect(read(text)).toEqual(found);
  });

  test.each(rule.counterExamples)("reads nothing in %s", (text) => {
    expect(read(text)).toEqual([]);
  });

  function read(source: string): string[] {
    return candidates(normalise(source))
      .filter((found) => found.rule === rule && found.place !== "inside")
      .map(({ start, end }) => source.slice(start, end));
  }
});

test("every rule has an id of its own, and kin that exist", () => {
  const ids = markers.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(markers.flatMap(({ kin }) => kin).filter((id) => !ids.includes(id))).toEqual([]);
});

const numbers: Record<string, number> = { 一: 1, 九: 9, 十: 10, 十一: 11, 二十: 20, 二十三: 23, 九十九: 99 };

test.each(Object.entries(numbers))("%s is %i", (numeral, value) => {
  expect(readHan(`（${numeral}）`)).toBe(value);
});
