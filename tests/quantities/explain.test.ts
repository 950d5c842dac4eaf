import { expect, test } from "vitest";
import { normalise } from "../../src/normalise/normalise.ts";
import { OTHER_READINGS, readingStart, readings } from "../../src/quantities/explain.ts";
import { quantities } from "../../src/quantities/quantities.ts";
import { rules } from "../../src/quantities/rules.ts";

/** What the rules make of the first numeral of a sentence, as `rule outcome text`. */
function outcomes(sentence: string): string[] {
  const text = normalise(sentence);
  const [numeral] = quantities({ source: sentence, text }, []).numerals;
  return readings(text, numeral!.start).map(({ rule, outcome, parts }) =>
    [rule.id, outcome, ...parts.map(({ start, end }) => sentence.slice(start, end))].join(" "),
  );
}

test.each<[string, string[]]>([
  ["石桥县办结25件。", ["amount reads 25件", "range declined"]],
  ["全年2021年数据。", ["date.year reads 2021年", "amount outranked 2021年"]],
  ["案件分别为19、4、2件。", ["list reads 19 4 2件", "amount declined"]],
  ["统一执法标准。", ["name.word reads 一", "amount declined"]],
  ["三项制度全面推行。", ["name.word reads 三项制度", "amount outranked 三项"]],
])("%s", (sentence, expected) => {
  expect(outcomes(sentence)).toEqual(expect.arrayContaining(expected));
});

test("rules stand in their order of precedence, and those whose pattern does not match are left out", () => {
  const order = rules.map(({ id }) => id);
  const found = outcomes("石桥县办结25件。").map((line) => order.indexOf(line.split(" ")[0]!));
  expect(found).toEqual([...found].sort((a, b) => a - b));
  expect(outcomes("石桥县办结25件。").join()).not.toContain("date.");
});

test.each([
  ["案件分别为19、4、2件。", [0, 0, 0]],
  ["受理19件、4件、2件。", [0, 1, 2]],
  ["一是受理3件。", [0, 1]],
])("%s: each numeral was read from numeral %j on", (sentence, expected) => {
  const text = normalise(sentence);
  const { numerals } = quantities({ source: sentence, text }, []);
  const starts = numerals.map(({ start }) => start);
  expect(numerals.map((_, index) => starts.indexOf(readingStart(text, numerals, index)))).toEqual(expected);
});

test("every reading that is no rule of the registry is described", () => {
  const source = "云溪县印发《2022年要点》，“三个清单”上墙，见www.yunxi12.gov.cn，奔向百家，推进3保险改革。";
  const { numerals } = quantities({ source, text: normalise(source) }, []);
  const others = numerals.map(({ rule }) => rule).filter((id) => !rules.some((rule) => rule.id === id));
  expect(others).toEqual(expect.arrayContaining(["title", "name.quoted", "code.address", "unread"]));
  expect(others.filter((id) => OTHER_READINGS[id] === undefined)).toEqual([]);
});
