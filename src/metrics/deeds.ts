import { LIGHT_VERBS, VERBS } from "./words.ts";

/** Verbs of which every word list of the reports' grammar knows, the longest first. */
const KNOWN = [
  ...new Set(
    `${LIGHT_VERBS} ${VERBS} 新收 排查 责令 转送 结转 履行 把关 评选 签约 修订完善 出庭应诉 成功`.split(
      /\s+/,
    ),
  ),
]
  .filter((word) => word !== "")
  .sort((one, other) => other.length - one.length)
  .join("|");

/** Behind a verb these make a name of it: 调解员, 处罚决定, 公证机构. */
const NAMING =
  "类|员|人|站|点|所|室|会|书|率|决定|案|事项|申请|协议|机构|组织|窗口|单位|中心|队|性|型|证|法律|教育|纠纷";
const MANNER = "(?:已|未|经|不予|依法|成功|共|累计|全部|及时|新|应当?|实际)?";

const DEED = new RegExp(`^${MANNER}(?:${KNOWN})(?!${NAMING})`);
const VERB_AHEAD = new RegExp(`^${MANNER}(?:${KNOWN})(?:[、和并及了出的]|涉及)?`);

/** True where a clause says what was done: 制发意见书. 处罚决定 and 调解员 are names. */
export function isDeed(clause: string): boolean {
  return DEED.test(clause);
}

/** Words that name nothing by themselves once the verb is taken away. */
const BARE =
  /^(?:案件|案|事项|工作|决定|问题|人员|情况|申请|文件|任务|活动|项目|数|总数|数量|率|量|的|[^\u4e00-\u9fff]*)$/;

/**
 * The noun of a phrase, without the verb in front of it; null where it has none that says anything.
 *
 *     收到行政复议申请  →  行政复议申请
 *     审结案件          →  null
 */
export function nounOf(phrase: string): string | null {
  let rest = phrase;
  for (let verbs = 0; verbs < 4 && isDeed(rest); verbs++) rest = rest.replace(VERB_AHEAD, "");
  const noun = rest.replace(/^(?:的|了|其中|、| |[共现]?有(?!限|关|效|机))+|(?:总数|数量|共计|的)$/g, "");
  return noun.length < 2 || BARE.test(noun) || /^(?:其他|其它|其余)/.test(noun) ? null : noun;
}
