import { expect, it } from "vitest";
import { codesOf, rolesIn, roleTable, signTable } from "../src/signs.ts";

it.each([
  ["0-9", "0459", "/:一-"],
  ["一二(", "一二(", "三)"],
  ["①-③第", "①②③第", "④-"],
])("holds the signs of %s and no others", (signs, held, others) => {
  const table = signTable(signs);
  const found = [...held, ...others].filter((sign) => table[sign.charCodeAt(0)] === 1);
  expect(found.join("")).toBe(held);
});

const ROLES = roleTable([
  [1, codesOf("0-9")],
  [2, codesOf("由从")],
  [4, codesOf("由9")],
]);

it.each([
  ["第5条", 0, 3, 1],
  ["第5条", 2, 3, 0],
  ["从0到9", 0, 4, 7],
  ["由", 0, 1, 6],
  ["", 0, 0, 0],
])("roles of the signs in %s from %i to %i", (phrase, from, to, roles) =>
  expect(rolesIn(ROLES, phrase, from, to)).toBe(roles),
);
