import { buffer } from "node:stream/consumers";
import { parquetReadObjects } from "hyparquet";
import { describe, expect, test, vi } from "vitest";
import { type TableFormatName, tableFormats } from "../../src/render/tables.ts";
import type { Row } from "../../src/table/table.ts";
import { sheetCells, unzip } from "../helpers/workbook.ts";

const columns = [
  { name: "region_code", type: "text" },
  { name: "year", type: "integer" },
  { name: "value", type: "number" },
] as const;

async function write(format: TableFormatName, rows: readonly Row[]): Promise<Buffer> {
  return buffer(tableFormats[format].write({ name: "long", columns, rows }));
}

const text = async (format: TableFormatName, rows: readonly Row[]) =>
  (await write(format, rows)).toString("utf8");

const FORMULAS = [
  "=1+1",
  "+1",
  "-1",
  "@SUM(A1)",
  "\t=1",
  "\r=1",
  "\n=1",
  " =1",
  "＝1",
  "＋1",
  "－1",
  "＠x",
  '=1,"x"',
];

describe("csv", () => {
  test("a byte order mark, once; lines end in CRLF", async () => {
    expect(await text("csv", [["001", 2022, 42]])).toBe("\ufeffregion_code,year,value\r\n001,2022,42\r\n");
    const many = await text("csv", Array(2500).fill(["001", 2022, 42]));
    expect([many.lastIndexOf("\ufeff"), many.split("\r\n").length]).toEqual([0, 2502]);
  });

  test("commas, quotes and line ends are quoted as in RFC 4180", async () => {
    expect(await text("csv", [['a,"b"\nc', null, null]])).toMatch(/\r\n"a,""b""\nc",,\r\n$/);
  });

  test.each(FORMULAS)("%j is text to a spreadsheet", async (formula) => {
    const [, line] = (await text("csv", [[formula, 1, 1]])).split("region_code,year,value\r\n");
    expect(line).toMatch(/^"?'/);
  });

  test("numbers stay numbers, also negative ones; no exponents", async () => {
    expect(
      await text("csv", [
        ["-", -1, -0.5],
        ["x", 0, 1e21],
      ]),
    ).toMatch(/\n'-,-1,-0\.5\r\nx,0,1000000000000000000000\r\n$/);
  });
});

describe("json", () => {
  test("objects with every column, numbers as they are", async () => {
    const rows: Row[] = [
      ["000000", 2022, 0.1],
      [null, null, 9007199254740991],
    ];
    expect(JSON.parse(await text("json", rows))).toEqual([
      { region_code: "000000", year: 2022, value: 0.1 },
      { region_code: null, year: null, value: 9007199254740991 },
    ]);
    expect((await text("json", rows)).split("\n")).toHaveLength(5);
    expect(JSON.parse(await text("json", Array(2500).fill(rows[0])))).toHaveLength(2500);
  });

  test("nothing that a terminal would obey stands raw", async () => {
    expect(await text("json", [["\x1b\x9b\u2028", 1, 1]])).not.toMatch(/[^\P{Cc}\n]|\u2028/u);
  });
});

test("md: one line a row, and no sign of Markdown at work", async () => {
  expect(await text("md", [["a|b\\|\n*c* <x>", 2022, null]])).toBe(
    "| region_code | year | value |\n| --- | --: | --: |\n| a\\|b\\\\\\|<br>\\*c\\* \\<x> | 2022 |  |\n",
  );
});

describe("xlsx", () => {
  test("text is text, Chinese and leading zeros and formulas as they are; numbers are numbers", async () => {
    const rows: Row[] = [
      ["000000", 2022, -0.1],
      ["云溪县 <&>", null, 1e21],
      ...FORMULAS.map((f): Row => [f, null, null]),
    ];
    const expected = rows.map((row) => [...row]);
    expect(sheetCells(await write("xlsx", rows))).toEqual([["region_code", "year", "value"], ...expected]);
  });

  test("no formula, a frozen first row, the sheet's name", async () => {
    const files = unzip(await write("xlsx", [["=1+1", 1, 1]]));
    expect(files.get("xl/worksheets/sheet1.xml")).not.toContain("<f>");
    expect(files.get("xl/worksheets/sheet1.xml")).toMatch(/<pane ySplit="1" [^>]*state="frozen"/);
    expect(files.get("xl/workbook.xml")).toContain('name="long"');
  });

  test("the same bytes at another time", async () => {
    const at = (time: string) => {
      vi.useFakeTimers({ toFake: ["Date"], now: new Date(time) });
      return write("xlsx", [["a", 1, 1]]).finally(() => vi.useRealTimers());
    };
    expect(await at("2024-05-06T07:08:09Z")).toEqual(await at("2021-01-01T00:00:00Z"));
  });

  test("a text longer than a cell holds is cut, and ends in a sign of it", async () => {
    const cell = sheetCells(await write("xlsx", [["长".repeat(40_000), 1, 1]]))[1]![0] as string;
    expect([cell.length, cell.at(-1)]).toEqual([32_767, "…"]);
  });

  test("more columns than a sheet holds are refused", async () => {
    const many = { name: "wide", columns: Array(16_385).fill(columns[2]), rows: [] };
    await expect(buffer(tableFormats.xlsx.write(many))).rejects.toThrow(
      /16385 columns are too many for a sheet; use --format parquet or csv/,
    );
  });
});

test("parquet: every column has its type, also where it is empty", async () => {
  const file = new Uint8Array(await write("parquet", [["000000", null, null]])).buffer;
  expect(await parquetReadObjects({ file })).toEqual([{ region_code: "000000", year: null, value: null }]);
});

test.each<[TableFormatName, string]>([
  ["csv", "\ufeffregion_code,year,value\r\n"],
  ["json", "[]\n"],
  ["md", "| region_code | year | value |\n| --- | --: | --: |\n"],
])("%s without rows", async (format, expected) => {
  expect(await text(format, [])).toBe(expected);
});

test("xlsx and parquet without rows", async () => {
  expect(sheetCells(await write("xlsx", []))).toEqual([["region_code", "year", "value"]]);
  expect(await parquetReadObjects({ file: new Uint8Array(await write("parquet", [])).buffer })).toEqual([]);
});
