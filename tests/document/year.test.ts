import { expect, test } from "vitest";
import { BODY, facts } from "./facts.ts";

const SPEECH = "各位代表：\n现在，我代表县人民政府向大会报告工作，请予审议。\n";

test.each([
  ["the title's 年度", 2022, `云溪县2022年度法治政府建设情况报告\n2021年，${BODY}`],
  ["the title's year", 2022, `云溪县2022年法治政府建设情况报告\n${BODY}`],
  ["Chinese digits", 2022, `云溪县二〇二二年法治政府建设情况报告\n${BODY}`],
  ["spaces inside", 2022, `云溪县 2022 年度法治政府建设情况报告\n${BODY}`],
  ["the first of two", 2021, `云溪县2021年法治政府建设工作总结及2022年工作计划\n${BODY}`],
  [
    "not a plan's span in 《》",
    2022,
    `关于落实《纲要（2021-2025年）》情况的报告\n2022年，法治政府建设${BODY}`,
  ],
  [
    "现将",
    2022,
    "坚持以习近平法治思想为指导，取得明显成效。现将2022年度法治政府建设情况报告如下：\n一、2020年以来\n",
  ],
  ["现对", 2022, "坚持以习近平法治思想为指导。现对2022年所做工作总结如下：\n一、主要举措\n"],
  ["the first heading", 2022, "坚持以习近平法治思想为指导，取得明显成效。\n一、2022年主要工作\n2019年，"],
  ["the opening", 2022, `2022年，${BODY}2021年，\n二、下一步打算\n`],
  ["a menu is not the opening", 2022, `2024年，\n2022年，云溪县${BODY}`],
  ["what a speech reviews", 2021, `2022年政府工作报告\n${SPEECH}一、2021年工作回顾\n二、2022年工作安排\n`],
  ["a speech's own 年度", 2021, `云溪县2021年度政府工作报告\n${SPEECH}一、2020年工作回顾\n`],
  ["a speech without title", 2020, `${SPEECH}一、2020年工作回顾和“十三五”发展成就\n二、2021年工作安排\n`],
  ["a speech that has only its plan", 2022, `${SPEECH}一、过去一年\n二、2023年重点工作安排\n`],
  ["a speech whose headings say none", 2022, `2022年政府工作报告\n${SPEECH}一、工作回顾\n`],
  ["five years together", null, `${SPEECH}一、过去五年工作回顾\n2018年3月，取得成绩。\n`],
  ["a date in the text", null, `${BODY}2022年3月，印发通知。\n`],
  ["none", null, BODY],
])("%s: %s", (_, year, text) => {
  expect(facts(text).year).toBe(year);
});
