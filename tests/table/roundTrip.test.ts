import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { Metric, Report } from "../../schemas/report.ts";
import { builtIn } from "../../src/indicators/catalogue.ts";
import { longColumns } from "../../src/table/long.ts";
import type { Column } from "../../src/table/table.ts";
import { wideTable } from "../../src/table/wide.ts";
import { lawreport, records, root } from "../helpers/cli.ts";
import { query } from "../helpers/duckdb.ts";
import { folderWith } from "../helpers/folder.ts";
import { ndjson } from "../helpers/records.ts";
import { hasShared, SHARED } from "../helpers/shared.ts";
import { sheetCells } from "../helpers/workbook.ts";

type Cells = (string | number | null)[][];

const sources = [join(root, "fixtures"), ...(hasShared ? [join(SHARED, "reports")] : [])];
const files = sources.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => join(folder, name)),
);

/** The fixtures and the reports beside the project, as `parse` gives them. */
let reports: Report[];
beforeAll(() => {
  reports = records(lawreport(["parse", "-f", "ndjson", ...files]));
});

/** What a long table should hold, taken straight from the report and not by way of the table's own code. */
function cellsOf({ document: d, sections, source }: Report, m: Metric): Cells[number] {
  const place = [d.region?.code, d.region?.name, d.region?.city, d.region?.province, d.year, d.issuer];
  const number = [m.indicator, m.subject, m.topic, m.value, m.range?.min, m.range?.max];
  const nature = [m.unit === "" ? null : m.unit, m.kind, m.approx, m.change, m.status];
  const period = [m.period.from, m.period.to, m.period.source];
  const title = sections.find(({ id }) => id === m.section)?.title;
  const where = [m.id, m.partOf, m.section, title, m.text, source.path, m.line, m.column, m.start, m.end];
  return [...place, ...number, ...nature, ...period, ...where].map((cell) => cell ?? null);
}

/** The bytes of a table of these reports. */
function written(format: string, given: readonly Report[], ...options: string[]): Buffer {
  const cwd = folderWith({ "reports.ndjson": ndjson(given) });
  const run = lawreport(["table", "reports.ndjson", "-q", "-o", `out.${format}`, ...options], { cwd });
  expect([run.code, run.stderr]).toEqual([0, ""]);
  return readFileSync(join(cwd, `out.${format}`));
}

const types = { text: "VARCHAR", integer: "INTEGER", number: "DOUBLE" } as const;
const typed = (columns: readonly Column[]) => columns.map(({ name, type }) => `${name} ${types[type]}`);
const names = (columns: readonly Column[]) => columns.map(({ name }) => name);

async function readParquet(bytes: Buffer, columns: readonly Column[]): Promise<unknown[][]> {
  const folder = folderWith({ "t.parquet": bytes });
  const read = await query(`from '${join(folder, "t.parquet")}'`);
  expect(read.columns).toEqual(typed(columns));
  return read.rows;
}

/** As text, so that what is compared are the very characters of the cells; the apostrophe of formulas taken off. */
async function readCsv(bytes: Buffer, columns: readonly Column[]): Promise<unknown[][]> {
  const folder = folderWith({ "t.csv": bytes });
  const csv = `read_csv('${join(folder, "t.csv")}', all_varchar = true, header = true, delim = ',', quote = '"')`;
  const { columns: found, rows } = await query(`from ${csv}`);
  expect(found).toEqual(names(columns).map((name) => `${name} VARCHAR`));
  return rows.map((row) =>
    row.map((cell, i) => {
      if (cell === null || columns[i]!.type !== "text") return cell === null ? null : Number(cell);
      return /^'\s*[=+\-@＝＋－＠\t\r\n]/.test(String(cell)) ? String(cell).slice(1) : cell;
    }),
  );
}

async function readXlsx(bytes: Buffer, columns: readonly Column[]): Promise<unknown[][]> {
  const [head, ...rows] = sheetCells(bytes);
  expect(head).toEqual(names(columns));
  return rows;
}

async function readJson(bytes: Buffer, columns: readonly Column[]): Promise<unknown[][]> {
  const rows = JSON.parse(bytes.toString("utf8")) as Record<string, unknown>[];
  for (const row of rows) expect(Object.keys(row)).toEqual(names(columns));
  return rows.map((row) => Object.values(row));
}

const readers = { parquet: readParquet, csv: readCsv, xlsx: readXlsx, json: readJson };

/** Every metric an indicator, of a few, so that a wide table has figures whatever the catalogue knows. */
const withIndicators = () =>
  reports.map((report) => ({
    ...report,
    metrics: report.metrics.map((m, i) => ({ ...m, indicator: m.indicator ?? `test.${m.kind}-${i % 40}` })),
  }));

describe.each(Object.entries(readers))("%s gives back every cell", (format, read) => {
  test("of the long table", async () => {
    const expected = reports.flatMap((report) => report.metrics.map((m) => cellsOf(report, m)));
    expect(expected.length).toBeGreaterThan(500);
    expect(await read(written(format, reports), longColumns)).toEqual(expected);
  });

  test("of the wide table, with its changes", async () => {
    const given = withIndicators();
    const lastYear = given.map((r) => ({
      ...r,
      document: { ...r.document, year: (r.document.year ?? 0) - 1 },
    }));
    const all = [...given, ...lastYear.map((r) => ({ ...r, metrics: r.metrics.slice(0, 60) }))];
    const table = await wideTable(all, { order: builtIn.map(({ id }) => id), change: true });
    const expected = [...(table.rows as Iterable<unknown[]>)];
    expect(expected.flat().filter((cell) => typeof cell === "number").length).toBeGreaterThan(400);
    const bytes = written(format, all, "--wide", "--change");
    expect(await read(bytes, table.columns)).toEqual(expected);
  });
});

test.each(Object.entries(readers))("%s keeps a region code of zeros", async (format, read) => {
  const [first] = reports;
  const region = { ...first!.document.region!, code: "000000" };
  const given = [{ ...first!, document: { ...first!.document, region } }];
  const rows = await read(written(format, given), longColumns);
  expect(new Set(rows.map(([code]) => code))).toEqual(new Set(["000000"]));
});
