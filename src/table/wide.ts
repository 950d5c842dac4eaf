import { figureOf, isGovernments, shownOf, unitOf } from "./choose.ts";
import { difference } from "./decimal.ts";
import type { TableMetric, TableRecord } from "./record.ts";
import type { Cell, Column, Row, Table } from "./table.ts";

export interface WideOptions {
  /** Ids in the order in which their columns shall stand; those that no report has are left away. */
  order?: readonly string[];
  /** Ids of the columns: these, in this order, whether a report has them or not. */
  only?: readonly string[];
  /** Adds behind each indicator the difference to the year before, as `<id>_change`. */
  change?: boolean;
}

export interface WideTable extends Table {
  /** The paths of the reports that went into one row together. */
  shared: string[][];
}

interface Figure {
  value: number;
  unit: string;
}

/** What is kept of a report; the report itself may go, so memory grows with the figures only. */
interface Entry {
  code: string | null;
  name: string | null;
  city: string | null;
  province: string | null;
  year: number | null;
  paths: string[];
  governments: boolean;
  /** By indicator. */
  figures: Map<string, Figure>;
}

const leading: readonly Column[] = [
  { name: "region_code", type: "text" },
  { name: "region", type: "text" },
  { name: "city", type: "text" },
  { name: "province", type: "text" },
  { name: "year", type: "integer" },
  { name: "reports", type: "integer" },
];

/**
 * A row for every region and year, a column for every indicator; sorted by region code (those without one last), name
 * and year, so that the years of a region stand below one another.
 */
export async function wideTable(
  records: Iterable<TableRecord> | AsyncIterable<TableRecord>,
  { order = [], only, change = false }: WideOptions = {},
): Promise<WideTable> {
  const entries: Entry[] = [];
  for await (const record of records) entries.push(entryOf(record));
  const merged = new Map<string | symbol, Entry>();
  for (const entry of entries.sort((a, b) => Number(b.governments) - Number(a.governments))) {
    const key = keyOf(entry, entry.year) ?? Symbol("a row to itself");
    merged.set(key, merge(merged.get(key), entry));
  }
  const before = (entry: Entry) => merged.get(keyOf(entry, (entry.year ?? 0) - 1) ?? "")?.figures;
  const rows = [...merged.values()].sort(inOrder);
  const indicators = only ?? inCatalogueOrder(rows, order);
  return {
    name: "wide",
    columns: [...leading, ...indicators.flatMap((id) => columnsOf(id, change))],
    rows: rows.map((entry) => rowOf(entry, indicators, change ? (before(entry) ?? new Map()) : null)),
    shared: rows.filter(({ paths }) => paths.length > 1).map(({ paths }) => paths),
  };
}

function entryOf(record: TableRecord): Entry {
  const { region, year } = record.document;
  return {
    code: region?.code ?? null,
    name: region?.name ?? null,
    city: region?.city ?? null,
    province: region?.province ?? null,
    year,
    paths: [record.source.path ?? ""],
    governments: isGovernments(record),
    figures: figuresOf(record.metrics),
  };
}

function figuresOf(metrics: readonly TableMetric[]): Map<string, Figure> {
  const wholes = new Set(metrics.flatMap(({ partOf }) => partOf ?? []));
  const claims = new Map<string, TableMetric[]>();
  for (const metric of metrics) {
    if (figureOf(metric) === null) continue;
    const id = metric.indicator!;
    claims.set(id, [...(claims.get(id) ?? []), metric]);
  }
  const figures = new Map<string, Figure>();
  for (const [id, claiming] of claims) {
    const shown = shownOf(claiming, wholes)!;
    figures.set(id, { value: figureOf(shown)!, unit: unitOf(shown) });
  }
  return figures;
}

/**
 * What makes two reports ones of the same region and year: the code, or where it is not known the whole name. Null where
 * region or year are not known: such a report shares its row with none.
 */
function keyOf({ code, province, city, name, year: known }: Entry, year: number | null): string | null {
  if (name === null || known === null) return null;
  return JSON.stringify([code ?? [province, city, name], year]);
}

/** The first report keeps its figures; a later one fills what it leaves open. */
function merge(first: Entry | undefined, next: Entry): Entry {
  if (!first) return next;
  return {
    ...first,
    paths: [...first.paths, ...next.paths],
    figures: new Map([...next.figures, ...first.figures]),
  };
}

/** By code units, as the language of the machine must not change the output; what is missing comes last. */
function compare<T extends string | number>(a: T | null, b: T | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a < b ? -1 : a > b ? 1 : 0;
}

const inOrder = (a: Entry, b: Entry) =>
  compare(a.code, b.code) ||
  compare(a.name, b.name) ||
  compare(a.province, b.province) ||
  compare(a.city, b.city) ||
  compare(a.year, b.year);

/** The indicators that any row has: those of the catalogue in its order, then the rest by name. */
function inCatalogueOrder(rows: readonly Entry[], order: readonly string[]): string[] {
  const found = new Set(rows.flatMap(({ figures }) => [...figures.keys()]));
  const known = order.filter((id) => found.delete(id));
  return [...known, ...[...found].sort()];
}

function columnsOf(indicator: string, change: boolean): Column[] {
  const column: Column = { name: indicator, type: "number" };
  return change ? [column, { name: `${indicator}_change`, type: "number" }] : [column];
}

/** @param before the figures of the year before; null where no differences are asked for */
function rowOf(entry: Entry, indicators: readonly string[], before: ReadonlyMap<string, Figure> | null): Row {
  const { code, name, city, province, year, paths, figures } = entry;
  const cells = indicators.flatMap((id): Cell[] => {
    const figure = figures.get(id);
    const value = figure?.value ?? null;
    return before ? [value, changeOf(figure, before.get(id))] : [value];
  });
  return [code, name, city, province, year, paths.length, ...cells];
}

/** Null where there is no year before, or it counts in another unit. */
function changeOf(now: Figure | undefined, before: Figure | undefined): number | null {
  if (!now || !before || now.unit !== before.unit) return null;
  return difference(now.value, before.value);
}
