/** How a report speaks of its own place: by the body that it speaks for, and by rank (我县, 区政府). */
import type { Rule } from "./rule.ts";

/** The body that the report is read out for; its first words name the place or its rank alone. */
export const SPOKEN_FOR: readonly Rule<string>[] = [
  {
    id: "spoken-for",
    pattern:
      /我谨?(?:代表|受)(?<body>国务院|[^,。;:\n]{1,24}?(?:人民政府|政府筹备组|政府|管理委员会|管委会|党工委|司法局))/,
    read: ({ groups }) => (/人民$|^(?:中国|全国)/.test(groups?.body ?? "") ? null : (groups?.body ?? null)),
    examples: [
      ["现在,我代表云溪区人民政府向大会报告工作", "云溪区人民政府"],
      ["我代表省人民政府,向大会作报告", "省人民政府"],
      ["我谨代表国务院向大会报告", "国务院"],
      ["我代表云溪新区管理委员会作报告", "云溪新区管理委员会"],
    ],
    counterExamples: ["我代表全体同志表示感谢", "代表委员视察政府"],
  },
];

const ZONE =
  "(?:新区|经济(?:技术)?开发区|高新(?:技术)?(?:产业)?(?:开发)?区|经开区|高新区|开发区|产业(?:集聚区|园区?)|工业园区?|示范区|管理区|试验区|实验区|保税区|度假区|风景(?:名胜)?区|合作区)";

/** Zones that have a committee and no place in GB/T 2260; the table's own 新区 are looked up first. */
export const ZONES: readonly Rule<string>[] = [
  {
    id: "zone",
    pattern: new RegExp(
      `^(?:中共)?(?<zone>[\\u4e00-\\u9fa5]{0,12}?${ZONE})(?=管理?委员?会|管委会|党工委|关于|法治|(?:19|20)\\d\\d|[\\u4e00-\\u9fa5]{0,8}局|$)`,
    ),
    read: ({ groups }) =>
      /^[\u4e00-\u9fa5]{2}区$|^(?:新区|开发区)$/.test(groups?.zone ?? "") ? null : (groups?.zone ?? null),
    examples: [
      ["云溪新区管理委员会2022年度法治政府建设情况报告", "云溪新区"],
      ["云溪经济技术开发区管委会关于法治政府建设情况的报告", "云溪经济技术开发区"],
      ["云溪高新区2022年法治政府建设情况报告", "云溪高新区"],
    ],
    counterExamples: ["法治政府建设示范区创建情况报告", "新区管委会2022年工作报告", "云溪区人民政府"],
  },
];

/** A county's or a city's name that the table does not have: abolished, renamed or misspelt. */
export const UNKNOWN_PLACES: readonly Rule<string>[] = [
  {
    id: "unknown-place",
    pattern:
      /^(?:中共)?(?<place>[\u4e00-\u9fa5]{1,12}?[市县区旗])(?=人民政府|政府|委(?:员会)?|关于|(?:19|20)\d\d|二[〇零]|司法局|[\u4e00-\u9fa5]{2,12}局|法治政府)/,
    read: ({ groups }) =>
      /^(?:关于|全|我|本|各|某|[省市]?[市县区旗]$|(?:城市|[社园景地山校牧库林灾小]区)$)|[某×X]|年|法治|建设/.test(
        groups?.place ?? "",
      )
        ? null
        : (groups?.place ?? null),
    examples: [
      ["云山县人民政府关于2016年度法治政府建设情况的报告", "云山县"],
      ["云山市2016年度法治政府建设情况报告", "云山市"],
    ],
    counterExamples: [
      "全县2022年法治政府建设情况报告",
      "某县2022年法治政府建设情况报告",
      "城市管理局2022年法治政府建设情况报告",
      "社区矫正管理局2022年工作报告",
      "县人民政府关于法治政府建设情况的报告",
    ],
  },
];

/** Names of the text's own rank: what it calls us, all, and the bodies without a place's name. */
const OWN = new Map(
  ["省", "市", "县", "区", "旗", "州"].map((rank) => {
    const before = rank === "区" ? "(?<![新治园社城市矿郊山景])" : rank === "市" ? "(?<![城县])" : "";
    return [
      rank,
      new RegExp(`[我全]${rank}(?![域长])|${before}${rank}(?:委(?![员托])|人?民?政府|党委)`, "g"),
    ] as const;
  }),
);

/** From the smallest up: a county's report also speaks of its city, a city's hardly of 我县. */
const SMALLEST_FIRST = ["县", "旗", "区", "市", "州", "省"];

/**
 * The rank of the place whose report the text is: 省, 市, 县, 区, 旗, 州 or 新区.
 *
 * @param spoken the body that the report is read out for, where it says so without a place's name (省人民政府)
 */
export function ownRank(text: string, spoken: string): string | null {
  const said = /^(?<rank>新区|[省市县区旗州])/.exec(spoken)?.groups?.rank;
  if (said) return said;
  if ((text.match(/[我全]新区|新区(?:党工委|管委会|管理委员会)/g)?.length ?? 0) > 1) return "新区";
  const counts = new Map([...OWN].map(([rank, own]) => [rank, text.match(own)?.length ?? 0]));
  const most = Math.max(...counts.values());
  const enough = Math.max(2, most * 0.15);
  return SMALLEST_FIRST.find((rank) => (counts.get(rank) ?? 0) >= enough) ?? null;
}
