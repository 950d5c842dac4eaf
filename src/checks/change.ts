import type { Metric } from "../../schemas/report.ts";
import { sameUnit } from "../metrics/comparable.ts";
import { type Bounds, boundsOf, exceeds, isStated, near, shareOf } from "./bounds.ts";
import type { Context, Found, Rule, Term } from "./check.ts";
import { between } from "./context.ts";
import { add, compare, divide, multiply, type Rational, rational, rounded, subtract } from "./rational.ts";
import { numberOf, relationOf, written } from "./written.ts";

/** A stated change against the two figures that it lies between. */
export const change: Rule = {
  id: "change",
  compares:
    "the size or the direction of a change against the earlier and the later figure that the text gives",
  tolerance:
    "less than one in the last digit of the change; half a digit of figures in 万 and 亿; 余, 多, 约 widen",
  messages: {
    fits: { zh: "增减与前后数相符", en: "the change fits its figures" },
    differs: { zh: "增减与前后数不符", en: "the change does not fit its figures" },
    prices: {
      zh: "增减与前后数不符，增长率或按可比价、可比口径计算",
      en: "the change does not fit its figures; it may be at constant prices, or otherwise adjusted",
    },
    direction: {
      zh: "升降方向与前后数相符",
      en: "the direction fits the figures",
    },
    turned: { zh: "升降方向与前后数相反", en: "the figures move the other way" },
  },
  find: (context) => {
    const found: Found[] = [];
    for (const term of context.terms) {
      if (term.metric.change !== null) found.push(...size(context, term));
      const turn = direction(context, term);
      if (turn !== null) found.push(turn);
    }
    return found;
  },
  examples: [
    ["办理公证1560件，比上年1420件增加12.6%。", ["broken", "(1560 - 1420) / 1420 = 9.86% ≠ 12.6%"]],
    ["收到申请128件，较上年的95件增长34.7%。", ["holds", "(128 - 95) / 95 = 34.74% ≈ 34.7%"]],
    ["收到申请30件，同比下降25%；去年同期40件。", ["holds", "(30 - 40) / 40 = -25%"]],
    ["受理案件40件，较2022年的32件增长20%。", ["broken", "(40 - 32) / 32 = 25% ≠ 20%"]],
    ["受理案件80件，同比下降20%，上年100件。", ["holds", "(80 - 100) / 100 = -20%"]],
    ["败诉率由29.6%下降到16.3%。", ["holds", "29.6 -> 16.3"]],
    [
      "安排经费680万元，较上年增加95万元，增幅16.2%。",
      ["holds", "950000 / (6800000 - 950000) = 16.24% ≈ 16.2%"],
    ],
    [
      "申请量由216件增至549件，增长1.5倍。",
      ["holds", "216 -> 549"],
      ["holds", "(549 - 216) / 216 = 1.54 ≈ 1.5"],
    ],
    ["2022年办理案件100件，2023年办理案件120件，同比增长25%。", ["broken", "(120 - 100) / 100 = 20% ≠ 25%"]],
    ["案件由50件下降到62件。", ["broken", "50 -> 62"]],
    ["败诉率由12.5%下降到10%，下降2.5个百分点。", ["holds", "12.5 -> 10"], ["holds", "10 - 12.5 = -2.5"]],
  ],
  counterExamples: [
    ["受理案件80余件，较上年的70件增长15.7%。", ["holds", "(80+ - 70) / 70 = 14.29% ≈ 15.7%"]],
    ["受理案件80件，同比增长20%。"],
    [
      "人均生产总值30.87万元，比上年增加2.11万元，增长8.5%。",
      ["undecided", "21100 / (308700 - 21100) = 7.34% ≠ 8.5%"],
    ],
    ["考核名次由第9名上升到第4名。", ["holds", "9 -> 4"]],
    ["受理案件80件，同比上升33.3%；审结75件，同比上升50%；上年同期分别为60件、50件。"],
    [
      "办理时限由15个工作日压缩至3个工作日，提速80%。",
      ["holds", "15 -> 3"],
      ["holds", "(3 - 15) / 15 = -80%"],
    ],
    ["由12名律师提升为团队，服务企业8家。"],
  ],
};

