import type { Metric, Role } from "../../schemas/report.ts";
import { holds, signTable, standsAt } from "../signs.ts";
import { GOES_ON_TO, LEFT_TAIL } from "./change.ts";
import type { Mention } from "./clause.ts";

/**
 * Words that make every number behind them in the sentence a plan, until a fact is stated. Here as below what must not
 * stand in front is looked for behind the word: a pattern that begins with a word is quick to find.
 */
const AIM =
  /力争|力求|争取(?![^,。]{0,12}(?:资金|债|项目|支持|经费|补助))|计划(?<!(?:行动|单元|更新|提升|服务|培养|发展|投资|年度|专项|工作|建设|规划|攻坚|培育|改造|引进|人才|立法|监测|学法|普法|倍增|整治|列入)计划)(?!$|[\d生》”,。;、]|(?:落实|解决|采纳)的|的?通知|完成|单列|表|和|与|及|立项)|预期|目标(?<!完成[^,。]{0,12}目标)(?!任务|责任|考核|管理)|明年|今后|下一步|下步|来年|将(?=进一步|继续|再|持续|力争|着力|加大|加强|新建|建成|组织开展)|到20[2-4]\d年底?,/g;
/** Words that make a number of their own clause a requirement or a rule; 应当听证的案件 were heard. */
const REQUIREMENT =
  /须(?<!主须)|拟(?<![模虚草比]拟)(?![定订]|继续有效)(?!制[^定])(?![^,。;]{1,24}的$)|(?:必须|应当)(?![^,。;的]{1,12}的[^,。;的]{1,10}$)|不得|确保|原则上|起码要|要求(?<!(?:工作|相关|有关|的|标准|总|考核|(?:按照?|根据|依照|依据|遵照|对照|落实|符合)[^,。;:]{0,8})要求)(?=[\u4e00-\u9fff\d])(?!的)|规定(?<!(?:按照?|根据|依照|依据|遵照|违反|落实|符合)[^,。;:]{0,10}规定)(?!的?程序|动作|时[限间]|期限|[,。;的》”、和与及])/g;
const REQUIREMENT_SIGNS = signTable("须拟必应不确原起要规");
const LIMIT = /(?:不少于|不低于|不超过|不高于|不得超过|不得低于|不多于|至少)[为达到]?$/;
const LIMIT_ENDS = signTable("于过少为达到");
/** 超额完成…3000人次的年度目标, 已完成, 实际: a fact even where an aim stands before. */
const FACT =
  /(?:实际(?!利用|使用|需|情)|已经|已(?!建成的)|实现了|完成了|达到了|截至|目前|去年|上年|累计|共计|全年共|取得|较上年|同比|设立了|今年已|仍有|还有|仍存在|还存在|短板|差距)/g;
/** 对败诉3件以上的单位一律挂牌督办, 20名以上从业人员的企业: a number that bounds a class is a rule. */
const BOUNDS_CLASS = /^(?:以上|以下)?的?(?:单位|部门|个人|人员|案件|项目|决定|企业|事项|处罚)/;

/** 3000人次的年度目标: the number is the aim itself. */
const IS_AIM = /^(?:(?:的|的?(?:年度|全年))(?:目标|任务|要求|指标|标准)|目标任务)/;

const IS_AIM_STARTS = signTable("的年全目");

/** Farther back in a sentence than this no word makes a number a plan. */
const REACH = 300;

/** Says whether the report states the number as a fact or as what is planned, required or allowed. */
export function statusOf(
  text: string,
  mention: Mention,
  role: Role | null,
  year: number | null,
): Metric["status"] {
  const { start, after } = mention;
  if (standsAt(IS_AIM_STARTS, after, 0) && IS_AIM.test(after) && !/^[项条类个]$/.test(mention.quantity.unit))
    return "target";
  if (isLevelLeft(mention)) return "actual";
  const clauseFrom = clauseStart(text, mention);
  if (standsAt(LIMIT_ENDS, text, start - 1)) {
    const clause = text.slice(clauseFrom, start);
    if (LIMIT.test(clause) && !statesFact(clause)) return "target";
  }
  if (boundsClass(text, mention)) return "target";
  return aims(text, mention, clauseFrom, role, year) ? "target" : "actual";
}

