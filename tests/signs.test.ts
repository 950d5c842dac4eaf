import { expect, it } from "vitest";
import { signTable } from "../src/signs.ts";

it.each([
  ["0-9", "0459", "/:一-"],
  ["一二(", "一二(", "三)"],
  ["①-③第", "①②③第", "④-"],
])("holds the signs of %s and no others", (signs, held, others) => {
  const table = signTable(signs);
  const found = [...held, ...others].filter((sign) => table[sign.charCodeAt(0)] === 1);
  expect(found.join("")).toBe(held);
});
