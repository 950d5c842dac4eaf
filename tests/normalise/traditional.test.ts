import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { normalise } from "../../src/normalise/normalise.ts";
import { parseReport } from "../../src/parse.ts";
import { fixtures, hasShared, texts } from "../helpers/shared.ts";
import { traditional } from "../helpers/traditional.ts";

test("the table is what the package gives: run `npm run traditional` where it is not", () => {
  const made = execFileSync(process.execPath, ["scripts/traditional.mjs"], { encoding: "utf8" });
  expect(readFileSync("src/normalise/traditional.data.ts", "utf8")).toBe(made);
});

it.each([
  ["縣政府審議通過《條例》，處理案件二百餘件", "县政府审议通过《条例》,处理案件二百余件"],
  ["裏裡、爲為、衆眾、臺灣、説明、啟動與發展", "里里、为为、众众、台湾、说明、启动与发展"],
  ["「雙隨機、一公開」監管為『亮點』", "“双随机、一公开”监管为‘亮点’"],
  ["罰款貳萬叁仟圓，為國庫", "罚款二万三千圆,为国库"],
  ["瞭解情況的機關", "了解情况的机关"],
  ["乾隆年间于谦著于徵君书，「引文」为证", "乾隆年间于谦著于徵君书,「引文」为证"],
])("writes %s as %s", (source, text) => expect(normalise(source)).toBe(text));

it.each([
  [
    "云溪县2022年度法治政府建设情况报告\n一、工作计划\n过去五年，立案41件。五年来，结案40件。",
    ["actual", "actual"],
  ],
  ["一、主要工作\n未来三年，新建站点12个。", ["target"]],
])("what is past and what is to come is told in traditional script: %j", (text, expected) => {
  for (const written of [text, traditional(text)])
    expect(parseReport(written).metrics.map(({ status }) => status)).toEqual(expected);
});

describe.each([...fixtures(), ...(hasShared ? texts("reports") : [])])(
  "%s in traditional script",
  (_, text) => {
    const written = traditional(text);
    const [plain, read] = [parseReport(text), parseReport(written)];

    test("has the same numbers, quoted as they are written", () => {
      const quoted = plain.metrics.map((metric) => ({
        ...metric,
        text: written.slice(metric.start, metric.end),
        period: { ...metric.period, text: metric.period.text && traditional(metric.period.text) },
      }));
      expect(read.metrics).toEqual(quoted);
    });

    test("has the same sections, checks and facts", () => {
      const { title, issuer, addressee, ...facts } = plain.document;
      const quoted = { title, issuer, addressee };
      for (const key of ["title", "issuer", "addressee"] as const)
        quoted[key] = quoted[key] && traditional(quoted[key]);
      expect(read.document).toEqual({ ...facts, ...quoted });
      expect(read.sections).toEqual(
        plain.sections.map((section) => ({
          ...section,
          marker: traditional(section.marker),
          title: traditional(section.title),
        })),
      );
      expect(read.checks).toEqual(plain.checks);
      expect(read.numerals).toEqual(plain.numerals);
    });
  },
);
