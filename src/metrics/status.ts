import type { Metric, Role } from "../../schemas/report.ts";
import type { Mention } from "./clause.ts";

/** Words that make a number a plan, a requirement or a rule wherever they stand before it in the clause or the sentence. */
const AIM =
  /力争|力求|争取(?![^,。]{0,12}(?:资金|债|项目|支持|经费|补助))|计划(?!生育|》|”|的?通知|完成|单列|表)|(?<![模虚草比])拟(?![定订制])|预计|预期|目标(?!任务|责任|考核|管理)|须|必须|应当|不得|(?<!工作|相关|有关|的|标准|总)要求(?=[\u4e00-\u9fff])|规定(?!程序|的?程序)|原则上|明年|今后|下一步|下步|来年|确保|将(?=在|对|于|再|继续|进一步|把|全|新|完成|组织|开展|建|力)|到20[2-4]\d年底?,/;
const LIMIT = /(?:不少于|不低于|不超过|不高于|不得超过|不得低于|控制在|限定在|不多于|至少)[为达到]?$/;
/** 超额完成…3000人次的年度目标, 已完成, 实际: a fact even where an aim stands before. */
const FACT =
  /(?:实际|已经|已(?!建成)|实现了|完成了|达到了|截至|目前|去年|上年|累计|共计|全年共|取得|较上年|同比|设立了|今年已)/;
/** 对败诉3件以上的单位一律挂牌督办, 20名以上从业人员的企业: a number that bounds a class is a rule. */
const BOUNDS_CLASS = /^(?:以上|以下)?的?(?:单位|部门|个人|人员|案件|项目|决定|企业|事项|处罚)/;

/** Says whether the report states the number as a fact or as what is planned, required or allowed. */
export function statusOf(
  text: string,
  mention: Mention,
  role: Role | null,
  year: number | null,
): Metric["status"] {
  const before = text.slice(mention.sentence.start, mention.start);
  const clause = before.slice(
    Math.max(before.lastIndexOf(","), before.lastIndexOf(";"), before.lastIndexOf(":")) + 1,
  );
  if (LIMIT.test(clause) && !FACT.test(clause)) return "target";
  const bounded = mention.quantity.approx === "atLeast" || mention.quantity.approx === "atMost";
  if (
    bounded &&
    BOUNDS_CLASS.test(mention.after) &&
    /对|凡|将|案值|要求|[。;]$|^/.test(clause) &&
    /一律|须|应|挂牌|必须|取消|约谈|追究|报|不予/.test(text.slice(mention.end, mention.sentence.end))
  )
    return "target";
  return aims(before, clause, role, year) ? "target" : "actual";
}

function aims(before: string, clause: string, role: Role | null, year: number | null): boolean {
  const aim = lastIndexOf(AIM, before);
  const fact = lastIndexOf(FACT, before);
  if (role === "plan") return !(fact > aim) && !statesPast(clause, year);
  if (aim < 0 || fact > aim) return false;
  return true;
}

function lastIndexOf(pattern: RegExp, text: string): number {
  let at = -1;
  for (const found of text.matchAll(new RegExp(pattern, "g"))) at = found.index;
  return at;
}

function statesPast(clause: string, year: number | null): boolean {
  const found = /(20\d\d) ?年/.exec(clause);
  return found !== null && year !== null && Number(found[1]) <= year;
}