/** Words of a period that is still to come, in either script: a period is quoted as it is written. */
const AHEAD = /^(?:今[后後]|未[来來]|下一?步|下一?年|明年|[来來]年)|^[一二三四五六七八九十\d]{1,2}年[内內]$/;

/** Words of a period that is over; 年内 and 全年 of a plan are those of its own year. */
const GONE_BY = /^(?!到)[^到]*(?:[\d０-９〇○零一二三四五六七八九]{4} ?年|[过過]去|去年|上年|[来來]$)/;

/**
 * The status where also the period is known: a year still to come makes a plan of a bare statement (2023年新建学校5所 in
 * the report on 2022), a year gone by a fact of what only its section would make a plan.
 */
export function statusInPeriod(
  text: string,
  mention: Mention,
  role: Role | null,
  year: number | null,
  period: Metric["period"],
): Metric["status"] {
  const status = statusOf(text, mention, role, year);
  if (period.source === "report") return status;
  if (status === "actual")
    return isAhead(period, year) && !statesFact(wordsBefore(text, mention)) && !isLevelLeft(mention)
      ? "target"
      : "actual";
  const isPast =
    role === "plan" &&
    year !== null &&
    period.to !== null &&
    yearOf(period.to) <= year &&
    GONE_BY.test(period.text ?? "");
  return isPast && statusOf(text, mention, null, year) === "actual" ? "actual" : "target";
}

function isAhead({ text, from, to }: Metric["period"], year: number | null): boolean {
  if (text !== null && AHEAD.test(text)) return true;
  if (year === null) return false;
  if (from === null) return to !== null && yearOf(to) > year;
  return yearOf(from) > year && from.endsWith("-01-01") && to?.endsWith("-12-31") === true;
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

/** @param from where a fact may begin */
function statesFact(words: string, from = 0): boolean {
  FACT.lastIndex = from;
  return FACT.test(words);
}

function wordsBefore(text: string, { sentence, start }: Mention): string {
  return text.slice(Math.max(sentence.start, start - REACH), start);
}

function clauseStart(text: string, { sentence, start }: Mention): number {
  const least = Math.max(sentence.start, start - REACH);
  let from = start;
  while (from > least && !endsClause(text.charCodeAt(from - 1))) from--;
  return from;
}

const [COMMA, COLON, SEMICOLON] = [0x2c, 0x3a, 0x3b];
const endsClause = (code: number) => code === COMMA || code === COLON || code === SEMICOLON;

const LEFT_SIGNS = signTable("由从");

/** 由全市第9位上升至第4位: of the two the first is what was. */
function isLevelLeft({ before, after }: Mention): boolean {
  return holds(LEFT_SIGNS, before) && GOES_ON_TO.test(after) && LEFT_TAIL.test(before);
}

/** 对败诉3件以上的单位一律挂牌督办: what follows is done to a class, whoever comes to be in it. */
function boundsClass(text: string, mention: Mention): boolean {
  const { approx } = mention.quantity;
  if (approx !== "atLeast" && approx !== "atMost") return false;
  return BOUNDS_CLASS.test(mention.after) && RULED.test(text.slice(mention.end, mention.sentence.end));
}

const RULED = /一律|须|应|挂牌|必须|取消|约谈|追究|不予/;

function aims(
  text: string,
  mention: Mention,
  clauseFrom: number,
  role: Role | null,
  year: number | null,
): boolean {
  const { start } = mention;
  if (role === "plan" && statesPast(text.slice(clauseFrom, start), year)) return false;
  const before = wordsBefore(text, mention);
  const aim = lastIndexOf(AIM, before);
  if (role === "plan") return !statesFact(before, aim + 1);
  if (aim >= 0 && !statesFact(before, aim + 1)) return true;
  if (!holds(REQUIREMENT_SIGNS, text, clauseFrom, start)) return false;
  const clause = text.slice(clauseFrom, start);
  const requirement = lastIndexOf(REQUIREMENT, clause);
  return requirement >= 0 && !statesFact(clause, requirement + 1);
}

/** Where the last match begins, or -1. */
function lastIndexOf(pattern: RegExp, text: string): number {
  let at = -1;
  pattern.lastIndex = 0;
  for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) at = found.index;
  return at;
}

function statesPast(clause: string, year: number | null): boolean {
  const found = /(20\d\d) ?年/.exec(clause);
  return found !== null && year !== null && Number(found[1]) <= year;
}
