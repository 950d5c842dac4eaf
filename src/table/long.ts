import type { TableMetric, TableRecord } from "./record.ts";
import type { Cell, Column, Row, Table } from "./table.ts";

/** A column of the long table: what it holds and where it is taken from. */
export interface LongColumn extends Column {
  /** For the README, which a test holds against this list. */
  readonly about: string;
  of(metric: TableMetric, record: TableRecord, titles: Titles): Cell;
}

/** Title of a section by its id. */
type Titles = ReadonlyMap<string, string>;

const column = (name: string, type: Column["type"], about: string, of: LongColumn["of"]): LongColumn => ({
  name,
  type,
  about,
  of,
});

/** In their order. No name is a reserved word of SQL, so `end` and `column` go by others. */
export const longColumns: readonly LongColumn[] = [
  column("region_code", "text", "GB/T 2260 code of the region", (_, r) => r.document.region?.code ?? null),
  column("region", "text", "name of the region", (_, r) => r.document.region?.name ?? null),
  column("city", "text", "city it belongs to", (_, r) => r.document.region?.city ?? null),
  column("province", "text", "province it belongs to", (_, r) => r.document.region?.province ?? null),
  column("year", "integer", "year reported on", (_, r) => r.document.year),
  column("issuer", "text", "who issued the report", (_, r) => r.document.issuer),
  column("indicator", "text", "id in the catalogue of indicators", (m) => m.indicator),
  column("subject", "text", "what is counted, in the report's words", (m) => m.subject),
  column("topic", "text", "what sentence or heading adds to it", (m) => m.topic),
  column("value", "number", "the number, 万 and 亿 multiplied out; empty for a range", (m) => m.value),
  column("value_min", "number", "lower end of a range", (m) => m.range?.min ?? null),
  column("value_max", "number", "upper end of a range", (m) => m.range?.max ?? null),
  column("unit", "text", "measure word; empty for a bare number", (m) => m.unit || null),
  column("kind", "text", "count, rate, money, duration or rank", (m) => m.kind),
  column("approx", "text", "over, about, atLeast or atMost", (m) => m.approx),
  column("change", "text", "up or down, where the number is the size of a change", (m) => m.change),
  column("status", "text", "actual or target", (m) => m.status),
  column("period_from", "text", "first day of the period, ISO", (m) => m.period.from),
  column("period_to", "text", "last day of the period, ISO", (m) => m.period.to),
  column("period_source", "text", "stated, inherited, or report", (m) => m.period.source),
  column("metric", "text", "id of the metric in its report", (m) => m.id),
  column("part_of", "text", "metric of the same report that this one is a part of", (m) => m.partOf),
  column("section", "text", "id of the innermost section", (m) => m.section),
  column("section_title", "text", "its title", (m, _, titles) => titles.get(m.section ?? "") ?? null),
  column("text", "text", "the number with its unit as written", (m) => m.text),
  column("file", "text", "path of the report as it was given", (_, r) => r.source.path),
  column("line", "integer", "line of the number, from 1", (m) => m.line),
  column("line_column", "integer", "column in that line, from 1, in UTF-16 code units", (m) => m.column),
  column(
    "start_offset",
    "integer",
    "where it begins in the decoded text, in UTF-16 code units",
    (m) => m.start,
  ),
  column("end_offset", "integer", "where it ends, exclusive", (m) => m.end),
];

/** A row for every metric that passes the filter, in the order of the reports and of their texts. */
export function longTable(
  records: Iterable<TableRecord> | AsyncIterable<TableRecord>,
  keep: (metric: TableMetric) => boolean = () => true,
): Table {
  return { name: "long", columns: longColumns, rows: longRows(records, keep) };
}

async function* longRows(
  records: Iterable<TableRecord> | AsyncIterable<TableRecord>,
  keep: (metric: TableMetric) => boolean,
): AsyncGenerator<Row> {
  for await (const record of records) {
    const titles = new Map(record.sections.map(({ id, title }) => [id, title]));
    for (const metric of record.metrics)
      if (keep(metric)) yield longColumns.map(({ of }) => of(metric, record, titles));
  }
}
