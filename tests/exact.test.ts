import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type * as z from "zod";
import { exactly, misfit } from "../schemas/exact.ts";
import schema from "../schemas/report.schema.json" with { type: "json" };
import { Report } from "../schemas/report.ts";
import { parseReport } from "../src/parse.ts";
import { root } from "./helpers/cli.ts";
import { fixtures, hasShared, texts } from "./helpers/shared.ts";

const isReport = exactly(schema);

/** What the test has to say: it is valid, and the schema would give back the very same. */
function unchanged(schema: z.ZodType, value: unknown): boolean {
  const parsed = schema.safeParse(value);
  return parsed.success && JSON.stringify(parsed.data) === JSON.stringify(value);
}

const report: object = parseReport(readFileSync(join(root, "fixtures/luxi-2022.txt"), "utf8"));

test.each([...fixtures(), ...(hasShared ? texts("reports") : [])])("%s fits both schemas", (_, text) => {
  expect(unchanged(Report, parseReport(text))).toBe(true);
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

const [a, b] = [{ type: "string" }, { type: ["string", "null"] }];
const object = { type: "object", properties: { a, b }, required: ["a", "b"] };

test.each([
  ["the keys of the schema", object, { a: "", b: null }, true],
  ["keys in another order", object, { b: "", a: "" }, false],
  ["a list of strings", { type: "array", items: a }, ["x", ""], true],
  ["a hole in it", { type: "array", items: a }, new Array(1), false],
  [
    "a pattern met twice",
    { type: "array", items: { type: "string", pattern: "^x" } },
    ["x", "x", "y"],
    false,
  ],
])("%s", (_, schema, value, expected) => {
  expect(exactly(schema)(value)).toBe(expected);
});

test.each([
  ["maxLength", { type: "string", maxLength: 2 }],
  ["the type tuple", { type: "tuple" }],
  ["a number's bounds", { type: "number", minimum: 0 }],
  ["an integer's maximum", { type: "integer", maximum: 9 }],
  ["the optional b", { ...object, required: ["a"] }],
  ["a choice", { anyOf: [a, { type: "boolean" }] }],
])("there is no test for %s, and it says so", (what, schema) => {
  expect(() => exactly(schema)).toThrow(`no test for ${what}`);
});

test.each([["metrics", "0", "value"], ["source", "bytes"], ["metrics"]])(
  "a misfit is told by its place: %s",
  (...path) => {
    const value = spoilt(path, (holder, key) => {
      holder[key] = "x";
    });
    expect(misfit(schema, value)).toBe(path.map((key) => (key === "0" ? "[0]" : `.${key}`)).join(""));
  },
);

test("the zod schema asks for nothing that its JSON Schema cannot say", () => {
  const kinds = new Set<unknown>();
  const walk = (value: unknown) => {
    if (typeof value !== "object" || value === null) return;
    const { def } = (value as Partial<Pick<z.ZodType, "_zod">>)._zod ?? {};
    if (def) kinds.add((def as { check?: string }).check ?? def.type);
    for (const inner of Object.values(def ?? value)) walk(inner);
  };
  walk(Report);
  expect(kinds).toContain("number_format");
  expect(kinds).not.toContain("custom");
  expect(kinds).not.toContain("pipe");
});
