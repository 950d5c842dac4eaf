import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { Indicator } from "../../schemas/indicator.ts";
import { builtIn } from "../../src/indicators/catalogue.ts";
import { normalise } from "../../src/normalise/normalise.ts";
import { SHARED } from "../helpers/shared.ts";
import { indicatorOf } from "./indicatorOf.ts";

it("has ids of their own, and the shape that a user's file has", () => {
  expect(new Set(builtIn.map(({ id }) => id)).size).toBe(builtIn.length);
  for (const indicator of builtIn)
    expect([indicator.id, Indicator.parse(indicator)]).toEqual([indicator.id, indicator]);
});

it("has its words spelled as a text is once it is read", () => {
  const groups = builtIn.flatMap(({ without, notUnder, when }) => [
    without,
    notUnder,
    ...when.flatMap((way) => [way.words, way.without, way.theme, way.otherTheme].flat()),
  ]);
  for (const group of groups) if (group !== undefined) expect(normalise(group)).toBe(group);
});

const list = join(SHARED, "indicators.tsv");

it.runIf(existsSync(list))("has the indicators of the list, with its names, units and definitions", () => {
  const rows = readFileSync(list, "utf8").trim().split("\n").slice(1);
  const ours = new Map(
    builtIn.map((one) => [one.id, [one.id, one.name, one.unit, one.definition].join("\t")]),
  );
  expect(rows.map((row) => ours.get(row.split("\t")[0]!))).toEqual(rows);
});

it.each(builtIn.map((indicator) => [indicator.id, indicator] as const))(
  "%s has an example and a near miss",
  (_, { examples, counterExamples }) => {
    expect([examples.length > 0, counterExamples.length > 0]).toEqual([true, true]);
  },
);

describe("examples", () => {
  it.each(builtIn.flatMap(({ id, examples }) => examples.map((sentence) => [id, sentence])))(
    "%s: %s",
    (id, sentence) => {
      expect(indicatorOf(sentence)).toBe(id);
    },
  );
});

describe("near misses", () => {
  it.each(builtIn.flatMap(({ id, counterExamples }) => counterExamples.map((sentence) => [id, sentence])))(
    "not %s: %s",
    (id, sentence) => {
      expect(["no number", id]).not.toContain(indicatorOf(sentence));
    },
  );
});