const LAST_YEAR =
  /(?:上年|去年|上一年|前一年|同期|[比较] ?20\d\d年)度?(?:同期)?(?:的|为|是|有|共|仅)?[^,;。%]{0,10}$/;
const CHANGE_WORDS = /^[^,;。]{0,4}(?:增|升|降|减|下|上|提|多|少|缩|压)/;

/** Of a change: 1560件,比上年1420件增加12.6% and 1560件,同比增加12.6%,上年1420件. */
function size(context: Context, term: Term): Found[] {
  const { metric, index } = term;
  if (metric.status !== "actual") return [];
  const sized = sizeBefore(context, term);
  if (sized.length > 0) return sized;
  const pair = figuresAround(context, term) ?? levelsBefore(context, index);
  if (pair === null) return [];
  const [earlier, later] = pair;
  const points = /百分点/.test(metric.unit);
  if (metric.unit === "倍") return judged(context, metric, earlier, later, fold);
  // 由20%降至15%,下降25%: of rates some give the share by which they fell, and some the points.
  if (metric.unit === "%" && earlier.metric.unit === "%")
    return firstFitting(
      [relative, absolute].map((measure) => judged(context, metric, earlier, later, measure)),
    );
  if (metric.unit === "%") return judged(context, metric, earlier, later, relative);
  if (
    points ? earlier.metric.unit === "%" : sameUnit(metric.unit, earlier.metric.unit) && metric.unit !== "%"
  )
    return judged(context, metric, earlier, later, absolute);
  return [];
}

/** 680万元,较上年增加95万元,增长16.2%: what was there before is the difference. */
function sizeBefore(context: Context, term: Term): Found[] {
  const [step, later] = [context.terms[term.index - 1], context.terms[term.index - 2]];
  if (!step || !later || term.metric.unit !== "%" || step.metric.change !== term.metric.change) return [];
  if (!sameUnit(step.metric.unit, later.metric.unit) || later.metric.change !== null) return [];
  if (later.metric.unit === "%" || isEarlier(later)) return [];
  if (!oneClause(context, later, step, /^,?(?:比|较|同比)[^,;。]{0,12}$/)) return [];
  if (!oneClause(context, step, term, /^,?(?:同比)?(?:增|升|降|减|下|上)[^,;。]{0,4}$/)) return [];
  const [size, to] = [boundsOf(step.metric), boundsOf(later.metric)];
  if (size === null || to === null || size.most === null || to.most === null) return [];
  const down = term.metric.change === "down";
  const from: Bounds = down
    ? { least: add(to.least, size.least), most: add(to.most, size.most) }
    : { least: subtract(to.least, size.most), most: subtract(to.most, size.least) };
  if (compare(from.least, rational(0)) <= 0) return [];
  const share = shareOf(size, from)!;
  const [part, whole] = [rational(step.metric.value ?? 0), rational(later.metric.value ?? 0)];
  const base = down ? add(whole, part) : subtract(whole, part);
  const computed = rounded(multiply(rational(100), divide(part, base)), 2);
  const fits = near(term.metric, share);
  const [a, b, said] = [written(step.metric), written(later.metric), `${written(term.metric)}%`];
  return [
    {
      ...verdict(context, later, term.metric, fits),
      terms: [term.metric, step.metric, later.metric],
      expected: Number(computed),
      found: term.metric.value,
      arithmetic: `${a} / (${b} ${down ? "+" : "-"} ${a}) = ${computed}%${relationOf(`${computed}%`, said, fits)}`,
    },
  ];
}

function firstFitting(all: readonly Found[][]): Found[] {
  return all.find(([found]) => found?.status === "holds") ?? all[0]!;
}

type Pair = readonly [earlier: Term, later: Term];

