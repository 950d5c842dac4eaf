import type { Bounds, Enclosure } from "./periodBounds.ts";
import type { Nature } from "./periodReadings.ts";

/** How far a statement governs. `number` is the number that follows at once, with those joined to it by 、. */
export type Reach = "nothing" | "number" | "clause" | "part" | "sentence" | "paragraph";

/** 比2019年, 较上年, 是去年的1.5倍: what a change is measured against. */
const AGAINST =
  /(?:(?<![占同环对])比|(?<!比)较|相[较比]于?|对比|超过?了?|高于|低于|多于|少于|优于|好于|快于|不及|相当于)(?:上届)?[“]?$/;
const BESIDE = /(?:与|和|同|跟)$/;
const COMPARED = /^[^,。;]{0,14}?(?:相比|相较|比较|持平|相当|相同|基本一致)/;
const TIMES = /^(?:同期|全年)?的? ?\d[\d.]{0,6} ?倍/;
/** 比上年1420件增加12%: the number that follows at once is last year's. */
const BASE = /^(?:同期)?的|^(?:同期)? ?\d/;
/** The words that lead from one level to another: 由上年第7名升至第4名. */
const LEVEL_LEFT = /(?:由|从)$/;
const LEVEL_REACHED = /[至到为]$/;
const NUMBER_IN_CLAUSE = /^[^,。;:\d]{0,12}[\d一二三四五六七八九十百两零]/;
/** 上年结转5件: what is carried over belongs to the year that left it. */
const CARRIED_OVER = /^度?(?:结转|遗留|未结|转入|跨年)/;
const NUMBER_AHEAD = /^(?:底|末)?的?(?:约|近|超|超过|不足|逾|共|仅)?[(]?[\d一二三四五六七八九十百两零]/;

/** 2018年印发的, 2021年修订的: says when the thing came to be, not when it was counted. */
const ATTRIBUTE =
  /^[^,。;:\d《]{0,14}(?:印发|制定|出台|颁布|发布|公布|修订|修正|修改|成立|设立|建立|实施|施行|签订|通过|批准|下达|确定|列入|立案|结转|遗留|竣工|建成|投用|入选|评选|认定)的/;
/** 2021年建成中心后: what came before. */
const AFTER = /^[^,。;:\d]{1,16}[^先最]后$/;
const TITLE_AHEAD = /^[^,。;:]{0,20}《/;
/** 2022年度工作要点: the name of a document or of a task. */
const DOCUMENT =
  /^(?:度|全年)?[^,。;:\d]{0,16}(?:要点|计划|方案|规划|纲要|目标|任务|安排|预算|清单|通知|意见|报告|年鉴|考核|实施|起施行|施行)(?![^,。;]{0,6}(?:完成|达到|实现|如下|是|为))/;
/** 我县2022年共…: in front of it stands who acts, and no verb. */
const VERB_BEFORE =
  /完成|制定|印发|按照?|根据|落实|推进|编制|关于|开展|[对将把被于为以获]|实施|围绕|做好|召开|参加|组织|审议|通过|下达|公布|纳入|列入|依据|参照|结合|启动|荣|的|是|有|修订|清理|办理|推动|承接|完善/;

/** How far words at `start`…`end` of a clause govern, by what stands before and behind them. */
export function reachOf(
  text: string,
  start: number,
  end: number,
  bounds: Bounds,
  { quoted, bracket }: Enclosure,
  nature: Nature,
): Reach {
  if (quoted && text.charAt(start) !== "“") return "nothing";
  const clauseStart = Math.max(
    bounds.clauseStart(start, start - 40),
    bracket === null ? 0 : bracket.start + 1,
  );
  const ahead = text.slice(end, Math.min(bounds.clauseEnd(end), end + 40));
  const bare = text.slice(clauseStart, start).replace(/[ \n]+$/, "");
  const numberNext = NUMBER_AHEAD.test(ahead);
  // Most words open their clause.
  const compared = bare !== "" && (AGAINST.test(bare) || (BESIDE.test(bare) && COMPARED.test(ahead)));
  if (compared || TIMES.test(ahead))
    return BASE.test(ahead) && numberNext && !TIMES.test(ahead) ? "number" : "nothing";
  if (numberNext && (/^的/.test(ahead) || LEVEL_REACHED.test(bare))) return "number";
  if (CARRIED_OVER.test(ahead) || (LEVEL_LEFT.test(bare) && NUMBER_IN_CLAUSE.test(ahead))) return "number";
  if (TITLE_AHEAD.test(ahead) && /^(?:的|[^,]{0,12}的)/.test(ahead)) return "nothing";
  if (ATTRIBUTE.test(ahead) || AFTER.test(ahead)) return "clause";
  if (DOCUMENT.test(ahead) && nature === "term" && !/[来间]$/.test(text.slice(start, end))) return "clause";
  return adverbial(text, clauseStart, start, bounds, bracket !== null, bare, nature);
}

/** Words that stand first in their clause, or behind no more than who acts, govern what follows. */
function adverbial(
  text: string,
  clauseStart: number,
  start: number,
  bounds: Bounds,
  inBracket: boolean,
  bare: string,
  nature: Nature,
): Reach {
  const words =
    bare === ""
      ? ""
      : bare
          .replace(GONE_BY, "")
          .replace(MARKER, "")
          .replace(/^[ \n]+/, "");
  if (words !== "" && (words.length > 12 || VERB_BEFORE.test(words))) return "clause";
  if (nature === "event") return "part";
  if (nature !== "term" || inBracket) return "sentence";
  const sentenceStart = bounds.sentenceStart(start, clauseStart - 60);
  const opens =
    clauseStart === sentenceStart ||
    (clauseStart - sentenceStart < 60 &&
      text.slice(sentenceStart, clauseStart).replace(OPENING, "").trim() === "");
  return opens ? "paragraph" : "sentence";
}

/** 刚刚过去的2022年. */
const GONE_BY = /(?:刚刚|已经|即将)?(?:过去|到来)的$/;
/** In front of the first words of a paragraph or an item. */
const MARKER =
  /^[ \n]*(?:[(]?[一二三四五六七八九十]{1,3}(?:[)、]|是|要)|\d{1,2}[.、)]|——|[①-⑳]|其[一二三四五]|[自从在至到])?/;
const OPENING =
  /(?:各位代表|同志们|主任|副主任|各位委员|截至目前|据统计|初步统计|初步预计|初步核算|预计)[,:!]?/g;
