import { describe, expect, it } from "vitest";
import { references } from "../../src/metrics/references.ts";
import { normalise } from "../../src/normalise/normalise.ts";
import { outline } from "../../src/outline/outline.ts";

function cited(source: string) {
  const text = { source, text: normalise(source) };
  return references(text, outline(text).sections);
}

/** The text, then title and number of every document cited in it. */
const rows: readonly (readonly [string, readonly (readonly [string, string | null])[]])[] = [
  ["学习《宪法》。", [["宪法", null]]],
  ["印发《青岚县学法计划》（青政办〔2022〕19号）。", [["青岚县学法计划", "青政办〔2022〕19号"]]],
  ["印发《学法计划》(青政办〔2022〕19号)，共5条。", [["学法计划", "青政办〔2022〕19号"]]],
  ["印发《工作要点》青政〔2022〕8号。", [["工作要点", "青政〔2022〕8号"]]],
  ["落实《决策条例》（国务院令第713号）。", [["决策条例", "国务院令第713号"]]],
  ["落实《决策条例》（国令第713号）。", [["决策条例", "国令第713号"]]],
  ["学习《处罚法》（主席令第70号）。", [["处罚法", "主席令第70号"]]],
  ["执行《裁量办法》（市场监管总局公告2021年第5号）。", [["裁量办法", "市场监管总局公告2021年第5号"]]],
  ["执行《实施意见》（豫政〔2021〕5 号）。", [["实施意见", "豫政〔2021〕5号"]]],
  ["执行《实施意见》（豫政[2021]5号）。", [["实施意见", "豫政[2021]5号"]]],
  ["执行《实施意见》（青政发〔2021〕\n5号）。", [["实施意见", "青政发〔2021〕5号"]]],
  ["执行《实施意见》〔2021〕5号。", [["实施意见", "〔2021〕5号"]]],
  ["根据青政〔2020〕3号《实施方案》部署。", [["实施方案", "青政〔2020〕3号"]]],
  ["以青政办〔2020〕3号文印发《实施方案》。", [["实施方案", "青政办〔2020〕3号"]]],
  ["出台《方案（青政〔2020〕3号）》。", [["方案（青政〔2020〕3号）", "青政〔2020〕3号"]]],
  ["依据《评价规范》（GB/T 31950-2015）。", [["评价规范", "GB/T 31950-2015"]]],
  ["印发《要点》（以下简称“要点”，青法〔2022〕1号）。", [["要点", "青法〔2022〕1号"]]],
  ["和《条例》（和政发〔2022〕8号）一并执行。", [["条例", "和政发〔2022〕8号"]]],
  [
    "出台《甲》（青政〔2022〕1号）《乙》（青政〔2022〕2号）。",
    [
      ["甲", "青政〔2022〕1号"],
      ["乙", "青政〔2022〕2号"],
    ],
  ],
  [
    "出台《甲》（青政〔2022〕1号）《乙》。",
    [
      ["甲", "青政〔2022〕1号"],
      ["乙", null],
    ],
  ],
  [
    "出台《甲》和青政〔2022〕2号《乙》。",
    [
      ["甲", null],
      ["乙", "青政〔2022〕2号"],
    ],
  ],
  [
    "学习《甲》《乙》《丙》。",
    [
      ["甲", null],
      ["乙", null],
      ["丙", null],
    ],
  ],
  ["转发《关于印发〈要点〉的通知》。", [["关于印发〈要点〉的通知", null]]],
  ["转发《关于印发《要点》的通知》（青政〔2023〕6号）。", [["关于印发《要点》的通知", "青政〔2023〕6号"]]],
  ["落实《关于推进\n依法行政的意见》。", [["关于推进依法行政的意见", null]]],
  ["落实《关于推进\r\n　　依法行政的意见》。", [["关于推进依法行政的意见", null]]],
  ["落实《中共中央 国务院关于法治的意见》。", [["中共中央 国务院关于法治的意见", null]]],
  [
    "在《青岚日报》刊发稿件，创作歌曲《法润青岚》。",
    [
      ["青岚日报", null],
      ["法润青岚", null],
    ],
  ],
  ["召开《规划》（征求意见稿）听证会。", [["规划", null]]],
  [
    "修订《办法》（2019年修订）和《细则》（共12条）。",
    [
      ["办法", null],
      ["细则", null],
    ],
  ],
  ["执行《条例》，另有青政〔2022〕2号文件。", [["条例", null]]],
  ["落实《条例》。青政〔2022〕2号同时废止。", [["条例", null]]],
  // What is no title.
  ["印发《工作要点。各乡镇落实《条例》。", [["条例", null]]],
  ["印发《工作要点\n\n二、重点》。", []],
  [`《${"长".repeat(300)}》`, []],
  ["《》", []],
  ["要点》已印发。", []],
  ["对照国务院令第713号《决策条例》。", [["决策条例", "国务院令第713号"]]],
  ["对照《决策条例》（第713号国务院令）。", [["决策条例", "第713号国务院令"]]],
];

it.each(rows)("%j", (text, expected) => {
  expect(cited(text).map(({ title, number }) => [title, number])).toEqual(expected);
});

describe("the span", () => {
  it.each(rows.filter(([, expected]) => expected.length > 0))("holds 《…》 and no more in %j", (text) => {
    for (const { start, end } of cited(text)) expect(text.slice(start, end)).toMatch(/^《.*》$/s);
  });

  it("counts in the source, with its line end", () => {
    expect(cited("落实《关于推进\n法治的意见》。")).toEqual([
      { title: "关于推进法治的意见", number: null, section: null, start: 2, end: 14 },
    ]);
  });
});

it("names the innermost section", () => {
  const text = "学习《甲》\n一、主要工作\n（一）学法。学习《乙》。\n二、下一步计划\n学习《丙》。\n";
  expect(cited(text).map(({ title, section }) => [title, section])).toEqual([
    ["甲", null],
    ["乙", "1.1"],
    ["丙", "2"],
  ]);
});

it("takes a moment for brackets that nothing closes", () => {
  const started = performance.now();
  expect(cited("《".repeat(50_000))).toEqual([]);
  expect(cited("《甲》（".repeat(10_000))).toHaveLength(10_000);
  expect(performance.now() - started).toBeLessThan(5000);
});