function figuresAround(context: Context, term: Term): Pair | null {
  const { terms } = context;
  const [last, first, next] = [terms[term.index - 1], terms[term.index - 2], terms[term.index + 1]];
  if (last && first && sameUnit(last.metric.unit, first.metric.unit) && isEarlier(last) && !isEarlier(first))
    return oneClause(context, first, last, /^[^,;。]{0,4},?[^,;。]{0,16}$/) &&
      oneClause(context, last, term, CHANGE_WORDS)
      ? [last, first]
      : null;
  if (last && first && isYearBefore(first, last) && oneClause(context, first, last, /^,[^,;。]{0,16}$/))
    return oneClause(context, last, term, /^,?[^,;。]{0,4}(?:增|升|降|减|下|上)[^,;。]{0,4}$/)
      ? [first, last]
      : null;
  if (last && next && sameUnit(last.metric.unit, next.metric.unit) && isEarlier(next) && !isEarlier(last))
    return oneClause(context, last, term, /^[^,;。]{0,4},?[^,;。]{0,10}$/) &&
      oneClause(context, term, next, /^[,;(][^,;。]{0,12}$/)
      ? [next, last]
      : null;
  return null;
}

/** 2022年办理案件100件,2023年办理案件120件. */
function isYearBefore({ metric: first }: Term, { metric: last }: Term): boolean {
  if (first.subject !== last.subject || first.subject === null || !sameUnit(first.unit, last.unit))
    return false;
  if (first.change !== null || last.change !== null) return false;
  const [from, to] = [first.period.from, last.period.from].map((date) => Number(date?.slice(0, 4)));
  const yearly = [first, last].every(
    ({ period }) => period.from?.endsWith("-01-01") && period.to?.endsWith("-12-31"),
  );
  return yearly && from === to! - 1;
}

/** 上年同期分别为60件、50件 are the figures of several. */
function isEarlier({ mention, metric }: Term): boolean {
  return (
    metric.change === null &&
    !mention.before.includes("分别") &&
    isStated(metric) &&
    LAST_YEAR.test(mention.before)
  );
}

function oneClause(context: Context, left: Term, right: Term, words: RegExp): boolean {
  return words.test(between(context, left, right)) && left.metric.start >= right.mention.sentence.start;
}

/** 由12.5%下降到10%,下降2.5个百分点. */
function levelsBefore(context: Context, index: number): Pair | null {
  const [later, earlier] = [context.terms[index - 1], context.terms[index - 2]];
  if (earlier === undefined || later === undefined || verbBetween(context, earlier, later) === null)
    return null;
  return oneClause(
    context,
    later,
    context.terms[index]!,
    /^,?(?:同比|共|净)?(?:[增升降减下上提压缩]|共)[^,;。]{0,6}$/,
  )
    ? [earlier, later]
    : null;
}

type Measure = (earlier: Rational, later: Rational) => Rational;

const relative: Measure = (earlier, later) =>
  multiply(rational(100), divide(subtract(later, earlier), earlier));
/** 增长1.5倍 is one and a half times more. */
const fold: Measure = (earlier, later) => divide(subtract(later, earlier), earlier);
const absolute: Measure = (earlier, later) => subtract(later, earlier);

function judged(context: Context, stated: Metric, earlier: Term, later: Term, measure: Measure): Found[] {
  const [from, to] = [boundsOf(earlier.metric), boundsOf(later.metric)];
  if (from === null || to === null || compare(from.least, rational(0)) <= 0) return [];
  // 由15天压缩至3天,提速80%: what takes less time is faster.
  const faster =
    later.metric.kind === "duration" && FASTER.test(context.text.slice(later.metric.end, stated.start));
  const signed: Metric = stated.change === "down" || faster ? negative(stated) : stated;
  const range = spread(from, to, measure);
  // Many write 增长3倍 for what grew to three times as much.
  const loosely =
    measure === fold &&
    near(
      signed,
      spread(from, to, (a, b) => divide(b, a)),
    );
  const fits = near(signed, range) || loosely;
  const [a, b] = [rational(earlier.metric.value ?? 0), rational(later.metric.value ?? 0)];
  if (compare(a, rational(0)) <= 0) return [];
  const computed = measure(a, b);
  const per = measure === relative ? "%" : "";
  const [before, after] = [written(earlier.metric), written(later.metric)];
  const left = measure !== absolute ? `(${after} - ${before}) / ${before}` : `${after} - ${before}`;
  const result = `${rounded(computed, 2)}${per}`;
  const said = `${written(signed)}${per}`;
  return [
    {
      ...verdict(context, later, stated, fits),
      terms: [stated, later.metric, earlier.metric],
      expected: numberOf(computed),
      found: signed.value,
      arithmetic: `${left} = ${result}${relationOf(result, said, fits)}`,
    },
  ];
}

const FASTER = /提速|速度|效率|提效/;

/** Of output and income the text states values at this year's prices and growth at those of another. */
const PRICED = /生产总值|GDP|增加值|收入|产值|消费品|投资|人均/;

function verdict(
  { text }: Context,
  { metric, mention }: Term,
  stated: Metric,
  fits: boolean,
): Pick<Found, "status" | "reading"> {
  if (fits) return { status: "holds", reading: "fits" };
  const words = `${text.slice(mention.from, metric.start)}${metric.subject}${metric.topic}`;
  const adjusted = /可比|口径|剔除|扣除/.test(
    text.slice(Math.max(metric.end, stated.start - 12), stated.start),
  );
  const priced = adjusted || (metric.kind === "money" && PRICED.test(words));
  return priced ? { status: "undecided", reading: "prices" } : { status: "broken", reading: "differs" };
}

const negative = (metric: Metric): Metric => ({
  ...metric,
  value: metric.value === null ? null : -metric.value,
  range: metric.range && { min: -metric.range.max, max: -metric.range.min },
});

/** Growth is least where the earlier figure is most and the later one least. */
function spread(from: Bounds, to: Bounds, measure: Measure): Bounds {
  return {
    least: from.most === null ? measure(from.least, to.least) : measure(from.most, to.least),
    most: to.most === null ? null : measure(from.least, to.most),
  };
}

const VERB =
  /^[^,;。]{0,8}?(?<verb>增长|增加|上升|提高|提升|攀升|扩大|跃升|增|升|下降|减少|降低|压缩|缩短|回落|压减|降|减|缩)(?:了)?(?:到|至|为)[^,;。]{0,8}$/;

/** `VERB` reaches no farther. */
const FARTHEST = 20;

function verbBetween(context: Context, earlier: Term, later: Term): "up" | "down" | null {
  if (later.metric.start - earlier.metric.end > FARTHEST) return null;
  if ((earlier.metric.kind === "rank") !== (later.metric.kind === "rank")) return null;
  if (!sameUnit(earlier.metric.unit, later.metric.unit)) return null;
  if (!/[由从][^,;。]{0,14}$/.test(earlier.mention.before)) return null;
  const verb = VERB.exec(between(context, earlier, later))?.groups?.verb;
  if (verb === undefined) return null;
  return /[降减压缩落]/.test(verb) ? "down" : "up";
}

/** 由29.6%下降到16.3%: the later figure is the smaller one; of ranks the better one is. */
function direction(context: Context, later: Term): Found | null {
  const earlier = context.terms[later.index - 1];
  const verb = earlier && verbBetween(context, earlier, later);
  if (!verb) return null;
  const [from, to] = [boundsOf(earlier.metric), boundsOf(later.metric)];
  if (from === null || to === null) return null;
  const rises = earlier.metric.kind === "rank" ? verb === "down" : verb === "up";
  const turned = rises ? exceeds(from, to) : exceeds(to, from);
  return {
    status: turned ? "broken" : "holds",
    reading: turned ? "turned" : "direction",
    terms: [later.metric, earlier.metric],
    expected: null,
    found: later.metric.value,
    arithmetic: `${written(earlier.metric)} -> ${written(later.metric)}`,
  };
}
