import { ONCE } from "../../pattern.ts";
import { type Rule, sticky } from "../rule.ts";
import { ARABIC, DAY, EITHER, GAP, NUMERAL, TO, YEAR } from "./parts.ts";

const HAN_DAY = "[一二三四五六七八九十]{1,3}";
const MONTH = `(?:0?[1-9]|1[0-2]|${HAN_DAY})${ONCE}`;

/** Words that make N years a stretch of time in which something happened, and no length of its own. */
const STRETCH =
  "来|以来|里|间|之间|规划|行动|计划|攻坚|任期|一度|一次|一轮|滚动|倍增|提升|改造|目标|大庆|大变样|见成效";

export const dates: readonly Rule[] = [
  {
    // 自2021年1月至12月，2021-2025年，2022 年度
    //   ^^^^^^^^^^^^     ^^^^^^^^^^  ^^^^^^
    id: "date.year",
    class: "date",
    marks: [{ first: "12一二", behind: " 年—~至到、和与及-" }],
    pattern: sticky`(?<!\d)${YEAR}(?:${GAP}年?${GAP}(?:${TO}|[、和与及])${GAP}${YEAR}){0,9}${GAP}年
      (?:${GAP}${MONTH}${GAP}(?:月?${GAP}(?:${TO}|[、和])${GAP}${MONTH}${GAP})?月(?:${GAP}${DAY}${GAP}(?:${TO}${GAP}${DAY}${GAP})?[日号])?)?`,
    examples: [
      ["2022年8月11日，云溪县召开推进会。", "2022年8月11日"],
      ["实施规划（2021-2025年）。", "2021-2025年"],
      ["二〇二三年一月十五日", "二〇二三年一月十五日"],
      ["２０２２ 年度工作完成。", "２０２２ 年"],
      ["2023年1月至11月，共开展检查。", "2023年1月至11月"],
    ],
    counterExamples: ["用3年时间完成。", "投入2022元。"],
  },
  {
    id: "date.short-year",
    class: "date",
    marks: [{ first: "012", behind: "年" }],
    pattern: sticky`(?<![\d.用满约近超达过至])[012]\d年(?=度|[一-九]季度|上半|下半|\d{1,2}月|工作|版|末|底|初)`,
    examples: [["对照22年工作要点自查。", "22年"]],
    counterExamples: ["用22年时间完成。"],
  },
  {
    id: "date.numeric",
    class: "date",
    marks: [{ first: "12", plain: false }],
    pattern: sticky`(?<![\d.])(?:19|20)\d\d(?:[-./](?:0?[1-9]|1[0-2])[-./](?:[0-2]?\d|3[01])|\.(?:0[1-9]|1[0-2])|-(?:0[1-9]|1[0-2])|[-—~](?:19|20)\d\d)(?![\d.]|${GAP}(?:个|件|万|%|元|家|项|人))`,
    examples: [
      ["发布时间：2023-01-15", "2023-01-15"],
      ["2023.1.15印发", "2023.1.15"],
      ["纲要（2021-2025）", "2021-2025"],
    ],
    counterExamples: ["办理2012.5万元。", "监督电话：0000-8123456。"],
  },
  {
    id: "date.day",
    class: "date",
    marks: [{ first: EITHER, behind: " 月" }],
    pattern: sticky`(?<![\d.个])${MONTH}${GAP}月的?${GAP}${DAY}(?:${GAP}(?:${TO}|、)${GAP}${DAY})?${GAP}[日号]`,
    examples: [
      ["8月15日至18日组织考试。", "8月15日"],
      ["5月7-20日开展检查。", "5月7-20日"],
      ["每年5月的7-20日开展检查。", "5月的7-20日"],
      ["十二月三十日", "十二月三十日"],
    ],
    counterExamples: ["3个月15日内办结。"],
  },
  {
    id: "date.month",
    class: "date",
    marks: [{ first: EITHER, behind: " 月—~至到、-" }],
    pattern: sticky`(?<![\d.个])${MONTH}${GAP}(?:(?:${TO}|、)${GAP}${MONTH}${GAP})?月(?!内|以内|之内)(?=${GAP}(?:份|底|初|末|中|上|下|起|至|到|以|,|。|、|\)|-|—|~|[^0-9]|$))`,
    examples: [
      ["12月份投诉受理量上升。", "12月"],
      ["1至11月，受理案件。", "1至11月"],
      ["3、4月份开展检查。", "3、4月"],
    ],
    counterExamples: ["历时3个月。"],
  },
  {
    id: "date.day-alone",
    class: "date",
    marks: [{ first: EITHER, behind: " 日" }],
    pattern: sticky`(?<![\d.个])${DAY}${GAP}日(?!内|以内|之内|以上|游|常|均)`,
    examples: [["8月15日至18日组织考试。", "18日"]],
    counterExamples: ["15日内办结。", "5个工作日办结。"],
  },
  {
    id: "date.quarter",
    class: "date",
    marks: [{ first: "一二三四1-4", behind: "季—~至到、和-" }],
    pattern: sticky`(?:[一二三四1-4](?:(?:${TO}|[、和])[一二三四1-4])?)季度`,
    examples: [["一季度受理投诉。", "一季度"]],
    counterExamples: ["连续三个季度。"],
  },
  {
    id: "date.half-year",
    class: "date",
    marks: [{ first: "半" }],
    pattern: sticky`(?<=[上下前后每])半(?:个)?[年月]|(?<=每)半[天日]`,
    examples: [
      ["上半年，办理案件。", "半年"],
      ["每半年开展评查。", "半年"],
    ],
    counterExamples: ["历时半年。"],
  },
  {
    id: "date.clock",
    class: "date",
    marks: [{ first: EITHER, behind: ":时点" }],
    pattern: sticky`(?<![\d:.比])(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?(?![\d:])|(?<![\d.])(?:[01]?\d|2[0-4])(?:时(?!间|刻|候|效|限|段|代|任)|点(?!个|击|位|评|对|[建多以]))(?:[0-5]?\d分|半|整)?|(?<![〇零一二三四五六七八九十百千万亿两])[一二三四五六七八九十两]{1,2}点(?:钟|半(?!数)|整)|(?<=上午|下午|晚上?|早上?|中午|凌晨|当日|当天)[一二三四五六七八九十两]{1,2}[点时](?:半|整|[一二三四五六七八九十]{1,3}分)?`,
    examples: [
      ["上午8:30开始服务。", "8:30"],
      ["当晚20时结束。", "20时"],
    ],
    counterExamples: ["比例为46:54。", "安装点位20个。"],
  },
  {
    id: "date.festival",
    class: "date",
    marks: [{ first: ARABIC, behind: '·•・"”全国安宪消法禁诚环食知专案宣' }],
    pattern: sticky`(?<!\d)(?:1[0-2]|[1-9])[·•・.](?:[12]\d|3[01]|[1-9])(?=["”’]|[全国安宪消法禁诚环食知国]|专项|案|宣)`,
    examples: [["围绕12·4国家宪法日宣传。", "12·4"]],
    counterExamples: ["增长1.2%。"],
  },
  {
    id: "date.era",
    class: "date",
    marks: [{ first: EITHER, behind: "世年" }],
    pattern: sticky`${NUMERAL}(?:世纪|年代)`,
    examples: [["20世纪90年代以来。", "20世纪"]],
    counterExamples: ["20年前。"],
  },
  {
    // 三年来，五年以来，三年行动
    // ^^
    id: "date.stretch",
    class: "date",
    marks: [{ first: EITHER, behind: "多余年月" }],
    pattern: sticky`(?<!\d)${NUMERAL}(?:多|余)?个?(?:年|月)(?=${STRETCH})|(?<=[较比与])\d{1,2}年(?=前)|(?<=过去|未来|今后|往后|最近|本届|近|(?<!提)前|这|头|届|后|任期)(?:[一二两三四五六七八九十]{1,3}|\d{1,2})(?:多|余)?(?:年|个月)`,
    examples: [
      ["三年来，累计培育带头人。", "三年"],
      ["过去五年，成效明显。", "五年"],
      ["开展三年行动。", "三年"],
    ],
    counterExamples: ["用三年时间完成。", "连续3年获奖。", "提前2年建成。"],
  },
  {
    id: "date.bare-year",
    class: "date",
    marks: [{ first: "12", plain: false }],
    pattern: sticky`(?<![\d.])(?:19|20)\d\d(?![\d.,%]|${GAP}(?:[万亿余多个件项人元家次份名条户宗起例套所处座场批期张台辆只亩吨]|平方|公里|多))`,
    examples: [["展望2035远景目标。", "2035"]],
    counterExamples: ["办理2022件。", "共1500条。"],
  },
];
