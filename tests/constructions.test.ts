import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Metric } from "../schemas/report.ts";
import { parseReport } from "../src/parse.ts";
import { alike } from "./helpers/alike.ts";
import { type GoldQuantity, subjectsOf } from "./helpers/gold.ts";
import { hasShared, readLines, SHARED } from "./helpers/shared.ts";

interface Row {
  id: string;
  sentence: string;
  quantities: GoldQuantity[];
  note?: string;
  optional?: boolean;
}

/** Rows whose subject, change or status is not yet read right; each fails here once it is. */
const MISREAD: readonly string[] = [
  "sb-qizhong-dui",
  "sb-dayu-compare",
  "sb-after-unit-noun-3",
  "lb-percent",
  "list-percent-each",
  "ap-bu-manzu",
  "ap-zhishao-actual",
  "mw-water",
  "st-plan-fact",
  "st-rule-met",
  "st-rule-dist",
  "st-dahui-gap",
  "zz-yingsu-2",
  "zz-zhifa-4",
  "zz-zhengwu-2",
  "zz-xuefa",
  "zz-jiandu",
  "range-wan-zhi-wan",
  "dist-xueshi",
];

/** Rows that are not yet read right. A row that starts to pass fails here until it is taken off the list. */
const EXCEPTIONS: readonly string[] = [];

const flat = ({ text, value, range, unit, kind, approx }: Metric) =>
  [text, range ? [range.min, range.max] : value, unit, kind, approx] as const;
const want = ({ text, value, unit, kind, approx }: GoldQuantity) =>
  [text, value, unit, kind, approx] as const;

/** What is read of a row and what should be; what is optional is left out of both. */
function compare({ sentence, quantities, note, optional }: Row): { read: unknown[]; expected: unknown[] } {
  const metrics = parseReport(sentence).metrics;
  let from = 0;
  const places = quantities.map((quantity) => {
    const start = quantity.start ?? sentence.indexOf(quantity.text, from);
    from = start + 1;
    return { quantity, start };
  });
  const free = (metric: Metric) =>
    places.some(
      ({ quantity, start }) =>
        quantity.optional && start < metric.end && start + quantity.text.length > metric.start,
    ) ||
    (/optional/.test(note ?? "") && !places.some(({ start }) => start === metric.start)) ||
    optional === true;
  return {
    read: metrics.filter((metric) => !free(metric)).map(flat),
    expected: optional ? [] : quantities.filter((quantity) => !quantity.optional).map(want),
  };
}

/** What is wrong in change, status and subject of the quantities that were found. */
function misread({ sentence, quantities, optional }: Row): string[] {
  const { metrics } = parseReport(sentence);
  let from = 0;
  return quantities.flatMap((quantity) => {
    const start = quantity.start ?? sentence.indexOf(quantity.text, from);
    from = start + 1;
    const metric = metrics.find((candidate) => candidate.start === start);
    if (metric === undefined || quantity.optional || optional) return [];
    const subjects = subjectsOf(quantity);
    const wrong: string[] = [];
    if (metric.change !== quantity.change) wrong.push(`${quantity.text}: change ${metric.change}`);
    if (metric.status !== quantity.status) wrong.push(`${quantity.text}: status ${metric.status}`);
    if (subjects.length > 0 && !subjects.some((words) => alike(words, metric.subject ?? "") >= 0.6))
      wrong.push(`${quantity.text}: subject ${metric.subject}, not ${subjects.join(" or ")}`);
    return wrong;
  });
}

const own = readLines<Row>(join(import.meta.dirname, "tables", "constructions.jsonl"));
const shared = hasShared ? readLines<Row>(join(SHARED, "constructions.jsonl")) : [];

const tables: [string, Row[]][] = [["the project's own table", own]];
if (shared.length > 0) tables.push(["the table beside the project", shared]);

describe.each(tables)("%s", (_, rows) => {
  it.each(rows.filter(({ id }) => !EXCEPTIONS.includes(id)).map((row) => [row.id, row] as const))(
    "%s",
    (_id, row) => {
      const { read, expected } = compare(row);
      expect(read).toEqual(expected);
    },
  );

  it.each(rows.map((row) => [row.id, row] as const))("%s: what it counts", (id, row) => {
    if (MISREAD.includes(id)) expect(misread(row)).not.toEqual([]);
    else expect(misread(row)).toEqual([]);
  });

  it.each(rows.filter(({ id }) => EXCEPTIONS.includes(id)).map((row) => [row.id, row] as const))(
    "%s still fails, as listed",
    (_id, row) => {
      const { read, expected } = compare(row);
      expect(read).not.toEqual(expected);
    },
  );
});
