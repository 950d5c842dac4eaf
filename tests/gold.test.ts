import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Metric, Report } from "../schemas/report.ts";
import { parseReport } from "../src/parse.ts";
import { alike } from "./helpers/alike.ts";
import { type GoldQuantity, subjectsOf } from "./helpers/gold.ts";
import { hasShared, SHARED } from "./helpers/shared.ts";

type Quantity = GoldQuantity & { start: number };
interface Gold {
  document: Record<string, unknown>;
  sections: { offset: number; level: number; marker: string; title: string; role?: string }[];
  quantities: Quantity[];
}

/** Subjects that are read otherwise than by the reader, as file and place; each fails here once it is read right. */
const OTHER_SUBJECT: readonly string[] = [
  "bailu-sifaju-2023@1075",
  "liuwan-2023@1299",
  "shihuai-2023@1033",
  "songping-2020@1136",
  "yunxi-2022@1753",
  "yunxi-2022@1997",
  "xincai-2023@790",
];

const FIXTURES = join(import.meta.dirname, "..", "fixtures");
const folders: [string, string][] = [[FIXTURES, join(FIXTURES, "gold")]];
if (hasShared) folders.push([join(SHARED, "reports"), join(SHARED, "gold")]);
const reports = folders.flatMap(([texts, gold]) =>
  readdirSync(gold).map((file): [string, Report, Gold] => {
    const name = file.replace(/\.json$/, "");
    return [
      name,
      parseReport(readFileSync(join(texts, `${name}.txt`), "utf8")),
      JSON.parse(readFileSync(join(gold, file), "utf8")),
    ];
  }),
);

const overlaps = (metric: Metric, { start, text }: Quantity) =>
  metric.start < start + text.length && metric.end > start;

/** Units are compared without the brackets that some are written in. */
const plain = (unit: string) => unit.replaceAll(/[（）()、]/g, "");

describe.each(reports)("%s", (name, report, gold) => {
  it("has the reader's outline", () => {
    expect(
      report.sections.map(({ start, level, marker, title, role }) => [start, level, marker, title, role]),
    ).toEqual(
      gold.sections.map(({ offset, level, marker, title, role }) => [
        offset,
        level,
        marker,
        title,
        role ?? null,
      ]),
    );
  });

  it("has the reader's facts of the document", () => {
    const { region, ...facts } = report.document;
    const { region: name, regionCode, province, city, ...expected } = gold.document;
    expect(facts).toEqual(expected);
    expect([region?.name, region?.code, region?.province, region?.city].map((fact) => fact ?? null)).toEqual([
      name,
      regionCode,
      province,
      city,
    ]);
  });

  it("has the reader's quantities", () => {
    const optional = gold.quantities.filter((quantity) => quantity.optional);
    const read = report.metrics.filter((metric) => !optional.some((quantity) => overlaps(metric, quantity)));
    const expected = gold.quantities.filter((quantity) => !quantity.optional);
    expect(
      read.map(({ start, text, value, range, unit, kind, approx, change, status }) => [
        start,
        text,
        range ? [range.min, range.max] : value,
        plain(unit),
        kind,
        approx,
        change,
        status,
      ]),
    ).toEqual(
      expected.map(({ start, text, value, unit, kind, approx, change, status }) => [
        start,
        text,
        value,
        plain(unit),
        kind,
        approx,
        change,
        status,
      ]),
    );
  });

  it("says what they count in the reader's words", () => {
    const misread = gold.quantities.flatMap((quantity) => {
      const metric = report.metrics.find((candidate) => overlaps(candidate, quantity));
      const words = subjectsOf(quantity);
      if (quantity.optional || metric === undefined || words.length === 0) return [];
      return words.some((subject) => alike(subject, metric.subject ?? "") >= 0.6)
        ? []
        : [`${name}@${quantity.start}`];
    });
    expect(misread).toEqual(OTHER_SUBJECT.filter((place) => place.startsWith(`${name}@`)));
  });
});
