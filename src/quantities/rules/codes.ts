import { type Rule, sticky } from "../rule.ts";
import { ARABIC, EITHER, END, GAP } from "./parts.ts";

/** What shows that the number behind such a label counts: 发放手机1200余部. */
const COUNTED = "(?:[余多万亿个件次名条台起]|[部人](?![门民]))";

/** The last sign of what has editions; behind the others a figure such as 4.0 is measured: 为4.0, 指数4.0. */
const EDITED =
  '(?:升级[到至为]|[\\u4e00-\\u9fff](?<![为达到至是在由从于超过破约近率度比数值分得量额重长速幅升降高低加少增减均各共计有仅了别])|[”"])';

/** Where the line begins or a label stands apart, how a web page names its count of readers. */
const READERS = `(?:(?:^|[\\n |(【[·•*])(?:本[页文]|文章|页面|信息)?(?:浏览|阅读|访问|点击|人气)(?:次数|人数|[量率数])?[:(]${GAP})`;
/** And how it names the file that it keeps of a document: sm00-1800-2025-0003. */
const INDEX = `索${GAP}引${GAP}号:?${GAP}[!-~]{0,40}`;

export const codes: readonly Rule[] = [
  {
    // 云政办〔2022〕19号，国发[2021]7号
    //        ^^^^^^^^
    id: "document-number.bracketed",
    class: "documentNumber",
    marks: [{ first: ARABIC, before: "〔[(【〈﹝ ", behind: "〕])】〉﹞ " }],
    pattern: sticky`(?<=[〔[(【〈﹝]${GAP})(?:19|20)\d\d${GAP}[〕\])】〉﹞]${GAP}第?${GAP}\d{1,5}${GAP}号`,
    examples: [["印发通知（云政办〔2022〕27号）。", "2022〕27号"]],
    counterExamples: ["规划（2022年）。"],
  },
  {
    id: "document-number.order",
    class: "documentNumber",
    marks: [{ first: ARABIC, behind: " 号" }],
    pattern: sticky`(?<!\d)\d{1,4}${GAP}号(?=${GAP}(?:令|文|公告|通告|决议|决定|议案|建议|提案))`,
    examples: [["对照国务院第713号令开展自查。", "713号"]],
    counterExamples: ["建设12号线。"],
  },
  {
    id: "document-number.year-alone",
    class: "documentNumber",
    marks: [{ first: ARABIC, before: "〔﹝", behind: "〕﹞" }],
    pattern: sticky`(?<=[〔﹝])(?:19|20)\d\d(?=[〕﹞])`,
    examples: [["（云政〔2022〕号）", "2022"]],
    counterExamples: ["2022年"],
  },
  {
    id: "code.phone",
    class: "other",
    marks: [
      { first: ARABIC, plain: false },
      { first: ARABIC, behind: "-" },
    ],
    pattern: sticky`(?<!\d)(?:0\d{2,3}${GAP}[-—]${GAP}\d{7,8}|1[3-9]\d{9}|[48]00-?\d{3}-?\d{4})(?!\d)`,
    examples: [["监督电话：0000-8123456。", "0000-8123456"]],
    counterExamples: ["受理12345678件。"],
  },
  {
    id: "code.labelled",
    class: "other",
    marks: [{ first: ARABIC, before: "话真机编码号备: 件表录图楼栋座幢层路街道巷" }],
    pattern: sticky`(?<=(?:电话|传真|手机|邮编|邮政编码|编号|代码|标识码|备案号|ICP备)(?:号码|号)?[::]? ?)\d[\d-]{3,30}(?![\d-]|${COUNTED})|(?<=附件|附表|附录|[^代报填发图]表|图)\d{1,2}(?:-\d{1,2}){0,5}(?=[、,。;:)和与 \n]|$)|(?<=号|楼|栋|座|幢|层)\d{1,4}(?=层|室|号楼|单元)|(?<=路|街|道|巷)\d{1,4}号`,
    examples: [
      ["传真：6912346", "6912346"],
      ["联系电话：6912346人民政府办公室", "6912346"],
      ["详见附件5。", "5"],
      ["位于法治大道66号1号楼3层305室。", "3"],
    ],
    counterExamples: ["图书5册。", "接听电话12345个。", "发放手机1200余部。"],
  },
  {
    // 浏览次数：1260　索引号：00012345X/2023-056
    //           ^^^^                    ^^^^^^^^
    id: "code.web-page",
    class: "other",
    marks: [{ first: ARABIC, before: " :(-/.A-Za-z_" }],
    pattern: sticky`(?<=${READERS})\d{1,9}(?:,\d{3}){0,2}(?:${GAP}[次人])?(?![\d万余多]|[.,]\d)|(?<=${INDEX})\d[!-~]{0,60}`,
    examples: [
      ["发布时间：2023-02-28 15:36 浏览次数：1260", "1260"],
      ["来源：县司法局 阅读：1,086次 字号：大 中 小", "1,086次"],
      ["索引号：00012345X/2023-056", "2023-056"],
      ["索 引 号： yx0001-0100-2023-00056", "0100-2023-00056"],
    ],
    counterExamples: ["网站浏览量突破120万次。", "网站访问量：36万次。", "专栏点击量：8600次。"],
  },
  {
    // 110、119、120应急联动
    id: "code.emergency",
    class: "name",
    marks: [{ first: "1", behind: "、和及联报指接平应热急出电警刑有治" }],
    pattern: sticky`(?<!\d)1(?:10|19|20|22)(?:[、和及]1(?:10|19|20|22)){0,5}(?=联|报警|指挥|接|平台|应急|热线|急救|出警|电话|(?:有效|刑事|治安){0,2}总?警情)`,
    examples: [
      ["依托110、119、120应急联动机制。", "110、119、120"],
      ["110刑事治安总警情下降。", "110"],
    ],
    counterExamples: ["处置警情110起。"],
  },
  {
    id: "code.version",
    class: "other",
    marks: [
      { first: ARABIC, plain: false },
      { first: ARABIC, behind: "版时工模系方改" },
      { first: ARABIC, behind: " ,。;、)(!\n:" },
    ],
    pattern: sticky`(?<![\d.])(?!(?:19|20)\d\d\.)\d{1,9}\.\d{1,9}(?:\.\d{1,9}){1,9}|\d+\.0(?=版|时代|工程|模式|系统|方案|改革)|(?<=${EDITED})\d\.0${END}|0\d{2,18}(?![.,%\d])`,
    examples: [
      ["平台升级至3.0版。", "3.0"],
      ["实施优化营商环境3.0方案。", "3.0"],
      ["推进企业开办便利化改革4.0。", "4.0"],
      ["启动“最多跑一次”2.0，完善制度。", "2.0"],
      ["平台由2.0升级到3.0。", "3.0"],
    ],
    counterExamples: ["增长3.0%。", "满意度指数为4.0。", "增速3.0，居全市前列。"],
  },
  {
    // — 12 —
    // 举措[3]，
    //      ^
    id: "code.note",
    class: "numbering",
    marks: [{ first: ARABIC, before: "[ \n", behind: " ]、\n" }],
    pattern: sticky`(?<=\[ ?)\d{1,3}(?= ?\])|(?<=^ {0,8}|\n {0,8})\d{1,3}(?: {2,8}|、?\n)(?=[\u4e00-\u9fff“"])`,
    examples: [["深化改革[3]，成效明显。", "3"]],
    counterExamples: ["办理[2022]7号文件。"],
  },
  {
    id: "code.page",
    class: "other",
    marks: [{ first: ARABIC, before: " \n第共—-", behind: " \n页—-" }],
    pattern: sticky`(?<=^ {0,40}[-—]{1,3} {0,4}|\n {0,40}[-—]{1,3} {0,4})\d{1,4}(?= {0,4}[-—]{1,3} {0,40}(?:\n|$))|(?<=^ {0,40}|\n {0,40})\d{1,4}(?= {0,40}(?:\n|$))|(?<=[第共] ?)\d{1,4}(?= ?页)`,
    examples: [["— 12 —", "12"]],
    counterExamples: ["共12件"],
  },
  {
    // every 百 of 每百人 and 两 of 每两年 is a base, no quantity
    id: "other.per",
    class: "other",
    marks: [{ first: EITHER, before: "每隔 " }],
    pattern: sticky`(?<=每${GAP}隔?${GAP})(?:[百千万亿两三四五六七八九十]{1,9}|\d{1,9})(?!件|起|\d)`,
    examples: [["全县每万人拥有律师。", "万"]],
    counterExamples: ["受理五件。"],
  },
  {
    id: "other.age",
    class: "other",
    marks: [{ first: EITHER, behind: " —~至到、周岁-" }],
    pattern: sticky`(?:\d{1,3}|[一二三四五六七八九十]{1,3})(?:${GAP}[-—~至到、]${GAP}(?:\d{1,3}|[一二三四五六七八九十]{1,3}))?${GAP}周?岁(?=以上|以下|及以|以内|至|的|[(]|[\u4e00-\u9fff])`,
    examples: [["60周岁以上老年人免费乘车。", "60周岁"]],
    counterExamples: ["人均预期寿命81.2岁。"],
  },
  {
    id: "numbering.left",
    class: "numbering",
    marks: [{ first: EITHER, before: " 。;:,\n(", behind: "是要、则.)" }, { first: "①-⑳⑴-⒇㈠-㈩❶-❿" }],
    pattern: sticky`(?<=^ *|[。;:,\n] {0,4})(?:[一二三四五六七八九十]{1,3}(?=是(?!一)|要|、|则[,，])|\d{1,2}(?=[.、)](?!\d)))|(?<=[(])(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?=[)](?! ?[项目款条]))|[①-⑳⑴-⒇㈠-㈩❶-❿]`,
    examples: [
      ["①明确分工；②细化措施。", "①"],
      ["一是加强领导；二是督促检查。", "二"],
    ],
    counterExamples: ["受理（25件）。"],
  },
  {
    id: "other.bare-scale",
    class: "other",
    marks: [{ first: "百千万亿" }],
    pattern: sticky`(?<![\d上近超数几逾过约成余突破达足到满破〇零一二三四五六七八九十两]${GAP})[百千万亿]{1,3}(?![余多]|分[之百]|[^,。;]{0,2}元以[上下])`,
    examples: [["服务千家企业。", "千"]],
    counterExamples: ["上百件积案化解。", "百余人参与。"],
  },
];
