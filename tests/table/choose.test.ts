import { expect, test } from "vitest";
import type { Metric } from "../../schemas/report.ts";
import { figureOf, isGovernments, shownOf } from "../../src/table/choose.ts";
import { metric, report } from "../helpers/records.ts";

const ID = "reconsideration.concluded";

test.each<[string, Metric, number | null]>([
  ["a count", metric(ID, 42), 42],
  ["none at all", metric(ID, 0), 0],
  ["what is no indicator", metric(null, 42), null],
  ["a target", metric(ID, 42, { status: "target" }), null],
  ["a range", metric(ID, null, { range: { min: 3, max: 5 } }), null],
  ["the size of a change, which the definition then asks for", metric("jobs.new", 7, { change: "up" }), 7],
  ["a growth", metric("reconsideration.growth-rate", 12.5, { kind: "rate", change: "up" }), 12.5],
  ["a fall", metric("reconsideration.growth-rate", 12.5, { kind: "rate", change: "down" }), -12.5],
  ["a growth of nothing", metric("reconsideration.growth-rate", 0, { kind: "rate", change: "down" }), 0],
  [
    "a reduction, down by its name",
    metric("services.time-reduction-rate", 70, { kind: "rate", change: "down" }),
    70,
  ],
])("%s gives to a wide table: %#", (_, given, figure) => {
  expect(figureOf(given)).toBe(figure);
});

test.each<[string, Metric[], string[], number]>([
  ["the first in the text", [metric(ID, 2, { start: 9 }), metric(ID, 1, { start: 3 })], [], 1],
  ["a stated total", [metric(ID, 1, { start: 3 }), metric(ID, 2, { start: 9 })], ["m10"], 2],
  [
    "what is a part of nothing",
    [metric(ID, 1, { start: 3, partOf: "m1" }), metric(ID, 2, { start: 9 })],
    [],
    2,
  ],
  ["a part where there is nothing else", [metric(ID, 1, { start: 3, partOf: "m1" })], [], 1],
])("of several claims: %s", (_, claims, wholes, value) => {
  expect(shownOf(claims, new Set(wholes))?.value).toBe(value);
});

test.each([
  ["云溪县人民政府", true],
  ["云溪县司法局", false],
  [null, false],
])("%s is a government: %s", (issuer, expected) => {
  const { document, ...rest } = report(2022, []);
  expect(isGovernments({ ...rest, document: { ...document, issuer } })).toBe(expected);
});
