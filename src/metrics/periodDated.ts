import {
  GAP,
  MONTH,
  monthPart,
  OPEN,
  SPAN_OF_YEAR,
  singleYear,
  TO,
  YEAR,
  yearBefore,
  yearPart,
  years,
} from "./periodCalendar.ts";
import {
  eachYear,
  monthSpan,
  type PeriodRule,
  partOfYear,
  pointOf,
  since,
  until,
  yearList,
  yearOf,
} from "./periodReadings.ts";

/** Signs with which a year and a month begin: 2022年, 二〇二二年, 今年, 12月, 十二月. */
const YEAR_SIGNS = "12一二今本当同去上前明来次翌下";
const MONTH_SIGNS = "0-9一二三四五六七八九十";
const DATE_SIGNS = YEAR_SIGNS + MONTH_SIGNS;

/** Years, months and days, in figures or as 今年, 去年. */
export const datedPeriods: readonly PeriodRule[] = [
  {
    // 2018年至2022年，2021、2022两年，2021-2023年
    // ^^^^^^^^^^^
    id: "period.years",
    nature: "term",
    begins: "12一二",
    holds: "-—~至到、和与及",
    pattern: new RegExp(
      `(?<![\\d.])${YEAR}${GAP}年?度?(?:${TO}${YEAR}|(?:${GAP}[、和与及]${GAP}${YEAR}${GAP}年?度?){1,5})${GAP}(?:年度?(?!\\d)|[两三四五]年)(?:期?间)?(?! ?\\d{1,2} ?月)`,
      "g",
    ),
    read: ([words]) => {
      const named = yearList(words);
      const [first = 0, last = 0] = [Math.min(...named), Math.max(...named)];
      return named[0] === first ? years(first, last) : null;
    },
    each: eachYear,
    examples: [
      ["2018年至2022年，共立案60件。", "2018年至2022年", "2018-01-01", "2022-12-31"],
      ["2021-2022年共立案60件。", "2021-2022年", "2021-01-01", "2022-12-31"],
      ["2021年、2022年分别立案30件、20件。", "2021年、2022年", "2021-01-01", "2021-12-31"],
    ],
    counterExamples: ["2022年立案60件。", "2021年12月至2022年3月立案60件。"],
  },
  {
    // 2021年12月至2022年3月，1至11月，5月7日至20日
    // ^^^^^^^^^^^^^^^^^^^^
    id: "period.months",
    nature: "event",
    begins: `自从${DATE_SIGNS}`,
    holds: "-—~至到",
    pattern: new RegExp(
      `(?:自|从)?(?:${yearPart("1")})?(?<month1>${MONTH})(?=[^日号]{0,24}月)${GAP}(?:月[份的]?${GAP}(?:(?<day1>(?:[0-3]?\\d|[一二三四五六七八九十]{1,3}))${GAP}[日号]?)?)?${TO}(?:(?:${yearPart("2")})?${monthPart("2")}|(?<lastDay>(?:[0-3]?\\d|[一二三四五六七八九十]{1,3}))${GAP}[日号])(?!内)`,
      "g",
    ),
    read: ({ groups = {} }, at) =>
      monthSpan(groups.lastDay === undefined ? groups : { ...groups, day2: groups.lastDay }, at),
    examples: [
      ["2021年12月至2022年3月，立案60件。", "2021年12月至2022年3月", "2021-12-01", "2022-03-31"],
      ["1-11月，立案60件。", "1-11月", "2022-01-01", "2022-11-30"],
      ["5月7日至20日检查60次。", "5月7日至20日", "2022-05-07", "2022-05-20"],
      ["5月7-20日检查60次。", "5月7-20日", "2022-05-07", "2022-05-20"],
      ["5月的7-20日检查60次。", "5月的7-20日", "2022-05-07", "2022-05-20"],
    ],
    counterExamples: ["用3至5个月办结60件。", "11月立案60件。", "每年5月的7-20日检查60次。"],
  },
  {
    // 截至2022年12月31日，截至目前
    // ^^^^^^^^^^^^^^^^^
    id: "period.as-of",
    nature: "state",
    begins: "截",
    pattern: new RegExp(
      `截[至止]到?(?:了)?${GAP}(?:(?:${yearPart("1")})?(?:${monthPart("1")}|(?<end>(?<![\\d])年?[底末])|(?<=[年度] {0,2})|(?<half>上半年)[底末]?|(?<quarter>[一二三四])季度[底末]?)|(?<now>目前|现在|当前|今|日前))`,
      "g",
    ),
    read: ({ groups = {} }, at) => {
      const year = yearOf(groups, "1", at);
      if (groups.now !== undefined || year === null) return OPEN;
      const part = groups.half ?? groups.quarter;
      return until(part === undefined ? pointOf(groups, "1", at) : partOfYear(groups, year));
    },
    examples: [
      ["截至2022年12月31日，在册60人。", "截至2022年12月31日", null, "2022-12-31"],
      ["截至12月底，在册60人。", "截至12月底", null, "2022-12-31"],
      ["截至年底在册60人。", "截至年底", null, "2022-12-31"],
      ["截止目前，在册60人。", "截止目前", null, null],
    ],
    counterExamples: ["截至材料送达，在册60人。"],
  },
  {
    // 到2025年，2022年底前，6月30日前
    // ^^^^^^^
    id: "period.by",
    nature: "state",
    begins: "到至",
    pattern: new RegExp(
      `(?<=(?:^|[,。;:(“\\n ]|力争|争取|确保|计划|预计|目标是|要))[到至](?:${yearPart("1")}(?:年?[底末]|${monthPart("2")})?|年[底末]|${monthPart("3")})${GAP}(?:之?前)?(?![\\d个])`,
      "g",
    ),
    read: ({ groups = {} }, at) => {
      const year = yearOf(groups, "1", at);
      if (year === null) return OPEN;
      const month = groups.month2 ?? groups.month3;
      const day = groups.day2 ?? groups.day3;
      return until(pointOf({ month1: month, day1: day, part1: groups.part2 ?? groups.part3 }, "1", at, year));
    },
    examples: [
      ["到2025年，培养60人。", "到2025年", null, "2025-12-31"],
      ["到2025年底培养60人。", "到2025年底", null, "2025-12-31"],
      ["到年底培养60人。", "到年底", null, "2022-12-31"],
    ],
    counterExamples: ["收到60件。", "2025年培养60人。"],
  },
  {
    // 2022年底前，6月底前，年底，年末
    // ^^^^^^^
    id: "period.end-of-year",
    nature: "state",
    begins: `年${DATE_SIGNS}`,
    holds: "底末前",
    pattern: new RegExp(
      `(?:(?<![个半两\\d一二三四五六七八九十当每])(?:${yearPart("1")}|年)(?<=年度? {0,2})年?[底末](?:之?前)?|(?:${yearPart("3")})?${monthPart("3")}${GAP}(?:之?前|以前)(?!期|后|往|来|去|景|三|[1-9]))`,
      "g",
    ),
    read: ({ groups = {} }, at) => {
      const n = ["1", "2", "3"].find(
        (group) => (groups[`year${group}`] ?? groups[`named${group}`]) !== undefined,
      );
      const year = yearOf(groups, n ?? "1", at);
      if (year === null) return OPEN;
      return until(pointOf(groups, "3", at, year));
    },
    examples: [
      ["2022年底前培养60人。", "2022年底前", null, "2022-12-31"],
      ["6月底前培养60人。", "6月底前", null, "2022-06-30"],
      ["年末在册60人。", "年末", null, "2022-12-31"],
      ["去年底在册60人。", "去年底", null, "2021-12-31"],
    ],
    counterExamples: ["每年底考核60人。", "在册60人。"],
  },
  {
    // 自2018年以来，2021年9月起，今年以来
    // ^^^^^^^^^^^
    id: "period.since",
    nature: "term",
    begins: `自从年${DATE_SIGNS}`,
    holds: "来今始起后",
    pattern: new RegExp(
      `(?:[自从]${GAP})?(?:${yearPart("1")}(?:${monthPart("1")})?|${monthPart("2")}|(?<n>年初))${GAP}(?:以来|(?:(?![自近年月日])[\\u4e00-\\u9fff]){2,6}以来(?!的?(?:最|首次|新[高低]|历史))|至今|来(?![自访信电函])|开始|起(?!草|诉|步|点)|之后|以后)`,
      "g",
    ),
    read: ({ groups = {} }, at) => {
      if (groups.month2 !== undefined) return since(pointOf(groups, "2", at), at);
      return since(pointOf(groups, "1", at), at);
    },
    examples: [
      ["自2018年以来，立案60件。", "自2018年以来", "2018-01-01", null],
      ["　　2018年以来，立案60件。", "2018年以来", "2018-01-01", null],
      ["今年以来，立案60件。", "今年以来", "2022-01-01", "2022-12-31"],
      ["2022年来共立案60件。", "2022年来", "2022-01-01", "2022-12-31"],
      ["2021年9月起，立案60件。", "2021年9月起", "2021-09-01", null],
      ["自2019年成立以来，立案60件。", "自2019年成立以来", "2019-01-01", null],
    ],
    counterExamples: ["三年来立案60件。", "2022年起草文件60件。", "2022年立案60件，改革以来最多。"],
  },
  {
    // 去年同期，2021年同期，上年同期: the days that govern here, in the earlier year
    // ^^^^^^^^
    id: "period.same-period",
    nature: "state",
    begins: YEAR_SIGNS,
    holds: "期",
    pattern: new RegExp(`(?:${yearPart("1")})的?同期`, "g"),
    read: ({ groups = {} }, at) => {
      const year = yearOf(groups, "1", at);
      const governed = singleYear(at.governing);
      if (year === null) return OPEN;
      return governed !== null && at.governing.from !== null && year === governed - 1
        ? yearBefore(at.governing)
        : years(year);
    },
    examples: [
      ["上年同期为60件。", "上年同期", "2021-01-01", "2021-12-31"],
      ["上半年立案50件，去年同期为60件。", "去年同期", "2021-01-01", "2021-06-30"],
    ],
    counterExamples: ["同期立案60件。"],
  },
  {
    // 上半年，2022年第三季度，前三季度
    // ^^^^^^
    id: "period.part-of-year",
    nature: "event",
    begins: `第三四34${YEAR_SIGNS}`,
    holds: "半季个",
    pattern: new RegExp(`(?:${yearPart("1")}的?)?(?<![每\\d])(?:${SPAN_OF_YEAR})(?:[末]?)`, "g"),
    read: ({ groups = {} }, at) => {
      const year = yearOf(groups, "1", at);
      return year === null ? OPEN : partOfYear(groups, year);
    },
    examples: [
      ["上半年立案60件。", "上半年", "2022-01-01", "2022-06-30"],
      ["2021年第三季度立案60件。", "2021年第三季度", "2021-07-01", "2021-09-30"],
      ["前三季度立案60件。", "前三季度", "2022-01-01", "2022-09-30"],
      ["前10个月立案60件。", "前10个月", "2022-01-01", "2022-10-31"],
    ],
    counterExamples: ["每季度立案60件。", "每半年评查60件。"],
  },
  {
    // 5月26日，2022年11月，12月上旬
    // ^^^^^
    id: "period.date",
    nature: "event",
    begins: DATE_SIGNS,
    holds: "月",
    pattern: new RegExp(`(?:${yearPart("1")})?${monthPart("1")}(?![内间饼])`, "g"),
    read: ({ groups = {} }, at) => pointOf(groups, "1", at),
    examples: [
      ["5月26日检查60次。", "5月26日", "2022-05-26", "2022-05-26"],
      ["2021年2月检查60次。", "2021年2月", "2021-02-01", "2021-02-28"],
      ["12月底检查60次。", "12月底", "2022-12-21", "2022-12-31"],
    ],
    counterExamples: ["一村一月放映60场。", "每个月检查60次。", "用3个月检查60次。", "2月30日检查60次。"],
  },
  {
    // 2022年，2022年度，去年，今年
    // ^^^^^
    id: "period.year",
    nature: "term",
    begins: YEAR_SIGNS,
    pattern: new RegExp(
      `(?!(?<=转[入至到]?)[下次])(?:${yearPart("1")}(?:全年|年内)?)(?!${GAP}(?:版|级学|生产|以?前|修订版|修正))(?:内|里|间)?`,
      "g",
    ),
    read: ({ groups = {} }, at) => {
      const year = yearOf(groups, "1", at);
      return year === null ? OPEN : years(year);
    },
    examples: [
      ["2022年，立案60件。", "2022年", "2022-01-01", "2022-12-31"],
      ["二〇二一年度立案60件。", "二〇二一年度", "2021-01-01", "2021-12-31"],
      ["去年全年立案60件。", "去年全年", "2021-01-01", "2021-12-31"],
    ],
    counterExamples: ["用2年立案60件。", "结转下年度办理60件。", "清理2010年以前的文件60件。"],
  },
];
