import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { builtIn } from "../../src/indicators/catalogue.ts";
import { joined, loadCatalogue, parseCatalogue } from "../../src/indicators/load.ts";
import { root } from "../helpers/cli.ts";
import { folderWith } from "../helpers/folder.ts";
import { indicatorOf } from "./indicatorOf.ts";

const GDP = `indicators:
  - id: economy.gdp
    name: 地区生产总值
    english: GDP
    area: economy
    definition: 全年实现的地区生产总值
    unit: 元
    units: 元
    kind: money
    when:
      - words: [生产总值]
    examples: ["地区生产总值【312亿元】。"]
    counterExamples: ["财政收入【18亿元】。"]
`;

const said = (yaml: string) =>
  parseCatalogue(yaml, "my.yaml").then(
    () => "no complaint",
    (error: Error) => error.message,
  );

describe("a mistake is told with its place and what to write instead", () => {
  it.each<[string, string, string, RegExp]>([
    [
      "unknown key",
      "kind: money",
      "knid: money",
      /^my\.yaml:9:5: 'knid' is no key here: write one of id, name/m,
    ],
    [
      "unknown key of a way",
      "- words:",
      "- wrods:",
      /^my\.yaml:11:9: 'wrods' is no key here: write one of words/m,
    ],
    [
      "unknown key of the file",
      "indicators:",
      "indicator:",
      /^my\.yaml:1:1: 'indicator' is no key here: write one of replace/m,
    ],
    [
      "no kind",
      "kind: money",
      "kind: cash",
      /^my\.yaml:9:11: 'kind' is no kind: write one of count, rate, money/m,
    ],
    ["bad id", "id: economy.gdp", "id: Economy GDP", /^my\.yaml:2:9: 'id' is no id: write small letters/m],
    ["missing", "    unit: 元\n", "", /^my\.yaml:2:5: 'unit' is missing: write a text/m],
    ["number for text", "unit: 元", "unit: 1", /^my\.yaml:7:11: 'unit' is of the wrong kind: write a text/m],
    ["no words", "words: [生产总值]", "words: []", /^my\.yaml:11:16: 'words' is empty: name the words/m],
    ["empty word", "[生产总值]", '["生产总值|"]', /^my\.yaml:11:17: 'words' has an empty word/m],
    ["empty group", "[生产总值]", '[""]', /^my\.yaml:11:17: 'words' has no word in it/m],
    [
      "sign in a theme",
      "words: [生产总值]",
      'words: [生产总值]\n        theme: "经济#"',
      /^my\.yaml:12:16: 'theme' takes plain words only/m,
    ],
    [
      "unmarked example",
      "【312亿元】",
      "312亿元",
      /^my\.yaml:12:16: 'examples' marks no number: put it in 【】/m,
    ],
    [
      "text for list",
      "words: [生产总值]",
      "words: 生产总值",
      /^my\.yaml:11:16: 'words' is of the wrong kind: write a list/m,
    ],
    ["broken YAML", "unit: 元", 'unit: "元', /^my\.yaml:\d+:\d+: is no YAML/m],
  ])("%s", async (_, good, bad, message) => {
    expect(GDP).toContain(good);
    expect(await said(GDP.replace(good, bad))).toMatch(message);
  });

  it("an id twice", async () => {
    const twice = GDP + GDP.replace("indicators:\n", "");
    expect(await said(twice)).toBe(
      "my.yaml:14:9: the id 'economy.gdp' is defined twice: give one of them another id",
    );
  });

  it("an empty file, and none", async () => {
    expect(await said("")).toMatch(/^my\.yaml:1:1: the file is of the wrong kind: write keys with values/);
    await expect(loadCatalogue("no-such.yaml")).rejects.toThrow("no-such.yaml: no such file; check the name");
  });

  it("every mistake has its line", async () => {
    expect(
      (await said(GDP.replace("kind: money", "kind: cash").replace("id: economy.gdp", "id: 经济"))).split(
        "\n",
      ),
    ).toHaveLength(2);
  });
});

it("adds to the built-in indicators, takes the place of those of the same id, or of all", async () => {
  const file = await parseCatalogue(GDP, "my.yaml");
  expect(joined(file).map(({ id }) => id)).toEqual([...builtIn.map(({ id }) => id), "economy.gdp"]);
  const [first] = builtIn;
  const other = { ...first!, definition: "另作定义" };
  expect(joined({ indicators: [other] })).toEqual([other, ...builtIn.slice(1)]);
  expect(joined({ ...file, replace: true }).map(({ id }) => id)).toEqual(["economy.gdp"]);
});

it("reads JSON as well", async () => {
  const path = join(
    folderWith({ "my.json": JSON.stringify(await parseCatalogue(GDP, "my.yaml")) }),
    "my.json",
  );
  const { indicators } = await loadCatalogue(path);
  expect(indicators.at(-1)!.id).toBe("economy.gdp");
});

describe("the worked example", async () => {
  const path = join(root, "examples/government-work-report.yaml");
  const { indicators } = await parseCatalogue(readFileSync(path, "utf8"), path);

  it.each(indicators.flatMap(({ id, examples }) => examples.map((sentence) => [id, sentence])))(
    "%s: %s",
    (id, sentence) => {
      expect(indicatorOf(sentence, indicators)).toBe(id);
    },
  );

  it.each(indicators.flatMap(({ id, counterExamples }) => counterExamples.map((sentence) => [id, sentence])))(
    "not %s: %s",
    (id, sentence) => expect(["no number", id]).not.toContain(indicatorOf(sentence, indicators)),
  );

  it("stands in the documentation as it is", () => {
    const shown = readFileSync(join(root, "docs/indicators.md"), "utf8").match(/```yaml\n(.*?)```/s)?.[1];
    expect(readFileSync(path, "utf8")).toContain(shown);
  });
});
