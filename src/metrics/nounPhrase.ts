import { holds, signTable, standsAt } from "../signs.ts";
import { alternatives, endings, indexOf, lexicon, wordAt, wordUpTo } from "./lexicon.ts";
import { beforeObject, hasVerb, isVerbal, opensWithVerb } from "./phrase.ts";
import { DEEDS, ENDING_LIKE_STOPS, PARTIES, STOPS } from "./words.ts";

const STOP = alternatives(STOPS.split(" "));
const LIKE_STOP = endings(ENDING_LIKE_STOPS);

/**
 * The noun phrase that begins `words`, empty where they begin with something else.
 *
 *     行政执法特约监督员参与评查  →  行政执法特约监督员
 *
 * @param ofPersons the measure word counts persons: 32名机关干部 are no bodies
 */
export function nounPhrase(words: string, ofPersons = false): string {
  if (words === "") return "";
  if (words.startsWith("("))
    return nounPhrase(words.replace(/^\([^)]*(?:\)(?:以[上下内]?)?|$)/, ""), ofPersons);
  const rest = standsAt(BEFORE_NOUN, words, 0) ? words.replace(OF, "") : words;
  const stop = stopOf(holds(BRACKET, rest) ? withoutBrackets(rest) : rest);
  const sign = rest.charAt(stop);
  if (stop === 0 && sign !== "、") return headBehindAspect(rest, ofPersons);
  if (sign === "的") {
    const head = headBehind(rest, stop, ofPersons);
    if (head !== "") return head;
  }
  if (sign === "、") {
    if (stop === 1 || (stop > 0 && isVerbal(rest.slice(0, stop)))) {
      const further = nounPhrase(rest.slice(stop + 1), ofPersons);
      if (further !== "") return rest.slice(0, stop + 1) + further;
    }
    const head = /^[^,。;:(]{2,30}的([\u4e00-\u9fff“”]{2,})/.exec(rest)?.[1];
    if (head !== undefined) return nounPhrase(head, ofPersons);
  }
  const phrase = withoutEnd(withoutDeed(stop === -1 ? rest : rest.slice(0, stop)));
  if (phrase === "事项") return /^[^,。;]{2,16}/.exec(rest)?.[0] ?? phrase;
  return !ofPersons && phrase.length > 3 && holds(UNIT_ENDS, phrase)
    ? (PERSONS_OF.exec(phrase)?.[1] ?? phrase)
    : phrase;
}

/** 13件需要修改的规范性文件: the noun that a verb is the attribute of, or nothing. */
function headBehind(words: string, of: number, ofPersons: boolean): string {
  const attribute = words.slice(0, of);
  if (of > LONGEST_ATTRIBUTE || !(DESCRIBES.test(attribute) || opensWithVerb(attribute))) return "";
  return headOf(words.slice(of + 1), ofPersons);
}

/** 46份已到期的合同: the noun behind what has, has not or should have come about, or nothing. */
function headBehindAspect(words: string, ofPersons: boolean): string {
  if (!standsAt(ASPECTS, words, 0)) return "";
  const attribute = ASPECT.exec(words)?.[0];
  return attribute === undefined ? "" : headOf(words.slice(attribute.length), ofPersons);
}

/** The noun phrase behind an attribute, or nothing where that holds a verb. */
function headOf(words: string, ofPersons: boolean): string {
  const head = nounPhrase(words, ofPersons);
  return head.length >= 2 && !hasVerb(head) ? head : "";
}

const ASPECTS = signTable("已尚仍应须");
const ASPECT = /^(?:已|尚未|仍[需未]|应当?|须)[\u4e00-\u9fff]{1,6}?的/;
const LONGEST_ATTRIBUTE = 14;
const DESCRIBES = /^(?:[具拥享]有|需要?|报[备送])/;

/** Where a noun phrase ends, or -1: not within a longer word. */
function stopOf(words: string): number {
  let at = indexOf(STOP, words);
  while (at > 0 && wordUpTo(LIKE_STOP, words, at + 1) !== -1) at = indexOf(STOP, words, at + 1);
  return at;
}

/** 律师事务所办理案件: who did it is counted, not what was done. 部门审批事项 is one name. */
function withoutDeed(phrase: string): string {
  for (let at = 1; at + 4 <= phrase.length; at++) {
    const length = beforeObject(DEED, phrase, at);
    if (
      length > 0 &&
      wordUpTo(PARTY, phrase, behindNote(phrase, at)) !== -1 &&
      wordAt(NAMED_BY_DEED, phrase, at + length) === 0
    )
      return phrase.slice(0, at);
  }
  return phrase;
}

/** Where a bracket begins that ends at `at`, else `at`: 行政村(社区)|选聘. */
function behindNote(phrase: string, at: number): number {
  return phrase.charAt(at - 1) === ")" ? phrase.lastIndexOf("(", at) : at;
}

const DEED = lexicon(DEEDS);
const PARTY = endings(PARTIES);
const NAMED_BY_DEED = lexicon(
  "类 员 人 小组 热线 电话 化 站 点 所 室 会 书 率 数 量 费 队 型 证 厂 器 意见 建议 报告 决定 清单 案卷 手续 结果 要求 规则 指南 条件 范围 材料 事项 时限 时间 情况 工作 流程 活动 任务 标准 制度 程序 对象 信息 中心 机构 组织 窗口 单位 平台 大厅 系统 机制 体系 项目 方案 计划 力度 能力 质量 专班",
);

/** 31家单位行政处罚案卷93册: the units alone, where the next number counts what they have. Empty where none are named. */
export function partyOf(words: string): string {
  return /^[^,。;、]{0,8}?(?:单位|部门|企业|机关|乡镇|调委会|司法所)(?=[^,。;、]{2})/.exec(words)?.[0] ?? "";
}

/** 18名参加的学员, 9支由律师组成的服务队 */
const OF = /^[ \n]*(?:的|参加的|参与的|由[^,。;:]{2,40}?(?:组成|构成|参加)的)?(?:时间|符合条件的)?[ \n]*/;
const BEFORE_NOUN = signTable(" \n的参时符由");

function withoutEnd(phrase: string): string {
  const { length } = phrase;
  if (wordUpTo(LIKE_STOP, phrase, length) !== -1) return phrase;
  const loose = standsAt(ENDS, phrase, length - 1) || standsAt(JOINS, phrase, length - 2);
  return loose ? phrase.replace(/(?:[和与及].?|基础上|[中内里上超近约各即])?\s*$/, "") : phrase;
}

const ENDS = signTable("和与及上中内里超近约各即 \n");
const JOINS = signTable("和与及");

const BRACKET = signTable("(");

/** What stands in brackets ends no phrase: 县（市、区）. The length stays. */
function withoutBrackets(words: string): string {
  return words.replace(/\([^)]{0,10}\)/g, (bracket) => "一".repeat(bracket.length));
}

/** 43个行政执法单位主管领导: the 43 are the units, not the persons in them. */
const PERSONS_OF =
  /^(.{0,12}?(?:单位|部门|机关|乡镇|企业))(?:各级|主管|负责人|主要负责|领导|法制|主任|人员|干部|工作人员|职工|业务骨干|骨干|代表)/;
const UNIT_ENDS = signTable("位门关镇业");
