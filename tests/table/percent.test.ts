import { expect, it } from "vitest";
import { figureOf, unitOf } from "../../src/table/choose.ts";
import type { TableMetric } from "../../src/table/record.ts";

it.each([
  [9.5, "成", 95],
  [3, "‰", 0.3],
  [5, "‱", 0.05],
  [98.6, "%", 98.6],
])("%d %s stands as %d percent", (value, unit, figure) => {
  const metric = {
    indicator: "services.satisfaction-rate",
    value,
    unit,
    change: null,
    status: "actual",
  } as TableMetric;
  expect([figureOf(metric), unitOf(metric)]).toEqual([figure, "%"]);
});
