import { ONCE } from "../pattern.ts";
import { type Interval, OPEN, smallNumber, years } from "./periodCalendar.ts";
import { type PeriodRule, type Standpoint, since, until, yearHere } from "./periodReadings.ts";

const COUNT = `(?:[一二两三四五六七八九十]{1,3}|[1-9]\\d?)${ONCE}`;
/** 近五年来最高 ranks the figure and dates nothing. */
const NO_RECORD = `(?!(?:以?来)?(?:同期)?${ONCE}的?(?:最|新[高低]|首次|历史))`;

/** The last n years, of which the year reported on is one. */
function lastYears(count: string, at: Standpoint): Interval {
  return at.report === null ? OPEN : years(at.report - smallNumber(count) + 1, at.report);
}

/** Five-year plans by number: the first began in 1953, and from the seventh on each follows without a gap. */
const FIRST_YEAR_OF = (plan: number) => (plan >= 7 ? 1986 + (plan - 7) * 5 : 1953 + (plan - 1) * 5);

/** Stretches counted from the report, and words that leave an end open. */
export const relativePeriods: readonly PeriodRule[] = [
  {
    // “十三五”期间，十四五以来
    // ^^^^^^^
    id: "period.plan",
    nature: "term",
    begins: '“"七八九十',
    pattern:
      /[“"]?(?<plan>十[一二三四五六]?|[七八九])五[”"]?(?<how>期间|时期|规划期内?|期内|以来|末期?|收官|(?:规划)?的?(?:五年|回顾|工作回顾|主要成[绩就效]|发展成[绩就效]|工作|发展的?基本思路|发展回顾|奋斗目标))/g,
    read: ({ groups = {} }, at) => {
      const first = FIRST_YEAR_OF(smallNumber(groups.plan ?? ""));
      if (groups.how === "以来") return since(years(first), at);
      if (/^末/.test(groups.how ?? "")) return until(years(first + 4));
      return years(first, first + 4);
    },
    examples: [
      ["“十三五”期间，立案60件。", "“十三五”期间", "2016-01-01", "2020-12-31"],
      ["十四五以来立案60件。", "十四五以来", "2021-01-01", null],
      ["“十四五”末在册60人。", "“十四五”末", null, "2025-12-31"],
    ],
    counterExamples: ["编制“十四五”规划60项。", "“八五”普法工作推进60项。"],
  },
  {
    // 五年来，近三年，过去五年，一年来，五年累计
    // ^^^^
    id: "period.past-years",
    nature: "term",
    begins: "过最近前这1-9一二两三四五六七八九十",
    holds: "过近前这来间累共总净新",
    pattern: new RegExp(
      `(?<![\\d.第十百年末新提])(?:(?:过去|最近|近|前|这)${ONCE}(?:的)?(?<n1>${COUNT})个?年(?:多)?(?:以?来|里|间|中)?|(?<n2>${COUNT})年(?:多)?(?:以?来|间(?!隔))|(?<n3>${COUNT})年(?=累计|共计|总共|净增|新增))${NO_RECORD}`,
      "g",
    ),
    read: ({ groups = {} }, at) => {
      const { n1, n2, n3 } = groups;
      // Under a heading that looks ahead, 五年新增 is a plan for the years that the heading names.
      if (n3 !== undefined && at.governing.from !== null && at.governing.from > `${at.report}-12-31`)
        return null;
      return lastYears(n1 ?? n2 ?? n3 ?? "一", at);
    },
    examples: [
      ["五年来，立案60件。", "五年来", "2018-01-01", "2022-12-31"],
      ["近3年立案60件。", "近3年", "2020-01-01", "2022-12-31"],
      ["一年来，立案60件。", "一年来", "2022-01-01", "2022-12-31"],
    ],
    counterExamples: ["实施三年行动60项。", "达30年来最高的60件。", "2022年来访60人。"],
  },
  {
    // 未来五年，今后三年
    // ^^^^^^^^
    id: "period.years-ahead",
    nature: "term",
    begins: "未今接新力争计用1-9一二两三四五六七八九十",
    holds: "来后内新",
    pattern: new RegExp(
      `(?:未来|今后|接下来)的?(?<count>${COUNT})个?年|新的一年|(?<aim>力争|争取|计划|用)?(?<within>(?<![\\d一二两三四五六七八九十])(?:${COUNT}))年[之以]?内`,
      "g",
    ),
    read: ({ groups = {} }, { report, governing }) => {
      const { count, aim, within } = groups;
      if (report === null) return OPEN;
      const planned = aim !== undefined || (governing.from !== null && governing.from > `${report}-12-31`);
      if (within !== undefined && !planned) return null;
      return years(report + 1, report + smallNumber(count ?? within ?? "一"));
    },
    examples: [
      ["未来三年，培养60人。", "未来三年", "2023-01-01", "2025-12-31"],
      ["力争三年内培养60人。", "力争三年内", "2023-01-01", "2025-12-31"],
    ],
    counterExamples: ["未来培养60人。", "对三年内违法的60人回访。", "过去三年培养60人。"],
  },
  {
    // 下一步：the reports plan the year after the one they report on.
    // ^^^
    id: "period.next-step",
    nature: "term",
    begins: "下",
    pattern: /下一步|下步(?=工作|,|打算)|下一阶段/g,
    read: (_, { report }) => (report === null ? OPEN : years(report + 1)),
    examples: [["下一步，计划培训60人。", "下一步", "2023-01-01", "2023-12-31"]],
    counterExamples: ["一步到位办理60件。"],
  },
  {
    // 近5个月，近年来，改革开放以来: how long ago that began is not said.
    // ^^^^^^
    id: "period.open",
    nature: "state",
    begins: "近最过",
    pattern: new RegExp(
      `(?:(?:近|最近|过去)(?:${COUNT}|几)个多?月(?:以?来)?|近年来?|近几年来?|(?<=(?:^|[,。;:\\n ]|[一二三四五六七八九]是)自?)(?!增|创|为|是|达)[\\u4e00-\\u9fff]{2,14}(?<![年月五])以来)${NO_RECORD}`,
      "g",
    ),
    read: () => OPEN,
    examples: [
      ["近5个月，立案60件。", "近5个月", null, null],
      ["机构改革以来，立案60件。", "机构改革以来", null, null],
    ],
    counterExamples: ["今年以来，立案60件。", "五年以来立案60件。"],
  },
  {
    // 全年，年内
    // ^^
    id: "period.whole-year",
    nature: "term",
    begins: "全年",
    holds: "全内",
    pattern: /全年(?!龄|无休|级|假|薪|候)|(?<![\d一二两三四五六七八九十几多周个半每今])年内/g,
    read: (_, at) => {
      const year = yearHere(at);
      return year === null ? OPEN : years(year);
    },
    examples: [
      ["全年立案60件。", "全年", "2022-01-01", "2022-12-31"],
      ["年内完成60件。", "年内", "2022-01-01", "2022-12-31"],
    ],
    counterExamples: ["面向全年龄段60人。", "三年内完成60件。"],
  },
  {
    // 目前，当前: the day on which the report is written, which it may not say
    // ^^
    id: "period.now",
    nature: "state",
    begins: "目当",
    pattern: /(?<![项科栏数因于受])目前(?!期)|(?<!相)当前(?![年位])/g,
    read: () => OPEN,
    examples: [["目前在册60人。", "目前", null, null]],
    counterExamples: ["项目前期投入60万元。", "因目前条件限制不能解决60件。"],
  },
];
