import { hanNumber } from "./date.ts";
import { firstRead, type Rule } from "./rule.ts";
import type { Title } from "./title.ts";

const year = ({ groups }: RegExpExecArray) => Number(groups?.year);

/** The title's own year; read without spaces and without 《…》. */
export const TITLE_YEARS: readonly Rule<number>[] = [
  {
    id: "title-reporting-year",
    pattern: /(?<year>(?:19|20)\d\d)年度/,
    read: year,
    examples: [["云溪县2022年度法治政府建设情况报告", 2022]],
    counterExamples: ["云溪县年度报告"],
  },
  {
    id: "title-year",
    // 2018—2022年 is several years together.
    pattern: /(?<!\d年?[-—–~至到]{1,2})(?<year>(?:19|20)\d\d)年(?![-—–~至到]{1,2}(?:19|20)\d\d)/,
    read: year,
    examples: [
      ["云溪县2022年法治政府建设情况报告", 2022],
      ["云溪县2021年法治政府建设工作总结及2022年工作计划", 2021],
    ],
    counterExamples: [
      "云溪县法治政府建设情况报告",
      "云溪县法治政府建设五年工作总结(2018-2022年)",
      "云溪县2018年—2022年法治政府建设情况报告",
    ],
  },
];

/** Headings of a government's report to the congress: what it looks back on. */
export const REVIEWED: readonly Rule<number>[] = [
  {
    id: "year-reviewed",
    pattern:
      /(?<year>(?:19|20)\d\d)年(?:以来|度)?的?(?:主要|重点|政府)?工作(?:情况)?的?(?:和[^\n,。]{0,16})?(?:发展)?(?:回顾|总结)/,
    read: year,
    examples: [
      ["一、2021年工作回顾\n", 2021],
      ["一、2020年工作回顾和“十三五”发展成就", 2020],
      ["“十三五”时期主要成绩及2020年主要工作回顾", 2020],
      ["一、2021年以来工作回顾", 2021],
    ],
    counterExamples: ["一、过去五年工作回顾", "二、2022年工作安排", "2022年重点工作完成情况"],
  },
];

/** What the text says where the title has no year. The first of these that reads, in this order. */
export const STATED: readonly Rule<number>[] = [
  {
    id: "year-reported",
    pattern: /(?:[将就]|现对)[^。\n]{0,24}?(?<year>(?:19|20)\d\d)\s?年[^。\n]{0,50}?(?:报告|汇报|总结)如下/,
    read: year,
    examples: [
      ["现将我县2022年度法治政府建设情况报告如下:", 2022],
      ["现就2021年工作汇报如下", 2021],
      ["现对2023年所做工作总结如下", 2023],
    ],
    counterExamples: ["现将有关情况报告如下", "将2022年工作落到实处"],
  },
  ...REVIEWED,
  {
    id: "year-of-first-heading",
    pattern: /^\s{0,8}一、[^\n。]{0,30}?(?<year>(?:19|20)\d\d)\s?年[^\n。]{0,40}$/m,
    read: year,
    examples: [
      ["一、2022年主要工作\n", 2022],
      ["一、关于2019年工作", 2019],
    ],
    counterExamples: ["二、2023年工作安排", "一、工作开展情况"],
  },
];

/** How the first paragraph begins. */
export const OPENINGS: readonly Rule<number>[] = [
  {
    id: "year-opening",
    pattern: /^\s{0,8}(?:刚刚过去的)?(?<year>(?:19|20)\d\d)\s?年(?:度|以来|来)?[,是]/m,
    read: year,
    examples: [
      ["2022年,云溪县坚持以习近平法治思想为指导", 2022],
      ["2021年以来,我镇", 2021],
    ],
    counterExamples: ["2022年3月,县政府印发", "到2035年,基本建成"],
  },
];

/** What stands behind the review, at any distance. */
export const PLANNED: readonly Rule<number>[] = [
  {
    // A report that only says what it plans was given at the start of the year it plans for.
    id: "year-before-plan",
    pattern:
      /^\s{0,8}(?:[一二三四五]、)?(?<year>(?:19|20)\d\d)\s?年的?(?:主要|重点|政府)?工作(?:总体)?(?:安排|计划|部署|打算|目标|任务|思路|要点|建议|要求)\s{0,4}$/m,
    read: (match) => year(match) - 1,
    examples: [["二、2023年重点工作安排", 2022]],
    counterExamples: ["2023年工作回顾", "推进2023年工作任务落实"],
  },
];

/** 政府工作报告 is called after the year in which it is given and looks back on the one before. */
const TO_CONGRESS = /政府工作报告/;

/** The headings of what is reviewed and the first paragraphs stand in this much of the text. */
const OPENING = 4_000;

/**
 * The year reported on: what the title calls its 年度; for a 政府工作报告 the year that its headings review; else the
 * title's year; else what the opening or a heading says. Null where the text says none, or five years together.
 *
 * @param text as normalised
 * @param from where the report begins, below the web page's menus
 */
export function findYear(text: string, title: Title | null, from: number): number | null {
  const called = title ? withDigits(title.bare).replaceAll(/《[^《》]*》/g, "") : "";
  const own = firstRead(TITLE_YEARS, called)?.value ?? null;
  const opening = withDigits(text.slice(from, from + OPENING));
  const read = (rules: readonly Rule<number>[], where: string) => firstRead(rules, where)?.value ?? null;
  if (own === null || (TO_CONGRESS.test(called) && !/年度/.test(called))) {
    const first = own === null ? STATED : REVIEWED;
    const said = read(first, opening) ?? read(PLANNED, text.slice(0, WHOLE));
    return said ?? own ?? read(OPENINGS, opening);
  }
  return own;
}

/** The heading of the plan stands behind the review, in any report within this. */
const WHOLE = 60_000;

/** 二〇二二年 as 2022年. */
function withDigits(text: string): string {
  return text.replaceAll(/二[〇零][〇零一二三四五六七八九]{2}(?=年)/g, (digits) => String(hanNumber(digits)));
}
