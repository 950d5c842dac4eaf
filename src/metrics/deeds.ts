import { holds, signTable, standsAt } from "../signs.ts";
import { candidates, endings, isWord, lexicon, stands, wordAt, wordUpTo } from "./lexicon.ts";
import { LIGHT_VERBS, VERBS } from "./words.ts";

/** Verbs of which every word list of the reports' grammar knows. */
const KNOWN = lexicon(
  LIGHT_VERBS,
  VERBS,
  "新收 排查 责令 转送 结转 履行 把关 评选 签约 修订完善 出庭应诉 成功",
);
const MANNERS = lexicon("已 未 经 不予 依法 成功 共 累计 全部 及时 新 应当 应 实际");

/** Behind a verb these make a name of it: 调解员, 处罚决定, 公证机构. */
const NAMING = lexicon(
  "类 员 人 站 点 所 室 会 书 率 决定 案 事项 申请 协议 机构 组织 窗口 单位 中心 队 性 型 证 法律 教育 纠纷",
);

/** True where a clause says what was done: 制发意见书. 处罚决定 and 调解员 are names. */
export function isDeed(clause: string): boolean {
  if (deedAt(clause, 0)) return true;
  for (const manner of candidates(MANNERS, clause, 0))
    if (stands(manner, clause, 0) && deedAt(clause, manner.length)) return true;
  return false;
}

function deedAt(clause: string, at: number): boolean {
  for (const verb of candidates(KNOWN, clause, at))
    if (stands(verb, clause, at) && wordAt(NAMING, clause, at + verb.length) === 0) return true;
  return false;
}

/** Length of the verb that a phrase begins with, its manner and what joins it to the next word. */
function verbAhead(phrase: string): number {
  for (const manner of candidates(MANNERS, phrase, 0))
    if (stands(manner, phrase, 0) && wordAt(KNOWN, phrase, manner.length) > 0)
      return behindVerb(phrase, manner.length);
  return behindVerb(phrase, 0);
}

function behindVerb(phrase: string, at: number): number {
  const end = at + wordAt(KNOWN, phrase, at);
  return phrase.startsWith("和解", end) ? end : end + wordAt(JOINT, phrase, end);
}

const JOINT = lexicon("、 和 并 及 了 出 的 涉及");

/** Words that name nothing by themselves once the verb is taken away. */
const BARE = lexicon("案件 案 事项 工作 决定 问题 人员 情况 申请 文件 任务 活动 项目 数 总数 数量 率 量 的");
const OTHERS = lexicon("其他 其它 其余");
const IDEOGRAPHS = signTable("\u4e00-\u9fff");
const BEFORE_NOUN = /^(?:的|了|其中|、| |[共现]?有(?!限|关|效|机))+/;
const OPENING = signTable("的了其、 共现有");
const BEHIND_NOUN = endings("总数 数量 共计 的");

/**
 * The noun of a phrase, without the verb in front of it; null where it has none that says anything.
 *
 *     收到行政复议申请  →  行政复议申请
 *     审结案件          →  null
 */
export function nounOf(phrase: string): string | null {
  let rest = phrase;
  for (let verbs = 0; verbs < 4 && isDeed(rest); verbs++) rest = rest.slice(verbAhead(rest));
  const noun = withoutCounting(standsAt(OPENING, rest, 0) ? rest.replace(BEFORE_NOUN, "") : rest);
  const names = noun.length >= 2 && holds(IDEOGRAPHS, noun) && !isWord(BARE, noun);
  return names && wordAt(OTHERS, noun, 0) === 0 ? noun : null;
}

function withoutCounting(phrase: string): string {
  const end = wordUpTo(BEHIND_NOUN, phrase, phrase.length);
  return end === -1 ? phrase : phrase.slice(0, end);
}
