import type { Metric } from "../../schemas/report.ts";
import { GOES_ON_TO, LEFT_TAIL } from "../metrics/change.ts";
import type { Mention } from "../metrics/clause.ts";
import { ONCE } from "../pattern.ts";

/**
 * Makes ready to say, of the numbers of a text in their order, whether one can be the whole government's own figure: no
 * plan, no level that was left, no average, no single department's or township's.
 */
export function wholesOf(text: string): (mention: Mention, metric: Metric) => boolean {
  const [plan, body] = [lastOf(PLAN), lastOf(BODY)];
  return (mention, metric) => {
    if (!isTotal(mention, metric)) return false;
    const { sentence, start } = mention;
    // The body that the sentence named last: its figures are its own until another is named.
    if (plan(text, sentence.start, start) !== null) return false;
    const named = body(text, sentence.start, start);
    if (named?.groups?.party === undefined) return !named?.groups?.single;
    // 其中以县政府为被告的14件;已审结66件: behind the semicolon the sentence is about all of them again.
    const [before, after] = [sentence.start, sentence.start + named.index];
    return (text.slice(before, after).includes("其中") ? /[,;]/ : /;/).test(text.slice(after, start));
  };
}

function isTotal(mention: Mention, metric: Metric): boolean {
  if (LEFT_TAIL.test(mention.before) && GOES_ON_TO.test(mention.after)) return false;
  if (AVERAGE.test(mention.before) && metric.kind !== "rate") return false;
  return metric.change !== null || !LATEST.test(mention.before);
}

/** Both patterns below see no farther than this. */
const SIGHT = 80;

/**
 * The last match between the beginning of a sentence and an offset. Asked again about the same sentence it reads on from
 * where no longer text can change what was found: a sentence with a thousand numbers is not read a thousand times.
 */
function lastOf(pattern: RegExp): (text: string, from: number, to: number) => RegExpExecArray | null {
  let settled: { from: number; at: number; last: RegExpExecArray | null } = { from: -1, at: 0, last: null };
  return (text, from, to) => {
    if (settled.from !== from) settled = { from, at: 0, last: null };
    const words = text.slice(from, to);
    let { last } = settled;
    pattern.lastIndex = settled.at;
    for (let found = pattern.exec(words); found !== null; found = pattern.exec(words)) {
      last = found;
      if (found.index < words.length - SIGHT) settled = { from, at: pattern.lastIndex, last };
    }
    settled.at = Math.max(settled.at, words.length - SIGHT);
    return last;
  };
}

/** What each has, or had at most, is no total. */
const AVERAGE =
  /(?:平均|人均|[村户月日周年]均|单[日月]|最[高多大]|每(?:个|名|家|件|场|期|人|万人|[村镇乡月周天日])|万人)[^,]{0,12}$/;
/** What was added is no stock; each definition says for itself whether it takes what is new. */
const LATEST =
  /(?:较|比)(?:上年|去年|年初|20\d\d年)[^,]{0,6}(?:(?:多|少|增|减|新增)[^,]{0,2}|[多少](?:受理|收到|办理|审结)[^,]{0,8})$/;

/** 近三年, 近年来 say neither when they begin nor when they end. Periods are quoted, in the script of the source. */
const VAGUE = /近|[过過]去|以往|[历歷]年|多年/;
const SHORT = 40 * 24 * 3600 * 1000;

/**
 * True of the whole year, of what goes on since its beginning, of what stands at a date near its end, and of what was
 * done within some days of it (7月28日开展培训). 上半年 is a part of the year, 2018年以来 more than it.
 */
export function isOfYear({ from, to, text, source }: Metric["period"], year: number | null): boolean {
  if (source === "report" || year === null) return true;
  if (from === null && to === null) return text === null || !VAGUE.test(text);
  if ((from ?? to)! < `${year}-01-01`) return false;
  if (from === null) return to! >= `${year}-09-01` && to! <= `${year + 1}-04-30`;
  const within = from <= `${year}-12-31`;
  if (to === null || (from <= `${year}-01-31` && to >= `${year}-09-01`)) return within;
  return within && Date.parse(to) - Date.parse(from) <= SHORT;
}

/** A plan runs over several years: “十三五”期间, “七五”普法期间. */
const PLAN =
  /[一二三四五六七八九十]五[”"]?(?:普法|规划)?(?:期间|时期)(?![^。]{0,30}(?:今年|全年|本年|其中20\d\d年))/g;

const ROOTS =
  "公安|交警|市场监管|市场监督管理|自然资源|生态环境|交通运输|交通|人社|人力资源(?:和)?社会保障|教育|教育体育|教体|住建|住房和?城乡建设|城管|城市管理|城市综合执法|农业农村|水利|卫健|卫生健康|卫计|应急管理|应急|税务|医保|医疗保障|民政|财政|文旅|文广旅|文化广电旅游|文化市场|林业|审计|统计|发改|发展和?改革|商务|退役军人|消防|烟草|气象|科技|工信|民宗|粮食|园林|住房公积金|社保|不动产|劳动";
/** A bureau, at the beginning of a clause: 县住建局全年涉诉7件. */
const BUREAU = `(?:[\\u4e00-\\u9fff]{0,4}${ONCE}(?<![全我各本])[县市区旗州](?:直)?)?${ONCE}(?:${ROOTS})${ONCE}[\\u4e00-\\u9fff]{0,10}?(?:分?局|委(?!托|会)|大队|支队|中心|窗口|部门|仲裁委员会)`;
const COURT = `(?:[\\u4e00-\\u9fff]{0,4}${ONCE}[县市区旗州])?(?:人民)?(?:检察院|法院诉前)`;
/** A township by its name. What looks like one and begins with a verb or a word of number is none. */
const TOWNSHIP =
  "(?!各|全|乡|城|集|村|每|所|以|向|对|在|为|由|县|赋|推|深|组|指|支|督|下|设|成|建|完|实|帮|统|加|规|培|整|我|其|多|涉|重|主|联|到|和|与|及|从|将|把|农|新增|部分|基层|启动|制定|根据)[\\u4e00-\\u9fff]{2,3}(?:镇|乡|街道)(?![镇村街道])(?=[\\u4e00-\\u9fff])";
const LEAD = `(?:^|[,;:。\\n]|其中)${ONCE}(?:20\\d\\d ?年,?|全年,?|[上下]半年,?)?(?:如|由|仅|还|而)?${ONCE}`;
const WHOLE =
  "全[县市区州旗省]|我[县市区州]|[县市区州](?:人民)?政府(?!作为)|各(?!县|市)|[县市区]委(?!.{0,3}局)|[县市区州]?司法局";
/**
 * 以县政府为被告的案件19件,败诉2件: what is told of one party's cases is told of them alone, as is what is told of the
 * day of an event.
 */
const PARTY =
  "以(?!全|各|我|行政机关)[\\u4e00-\\u9fff]{2,12}?为(?:共同|单独)?(?:被告|被申请人)|[县市区州](?:人民)?政府作为(?:共同|单独)?(?:被告|被申请人|当事人)的(?![^,;]{0,12}零败诉)|活动当[天日]";
const BODY = new RegExp(
  `${LEAD}(?:(?<whole>${WHOLE})|(?<single>${BUREAU}|${COURT}|${TOWNSHIP}))|(?<party>${PARTY})`,
  "g",
);
