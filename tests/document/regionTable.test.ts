import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { REGIONS, SHORT_NAMES } from "../../src/document/regions.data.ts";

test("the table is what the package gives: run `npm run regions` where it is not", () => {
  const made = execFileSync(process.execPath, ["scripts/regions.mjs"], { encoding: "utf8" });
  expect(readFileSync("src/document/regions.data.ts", "utf8")).toBe(made);
});

const rows = REGIONS.trim()
  .split("\n")
  .map((row) => row.split(" ") as [string, string]);

const shortNames = SHORT_NAMES.trim()
  .split("\n")
  .map((row) => row.split(" ") as [string, string]);

test("codes have two, four or six digits, are unique and stand below their province", () => {
  const codes = new Set(rows.map(([code]) => code));
  expect(codes.size).toBe(rows.length);
  for (const [code, name] of rows) {
    expect(code).toMatch(/^(?:\d\d){1,3}$/);
    expect(name).toMatch(/^[\u4e00-\u9fa5]{2,16}$/);
    expect(codes).toContain(code.slice(0, 2));
  }
});

test("rows are in the order of their codes, by which they are looked up", () => {
  for (const table of [rows, shortNames]) {
    const codes = table.map(([code]) => code);
    expect(codes).toEqual(codes.toSorted());
  }
});

test.each(["320576", "410173", "632857", "440300999"])("%s is no code of GB/T 2260", (code) => {
  expect(rows.map(([one]) => one)).not.toContain(code);
});

test.each([
  ["410104", "管城回族区"],
  ["440311", "光明区"],
  ["411521", "罗山县"],
  ["429021", "神农架林区"],
  ["441900".slice(0, 4), "东莞市"],
])("%s is %s", (code, name) => {
  expect(rows).toContainEqual([code, name]);
});

test("a short name is a stem of the name and its rank", () => {
  const names = new Map(rows);
  for (const [code, short] of shortNames) {
    const name = names.get(code)!;
    expect([code, name.startsWith(short.slice(0, -1)), name.at(-1)]).toEqual([code, true, short.at(-1)]);
  }
});

test.each([
  ["431226", "麻阳县"],
  ["410104", "管城区"],
  ["622926", "东乡县"],
  ["150723", "鄂伦春旗"],
  ["5132", "阿坝州"],
])("%s is %s for short", (code, short) => {
  expect(shortNames).toContainEqual([code, short]);
});
