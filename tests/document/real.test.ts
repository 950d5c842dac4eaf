import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { REGIONS } from "../../src/document/regions.data.ts";
import { hasShared } from "../helpers/shared.ts";
import { facts } from "./facts.ts";

const read = (path: string) => readFileSync(`../shared/${path}`, "utf8").replace(/^\ufeff/, "");
const texts = (folder: string) =>
  hasShared ? readdirSync(`../shared/${folder}`).filter((name) => name.endsWith(".txt")) : [];
/** The real reports stand beside the project; where they do not, what is asked of them is skipped. */
const withReports = test.skipIf(!hasShared);

test.each(texts("reports").map((name) => name.replace(/\.txt$/, "")))(
  "%s as a careful reader has it",
  (name) => {
    const { region, diagnostics, ...own } = facts(read(`reports/${name}.txt`));
    const { name: place, code, province, city } = region ?? {};
    expect({ ...own, region: place, regionCode: code, province, city }).toEqual(
      JSON.parse(read(`gold/${name}.json`)).document,
    );
    expect(diagnostics).toEqual([]);
  },
);

/** What the name of a file says of its report; the program never sees it. */
const NAMED = /国务院|广东省|..新区|(?<=深圳市)..区|(?:^|\d年|在)(?:深圳市)?(?<district>..区)|深圳市/;

const corpus = texts("corpus").map((file) => {
  const named = NAMED.exec(file);
  const given = Number(/20\d\d/.exec(file)?.[0]);
  return {
    file,
    place: named?.groups?.district ?? named?.[0] ?? "",
    given,
    ...facts(read(`corpus/${file}`)),
  };
});

withReports("the corpus is there", () => {
  expect(corpus.length).toBeGreaterThan(100);
});

withReports("a region is the one of the file's name or none", () => {
  const other = corpus.filter(({ place, region }) => region && region.name !== place);
  expect(other.map(({ file, region }) => [file, region?.name])).toEqual([]);
  const none = corpus.filter(({ place, region }) => !region && place !== "国务院");
  expect(none.length).toBeLessThanOrEqual(2);
});

withReports("a code is the table's, and in 广东省", () => {
  for (const { region } of corpus) {
    if (!region) continue;
    expect(region.province).toBe("广东省");
    const row = region.code?.replace(/(?:00){1,2}$/, "");
    if (row) expect(REGIONS).toContain(`\n${row} ${region.name}\n`);
    else expect(region.name).toMatch(/新区$/);
  }
});

withReports("a year is the one before the report was given or none; five years together have none", () => {
  const other = corpus.filter(({ year, given }) => year !== null && year !== given - 1);
  expect(other.map(({ file }) => file)).toEqual([]);
  expect(corpus.filter((report) => report.year === null).length).toBeLessThanOrEqual(12);
});

withReports("a speech has neither addressee nor signature, and a menu is no title", () => {
  for (const { file, title, issuer, addressee, date } of corpus)
    expect([file, title, issuer, addressee, date]).toEqual([file, null, null, null, null]);
});

test.each([
  "(",
  "《",
  " ",
  "罗山县",
  "县委、",
  "首页>",
  "打印|",
  "2022年",
  "报告 ",
  "\n一、2022年",
  "我代表",
])("millions of %j come to an end", (unit) => {
  expect(facts(unit.repeat(2_000_000)).date).toBeNull();
});
