import { HAN, type MarkerRule, readArabic, readHan, readSign } from "./marker.ts";

/** In 一、二、三产业 and 三、四线城市 the sign only parts two numbers. */
const NUMBER_FOLLOWS = `(?! ?${HAN}(?:[、,和至及]|[期线级类产档季审批号届]))`;

/**
 *     一、主要工作
 *     ^^
 */
export const hanComma: MarkerRule = {
  id: "han-comma",
  kind: "heading",
  needsNext: false,
  pattern: new RegExp(`(?<number>${HAN}) ?[、.]${NUMBER_FOLLOWS}`),
  read: readHan,
  kin: ["arabic-point"],
  examples: [
    ["一、主要工作", "一、"],
    ["　　十二、健全机制", "十二、"],
    ["二．存在的问题", "二．"],
    ["一 、一年来的工作", "一 、"],
    ["现报告如下：一、主要工作", "一、"],
  ],
  counterExamples: [
    "一、二、三产业融合发展",
    "三、四线城市的做法",
    "二、三产比例明显提高",
    "标准统一、程序规范",
    "五一、十一、春节期间开展检查",
    "位居第一、第二的乡镇",
  ],
};

/** (一)、(二)项 and (一)项规定 quote an article. */
const ARTICLE_FOLLOWS = "(?! ?[、和及至或,] ?\\()(?![项款目](?:[、,。;的]|规定|所))";

/**
 *     （一）强化组织领导
 *     ^^^
 */
export const hanParen: MarkerRule = {
  id: "han-paren",
  kind: "heading",
  needsNext: false,
  pattern: new RegExp(`(?:\\( ?(?<number>${HAN}) ?\\)|[㈠-㈩])${ARTICLE_FOLLOWS}`),
  read: readSign("㈠", readHan),
  kin: ["arabic-paren"],
  examples: [
    ["（一）强化组织领导", "（一）"],
    ["(十一) 加强监督", "(十一)"],
    ["（ 二 ）规范执法", "（ 二 ）"],
    ["㈢化解纠纷", "㈢"],
  ],
  counterExamples: [
    "依照第三十二条第二款第（四）项",
    "（一）、（二）项所列情形",
    "（一）项规定的情形",
    "实施纲要（二〇二一年版）",
    "试点项目（二）已经开工",
  ],
};

/** 1.5 is a decimal and 12.4 a date, but `1.2023年` is item 1 that opens with a year. */
const POINT = "[.](?:(?![0-9])|(?=[0-9]{4})|(?=[0-9]{1,2}月[0-9份底初末以]))、?";
const COMMA = "、(?![0-9]{1,3}(?:[、,号期和]|级))";

/**
 *     1.优化政府职能
 *     ^^
 */
export const arabicPoint: MarkerRule = {
  id: "arabic-point",
  kind: "heading",
  needsNext: true,
  pattern: new RegExp(`(?:(?<number>[0-9]{1,3}) ?(?:${POINT}|${COMMA})|[⒈-⒛])`),
  read: readSign("⒈", readArabic),
  kin: ["han-comma"],
  examples: [
    ["1.优化政府职能", "1."],
    ["2．推进审批改革", "2．"],
    ["１２、加强培训", "１２、"],
    ["3.2023年共审查文件", "3."],
    ["4.12月4日开展宣传", "4."],
    ["⒌健全机制", "⒌"],
  ],
  counterExamples: [
    "3.5%的增幅",
    "2022.1至2022.12",
    "1.2亿元资金",
    "2.5小时办结",
    "12.4国家宪法日",
    "7、9号线沿线",
    "共检查企业3、4家",
    "2022.",
  ],
};

/**
 *     （1）开展清理
 *     ^^^
 */
export const arabicParen: MarkerRule = {
  id: "arabic-paren",
  kind: "heading",
  needsNext: true,
  pattern: new RegExp(`(?:\\( ?(?<number>[0-9]{1,2}) ?\\)|[⑴-⒇])${ARTICLE_FOLLOWS}`),
  read: readSign("⑴", readArabic),
  kin: ["han-paren", "arabic-half-paren"],
  examples: [
    ["（1）开展清理", "（1）"],
    ["清单如下：(2)行政检查", "(2)"],
    ["⑶行政处罚", "⑶"],
  ],
  counterExamples: ["实施纲要（2021-2025年）", "示范单位（1）的做法", "（2022）云行初字"],
};

/**
 *     1）开展清理
 *     ^^
 */
export const arabicHalfParen: MarkerRule = {
  id: "arabic-half-paren",
  kind: "heading",
  needsNext: true,
  pattern: /(?<number>[0-9]{1,2}) ?\)/,
  read: readArabic,
  kin: ["arabic-paren"],
  examples: [
    ["1）开展清理", "1）"],
    ["包括：2)行政检查", "2)"],
  ],
  counterExamples: ["（见附件2）", "（共11）", "(1)开展清理"],
};

/**
 *     ①开展清理
 *     ^
 */
export const circled: MarkerRule = {
  id: "circled",
  kind: "heading",
  needsNext: true,
  pattern: /[①-⑳]/,
  read: readSign("①", readArabic),
  kin: [],
  examples: [["①开展清理；②公布结果", "①", "②"]],
  counterExamples: ["详见注释①的说明"],
};
