import { describe, expect, test } from "vitest";
import type { Report } from "../../schemas/report.ts";
import { type WideOptions, type WideTable, wideTable } from "../../src/table/wide.ts";
import { metric, report } from "../helpers/records.ts";

const A = "litigation.cases";
const B = "reconsideration.received";
const west = { code: "990201", name: "西岭县" };
const nameless = { code: null, name: "无码县", province: "某省" };

/** Its rows without the names of the place, and the headings of the columns that they leave. */
async function made(reports: readonly Report[], options: WideOptions = {}) {
  const table = await wideTable(reports, options);
  const rows = [...(table.rows as Iterable<unknown[]>)];
  return {
    table,
    heads: headsOf(table),
    rows: rows.map(([code, name, , , ...rest]) => [code ?? name, ...rest]),
  };
}

const headsOf = ({ columns }: WideTable) => columns.slice(6).map(({ name }) => name);

test("two counties and three years: sorted by code and year, a gap where nothing is stated", async () => {
  const { heads, rows, table } = await made([
    report(2022, [metric(A, 6), metric(B, 60)], west),
    report(2021, [metric(A, 5)], west),
    report(2022, [metric(A, 2)]),
    report(2020, [metric(B, 10)]),
    report(2021, [metric(B, 11)]),
  ]);
  expect(table.columns.slice(0, 6).map(({ name, type }) => `${name} ${type}`)).toEqual([
    "region_code text",
    "region text",
    "city text",
    "province text",
    "year integer",
    "reports integer",
  ]);
  expect(heads).toEqual([A, B]);
  expect(rows).toEqual([
    ["990101", 2020, 1, null, 10],
    ["990101", 2021, 1, null, 11],
    ["990101", 2022, 1, 2, null],
    ["990201", 2021, 1, 5, null],
    ["990201", 2022, 1, 6, 60],
  ]);
});

test("--change: the exact difference to the year before, empty where there is none", async () => {
  const rate = (value: number) => metric(A, value, { unit: "%", kind: "rate" });
  const { heads, rows } = await made(
    [
      report(2020, [rate(0.1), metric(B, 7)]),
      report(2021, [rate(0.3)]),
      report(2022, [rate(0.3), metric(B, 9)]),
      report(2024, [rate(5)]),
      report(2021, [rate(99.9)], west),
    ],
    { change: true },
  );
  expect(heads).toEqual([A, `${A}_change`, B, `${B}_change`]);
  expect(rows).toEqual([
    ["990101", 2020, 1, 0.1, null, 7, null],
    ["990101", 2021, 1, 0.3, 0.2, null, null],
    ["990101", 2022, 1, 0.3, 0, 9, null],
    ["990101", 2024, 1, 5, null, null, null],
    ["990201", 2021, 1, 99.9, null, null, null],
  ]);
});

test("--change: no difference between units", async () => {
  const { rows } = await made(
    [report(2021, [metric(A, 7)]), report(2022, [metric(A, 9, { unit: "万件" })])],
    { change: true },
  );
  expect(rows.map((row) => row.at(-1))).toEqual([null, null]);
});

describe("columns", () => {
  const reports = [report(2022, [metric("z.own", 3), metric(B, 2), metric("a.own", 4), metric(A, 1)])];
  test.each<[string, WideOptions, string[]]>([
    ["by name", {}, ["a.own", A, B, "z.own"]],
    ["in the catalogue's order, others behind", { order: [B, "none.such", A] }, [B, A, "a.own", "z.own"]],
    ["only those asked for, in their order", { only: [B, "none.such"], order: [A, B] }, [B, "none.such"]],
  ])("%s", async (_, options, heads) => {
    expect((await made(reports, options)).heads).toEqual(heads);
  });
});

describe("one row for a region and year", () => {
  const bureau = { ...report(2022, [metric(A, 1), metric(B, 10)], {}, "bureau.txt") };
  bureau.document = { ...bureau.document, issuer: "云溪县司法局" };
  const government = report(2022, [metric(A, 2)], {}, "government.txt");

  test("the government's own report comes first, the other fills its gaps", async () => {
    const { rows, table } = await made([bureau, government]);
    expect(rows).toEqual([["990101", 2022, 2, 2, 10]]);
    expect(table.shared).toEqual([["government.txt", "bureau.txt"]]);
  });

  test("of two of a kind the first given", async () => {
    const twice = [report(2022, [metric(A, 2)], {}, "a.txt"), report(2022, [metric(A, 3)], {}, "b.txt")];
    expect((await made(twice)).rows).toEqual([["990101", 2022, 2, 2]]);
    expect((await made(twice.toReversed())).rows).toEqual([["990101", 2022, 2, 3]]);
  });

  test("without a code by the whole name, which is never that of another place", async () => {
    const reports = [
      report(2022, [metric(A, 1)], nameless),
      report(2023, [metric(A, 2)], nameless),
      report(2023, [metric(A, 9)], { ...nameless, province: "别省" }),
    ];
    expect((await made(reports, { change: true })).rows).toEqual([
      ["无码县", 2023, 1, 9, null],
      ["无码县", 2022, 1, 1, null],
      ["无码县", 2023, 1, 2, 1],
    ]);
  });

  test("a report without a region or a year has its row to itself", async () => {
    const without = (path: string) => {
      const { document, ...rest } = report(2022, [metric(A, 1)], {}, path);
      return { ...rest, document: { ...document, region: null } };
    };
    const yearless = [report(null, [metric(A, 3)], {}, "c.txt"), report(null, [metric(A, 4)], {}, "d.txt")];
    const { rows } = await made([without("a.txt"), without("b.txt"), ...yearless], { change: true });
    expect(rows).toEqual([
      ["990101", null, 1, 3, null],
      ["990101", null, 1, 4, null],
      [null, 2022, 1, 1, null],
      [null, 2022, 1, 1, null],
    ]);
  });
});

test("no reports: no rows, the leading columns", async () => {
  expect(await made([])).toMatchObject({ heads: [], rows: [] });
});
