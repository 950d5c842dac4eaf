import { numberAt } from "../number.ts";
import { type Part, type Place, type Rule, sticky } from "../rule.ts";
import { ARABIC, EITHER, END, GAP, NUMERAL } from "./parts.ts";

/** Words that set a place in an order; the rank follows within the clause. */
const RANKING =
  "(?:居|列|排|名次|位次|全[国省市县区州盟]|全系统|稳|跃|升|降|保持|夺得|荣获|获得|获|取得)[^,。;\\n第前]{0,12}";

function rank({ text, start, end }: Place, approx: "atMost" | null): readonly Part[] | null {
  const number = numberAt(text, start);
  if (number === null || number.max !== null) return null;
  const unit = /[位名]/.exec(text.charAt(end - 1))?.[0] ?? "";
  return [{ start, end, quantity: { value: number.value, range: null, unit, kind: "rank", approx } }];
}

export const ordinals: readonly Rule[] = [
  {
    // 排名全省第3位，居全市第二
    //           ^^          ^
    id: "rank.place",
    class: "metric",
    marks: [{ first: EITHER, before: "第 " }],
    pattern: sticky`(?<=${RANKING}第${GAP})${NUMERAL}(?:${GAP}[位名](?!次))?(?:${END}|(?=[\u4e00-\u9fff%(])(?<=[位名]))`,
    read: (place) => rank(place, null),
    examples: [
      ["考核排名全省第3位。", "3位"],
      ["考核居全市第二。", "二"],
      ["获得全省第一名的成绩。", "一名"],
    ],
    counterExamples: ["把安全放在第一位。", "召开第三次会议。", "列入第一批试点。"],
  },
  {
    id: "rank.number",
    class: "metric",
    marks: [{ first: ARABIC, before: "第 " }],
    pattern: sticky`(?<=第${GAP})\d+${GAP}[位名](?!次)`,
    read: (place) => rank(place, null),
    examples: [["由第9位上升至第4位。", "9位"]],
    counterExamples: ["第3次会议。"],
  },
  {
    // 进入全省前三，居前10名
    //          ^       ^^^
    id: "rank.among",
    class: "metric",
    marks: [{ first: EITHER, before: "前 " }],
    pattern: sticky`(?<=${RANKING}前${GAP})${NUMERAL}(?:${GAP}[位名])?${END}`,
    read: (place) => rank(place, "atMost"),
    examples: [["满意度居全省前三。", "三"]],
    counterExamples: ["前三季度，受理案件。", "全省前10强企业。"],
  },
  {
    id: "ordinal.number",
    class: "ordinal",
    marks: [{ first: EITHER, before: "第 " }],
    pattern: sticky`(?<=第${GAP})${NUMERAL}(?:${GAP}[-—~至、和]${GAP}第?${NUMERAL}(?=[条款项期批届次号章节]))?`,
    examples: [
      ["召开第三次会议。", "三"],
      ["依据第二十六条作出决定。", "二十六"],
    ],
    counterExamples: ["召开三次会议。"],
  },
  {
    id: "ordinal.item",
    class: "ordinal",
    marks: [{ first: EITHER, before: "(" }],
    pattern: sticky`(?<=[(])${NUMERAL}(?=[)]${GAP}[项目款条])`,
    examples: [["第三十二条第二款第（四）项之规定", "四"]],
    counterExamples: ["村（四个）"],
  },
  {
    id: "ordinal.session",
    class: "ordinal",
    marks: [{ first: EITHER, behind: "届中次" }],
    pattern: sticky`(?:[一二三四五六七八九十]{1,4}|\d{1,2})(?:届(?=[一二三四五六七八九十\d全人政中县市区省常委]|历[次届]|纪[委检律])|中(?=、|,|全会|及)|次(?:[、和](?:[一二三四五六七八九十]{1,4}|\d{1,2})次){0,4}(?=会议|全委会|全会|全体会|党代会|全国代表|人代会|常委会|理论学习|集体学习))(?<!举办.{1,3}|召开.{1,3}次|开展.{1,3}次|听取.{1,3}次)`,
    examples: [
      ["学习二十届三中全会精神。", "二十届"],
      ["经县十七届人大审议。", "十七届"],
      ["贯彻党的十九大和十九届历次全会精神。", "十九届"],
      ["落实县十四届纪委三次全会部署。", "十四届"],
    ],
    counterExamples: ["连续举办3届文化节。", "连续举办三届历史文化讲堂。", "召开常务会议3次。"],
  },
  {
    id: "ordinal.of-thing",
    class: "ordinal",
    marks: [{ first: EITHER, behind: "等类A级周华强代后环期#大号、,和及至~-" }],
    pattern: sticky`[一二三四五特](?:等(?:奖|功|品)|类学校)|[1-5]A(?=级|景)|(?:${NUMERAL}[、,和及至~-]){0,20}${NUMERAL}号(?:线|楼)|${NUMERAL}(?:级(?!以上伤)|周年|华诞|强(?!制|化|调|力)|代(?!表|理|办|码|为|替)|后(?=[、干青]|等)|环路|期工程|#|大(?![类项])(?=[\u4e00-\u9fff])|号(?=[^0-9]|$)(?!召))`,
    examples: [
      ["荣获一等奖。", "一等奖"],
      ["世界500强企业落户。", "500强"],
      ["庆祝建党100周年。", "100周年"],
      ["庆祝新中国70华诞。", "70华诞"],
    ],
    counterExamples: ["评出奖项3个。"],
  },
];
