import { expect, test } from "vitest";
import { decimalText, difference } from "../../src/table/decimal.ts";

test.each<[number, number, number]>([
  [0.3, 0.1, 0.2],
  [1.1, 1, 0.1],
  [0.1, 0.3, -0.2],
  [95.2, 95.2, 0],
  [95.23, 90, 5.23],
  [2.675, 2.67, 0.005],
  [1234567890.12, 1234567890.1, 0.02],
  [42, 40, 2],
  [40, 42, -2],
  [0, 0.05, -0.05],
  [-1.5, 1.5, -3],
  [1e21, 1, 1e21],
  [1e-7, 0, 1e-7],
  [1.5e22, 1.4e22, 1e21],
])("%d - %d is %d", (a, b, expected) => {
  expect(difference(a, b)).toBe(expected);
});

test.each<[number, string]>([
  [0, "0"],
  [-0, "0"],
  [95.2, "95.2"],
  [-3.5, "-3.5"],
  [1e21, "1000000000000000000000"],
  [1.25e22, "12500000000000000000000"],
  [-1e21, "-1000000000000000000000"],
  [1e-7, "0.0000001"],
  [1.5e-7, "0.00000015"],
])("%d is written %s", (value, text) => {
  expect(decimalText(value)).toBe(text);
});
