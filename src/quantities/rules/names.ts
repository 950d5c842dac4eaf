import { HAN_NUMERALS } from "../number.ts";
import { type Rule, sticky } from "../rule.ts";
import { wordAt } from "../words.ts";
import { ARABIC, GAP } from "./parts.ts";

/** Words and names from the lists. */
export const words: readonly Rule[] = [
  {
    id: "name.word",
    class: "name",
    marks: [{ first: "0-9〇零一二三四五六七八九十百千万亿两半" }],
    settled: true,
    pattern: sticky`[0-9〇零一二三四五六七八九十百千万亿两半]`,
    read: ({ text, start }) => {
      const end = wordAt(text, start);
      return end === null ? null : [{ start, end, quantity: undefined }];
    },
    examples: [
      ["统一执法文书样式。", "一"],
      ["畅通12345政务服务便民热线。", "12345"],
      ["落实行政执法三项制度。", "三项制度"],
    ],
    counterExamples: ["开展一次执法案卷评查。", "落实三项措施。"],
  },
];

/** What has the form of a name. */
export const names: readonly Rule[] = [
  {
    // 十四五，八五普法，二十大
    id: "name.plan-or-congress",
    class: "name",
    marks: [{ first: "十" }, { first: HAN_NUMERALS, behind: '普规期时以"”计工启中大' }],
    pattern: sticky`(?:十[一二三四五六七]五|[五六七八九]五(?=普法|规划|期间|时期|以来|["”]|计划|工作|启动|中期)|(?:二?十[一二三四五六七八九]?|[七八九])大(?=[以精报会召闭开胜和、,。后前提明作指对代及]|["”]|是|部署|战略|$)|[一二三四五六七]中(?=全会|、|,))`,
    examples: [
      ["编制八五普法规划。", "八五"],
      ["十四五时期成效明显。", "十四五"],
      ["深入学习党的二十大精神。", "二十大"],
    ],
    counterExamples: ["办理十五件。"],
  },
  {
    // 1+3+N
    id: "name.sum",
    class: "name",
    marks: [{ first: ARABIC, behind: " +×xX*" }],
    pattern: sticky`\d{1,9}(?:${GAP}[+×xX*]${GAP}(?:\d{1,9}|[A-Za-z]{1,9}(?![A-Za-z]))){1,9}|\d{1,9}${GAP}\+(?=${GAP}[\u4e00-\u9fffNXnx"“])`,
    examples: [["构建1+3+N化解体系。", "1+3+N"]],
    counterExamples: ["增长3%。"],
  },
  {
    // C919, PM2.5, 5G, 3D, 110kV stays a quantity
    id: "name.code",
    class: "name",
    marks: [
      { first: ARABIC, before: "A-Za-z_.·-" },
      { first: ARABIC, behind: "A-Za-z_-" },
    ],
    pattern: sticky`(?<=[A-Za-z][-_.·]?)\d{1,18}(?:\.\d{1,9})?|\d{1,9}(?=[GDPABCSVKTMNOXRH](?![A-Za-z]))(?!${GAP}[GMTK]B|P(?![\u4e00-\u9fffA-Z])|[VTPMK]$)|\d{1,9}[-_]?[A-Za-z]{1,9}\d[\dA-Za-z]{0,18}`,
    examples: [
      ["推动C919配套产业落地。", "919"],
      ["加快5G网络建设。", "5"],
      ["PM2.5浓度下降。", "2.5"],
    ],
    counterExamples: ["建成110kV线路。", "容量达20TB。"],
  },
];
