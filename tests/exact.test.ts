import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import * as z from "zod";
import { exactly } from "../schemas/exact.ts";
import { Report } from "../schemas/report.ts";
import { parseReport } from "../src/parse.ts";
import { root } from "./helpers/cli.ts";
import { fixtures, hasShared, texts } from "./helpers/shared.ts";

const isReport = exactly(Report);

/** What the test has to say: it is valid, and the schema would give back the very same. */
function unchanged(schema: z.ZodType, value: unknown): boolean {
  const parsed = schema.safeParse(value);
  return parsed.success && JSON.stringify(parsed.data) === JSON.stringify(value);
}

const report: object = parseReport(readFileSync(join(root, "fixtures/luxi-2022.txt"), "utf8"));

test.each([...fixtures(), ...(hasShared ? texts("reports") : [])])("%s needs no slow way", (_, text) => {
  const parse = vi.spyOn(Report, "parse");
  parseReport(text);
  expect(parse).not.toHaveBeenCalled();
});

/** Every place of a value, as the keys that lead there. */
function placesIn(value: unknown, path: readonly string[] = []): string[][] {
  const below = typeof value === "object" && value !== null ? Object.entries(value) : [];
  const shown = Array.isArray(value) ? below.slice(0, 2) : below;
  return [[...path], ...shown.flatMap(([key, inner]) => placesIn(inner, [...path, key]))];
}

type Holder = Record<string, unknown>;

/** A copy with something done to it at a place. */
function spoilt(path: readonly string[], spoil: (holder: Holder, key: string) => void): unknown {
  const all = { report: structuredClone(report) };
  const [key, ...up] = ["report", ...path].reverse();
  const holder = up.reduceRight<Holder>((inner, name) => inner[name] as Holder, all);
  spoil(holder, key!);
  return all.report;
}

const OTHERS = [
  null,
  undefined,
  true,
  "",
  "x",
  "2022-02-29",
  "441322",
  0,
  -1,
  0.5,
  Number.NaN,
  1e300,
  {},
  [],
];

test.each(placesIn(report).map((path) => [path.join("."), path] as const))(
  "%s spoilt: as the schema",
  (_, path) => {
    for (const other of OTHERS) {
      const value = spoilt(path, (holder, key) => {
        holder[key] = other;
      });
      expect([other, isReport(value)]).toEqual([other, unchanged(Report, value)]);
    }
    const more = spoilt(path, (holder, key) => {
      const value = holder[key];
      if (typeof value === "object" && value !== null && !Array.isArray(value))
        Object.assign(value, { more: 1 });
      else delete holder[key];
    });
    expect(isReport(more)).toBe(unchanged(Report, more));
  },
);

test.each([
  ["keys in another order", z.object({ a: z.string(), b: z.string() }), { b: "", a: "" }, false],
  ["a refinement", z.string().refine((text) => text !== "x"), "x", false],
  ["a refined object", z.object({ a: z.int() }).refine(({ a }) => a > 1), { a: 1 }, false],
  ["a longest length", z.string().max(2), "xxx", false],
  ["a least number", z.number().min(3), 2, false],
  ["a step", z.int().multipleOf(5), 7, false],
  ["a union", z.union([z.string(), z.int()]), 3, true],
  ["a list of at most one", z.array(z.int()).max(1), [1, 2], false],
])("%s is read as the schema says", (_, schema, value, expected) => {
  expect(exactly(schema)(value)).toBe(expected);
});
