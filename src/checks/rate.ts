import type { Metric } from "../../schemas/report.ts";
import { type Bounds, boundsOf, exceeds, isStated, near, shareOf, sumOf } from "./bounds.ts";
import type { Context, Found, Rule, Term } from "./check.ts";
import { before, between, isCount, lineFeedBefore } from "./context.ts";
import { divide, multiply, type Rational, rational, rounded } from "./rational.ts";
import { relationOf, sum, total, written } from "./written.ts";

/** A stated rate against the counts beside it. */
export const rate: Rule = {
  id: "rate",
  compares: "a rate in per cent against the counts of the same sentence that it is made of",
  tolerance: "less than one in the last digit of the rate: rounded, cut off or rounded up; 余, 多, 约 widen",
  messages: {
    fits: { zh: "比率与件数相符", en: "the rate fits its counts" },
    differs: { zh: "比率与件数不符", en: "the rate does not fit its counts" },
    base: {
      zh: "比率与所列件数不符，其总数或另有所指",
      en: "the rate does not fit its counts, but may be of others than these",
    },
  },
  find: (context) =>
    context.percentages.flatMap((term) => judge(context, term) ?? corrections(context, term) ?? []),
  examples: [
    ["调解纠纷2335件，调成2289件，成功率98%。", ["holds", "2289 / 2335 = 98.03% ≈ 98%"]],
    ["应诉10件，出庭8次，出庭应诉率80%。", ["holds", "8 / 10 = 80%"]],
    ["审结行政诉讼案件66件，败诉6件，败诉率7.6%。", ["broken", "6 / 66 = 9.09% ≠ 7.6%"]],
    ["参加考试264人，合格231人，合格率87.5%。", ["holds", "231 / 264 = 87.5%"]],
    ["参加考试264人，合格231人，合格率97.5%。", ["broken", "231 / 264 = 87.5% ≠ 97.5%"]],
    ["调解纠纷500件，调解成功480件，成功率89%。", ["broken", "480 / 500 = 96% ≠ 89%"]],
    [
      "审结案件104件：维持88件，撤销9件，确认违法6件，责令履行1件。纠错率15.4%。",
      ["holds", "(9 + 6 + 1) / 104 = 15.38% ≈ 15.4%"],
    ],
    ["收到申请128件，其中公安41件，占32%。", ["holds", "41 / 128 = 32.03% ≈ 32%"]],
    ["收到申请128件，其中公安41件，占总数的42%。", ["broken", "41 / 128 = 32.03% ≠ 42%"]],
    ["应出庭46件，实际出庭44件，出庭率100%。", ["broken", "44 / 46 = 95.65% ≠ 100%"]],
    ["收到申请80件。处罚类40件，占总数的50%。", ["holds", "40 / 80 = 50%"]],
  ],
  counterExamples: [
    ["受理的案件中，治安类22件，占案件总数的44%；土地类16件，占案件总数的32%。"],
    [
      "收到申请100件，其中受理80件；维持30件，占审结总数的50%。",
      ["undecided", "30 / 100 = 30%, 30 / 80 = 37.5% ≠ 50%"],
    ],
    ["收到申请90件，其中公安41件，占受理总数的50%。", ["undecided", "41 / 90 = 45.56% ≠ 50%"]],
    ["行政诉讼案件74件，负责人出庭应诉58件，出庭应诉率100%。", ["undecided", "58 / 74 = 78.38% ≠ 100%"]],
    ["受理案件30件，审结20件，结案率100%。", ["undecided", "20 / 30 = 66.67% ≠ 100%"]],
    [
      "应诉案件86件，审结70件，败诉6件，败诉率10.7%。",
      ["undecided", "6 / 70 = 8.57%, 6 / 86 = 6.98% ≠ 10.7%"],
    ],
    ["调解纠纷2300余件，调解成功2289件，成功率98.2%。", ["holds", "2289 / 2300+ = 99.52% ≈ 98.2%"]],
    ["审结案件66件，纠错率9.1%。"],
    ["审结案件60件，其中维持40件、撤销9件、终止11件。纠错率20%。"],
    ["办理应诉案件120件。应出庭45件，出庭43件，败诉3件，败诉率2.5%。", ["holds", "3 / 120 = 2.5%"]],
    ["调解纠纷500件，成功495件，调处率100%，成功率99%。", ["holds", "495 / 500 = 99%"]],
    ["受理案件30件，审结20件，按时办结率100%。"],
    ["评查案卷150宗，优秀率同比提高12%。"],
    ["检查企业418家，责令整改39家，整改率100%。"],
  ],
};

/** Which count a rate is of, by the words of the rate and of the count. */
const PARTS: readonly (readonly [rate: RegExp, part: RegExp])[] = [
  [/(?:调解|调处|化解)?成功率$/, /成功|调成|化解|达成/],
  // 调解率 and 调处率 are of what was taken up, which no count beside them need say.
  [/化解率$/, /化解|成功|调成/],
  [/合格率$/, /(?<!不)合格|通过/],
  [/通过率$/, /通过|(?<!不)合格/],
  [/受理率$/, /(?<!不予|不)受理/],
  [/败诉率$/, /败诉/],
  [/出庭(?:应诉)?率$/, /出庭/],
  [/采纳率$/, /采纳/],
  [/覆盖率$/, /覆盖|完成/],
  [/完成率$/, /完成/],
  // 责令整改39家 is what is to be mended, not what was.
  [/整改(?:完成)?率$/, /(?<!责令|限期|督促|要求|下发|下达|应|需|待)整改(?!通知|意见|建议)/],
  [/(?:审结|办结|结案)率$/, /审结|办结|结案/],
];

/** Rates of what was due or done with, which may be less than all that the text counts: cases in hand are not lost. */
const OF_DUE = /(?:出庭|审结|办结|结案|化解|败诉|整改|完成|覆盖)[^率]{0,4}率/;
const DUE = /应(?!诉)|开庭/;

/** What may stand before the name of a rate and narrows nothing: 行政机关负责人出庭应诉率. */
const GENERAL =
  /^(?:行政|诉讼|应诉|机关|负责人|人民|矛盾|纠纷|案件|调解|化解|意见|问题|平均|总|综合|其|实际|[,、的])*$/;

/** 占总数的73.4%, 占比15%; a share of what the whole country has is none of the numbers beside it. */
const SHARE =
  /(?:^|[,、(])占(?:比|(?!.*(?:全[国省市县区州]|同期))[^,;。%]{0,10}(?:总[数量额]|[件案结理到]数)的?)?(?:为|达|约)?$/;
const OF_TOTAL = /总[数量额]|[件案结理到]数/;
/** Of 占审结总数的50% the total is what was 审结. */
const NAMED_TOTAL = /占[^,;。%]{0,6}?(?<stage>受理|立案|收到|收案|新收|审结|办结|结案)[^,;。%]{0,6}数/;

function judge(context: Context, term: Term): Found | null {
  const { metric, mention } = term;
  if (metric.kind !== "rate" || metric.status !== "actual") return null;
  const share = SHARE.test(mention.before);
  const part = share ? nextTo(context, term) : named(context, term);
  if (part === undefined || !isStated(metric)) return null;
  const whole = context.wholeOf(part);
  if (share && whole === undefined && !OF_TOTAL.test(mention.before)) return null;
  const beside = countsBefore(context, term).filter(
    (other) => other !== whole && canHold(other, part) && !(share && hasShare(context, other)),
  );
  const wholes = whole === undefined ? beside : [whole, ...beside];
  const certain = share
    ? whole !== undefined && !hasShare(context, whole) && isTotalOf(whole, mention.before)
    : undefined;
  return weigh(metric, part, wholes, fartherOff(context, part), (shown) => certain ?? isBase(term, shown));
}

/** What has a share of its own stands beside the part, not above it: 治安类22件,占44%;土地类16件,占32%. */
function hasShare({ terms }: Context, { index }: Term): boolean {
  const next = terms[index + 1];
  return next !== undefined && next.metric.unit === "%" && SHARE.test(next.mention.before);
}

function isTotalOf({ mention, metric }: Term, share: string): boolean {
  const stage = NAMED_TOTAL.exec(share)?.groups?.stage;
  return stage === undefined || `${mention.before}${metric.subject}`.includes(stage);
}

/** True where a rate can be of nothing else than the counts shown. */
function isBase({ metric, mention }: Term, shown: readonly Share[]): boolean {
  if (!OF_DUE.test(mention.before)) return true;
  const named = shown.some(({ whole }) => DUE.test(whole.mention.before));
  return named || !shown.every(({ share }) => exceeds(boundsOf(metric)!, share));
}

function countsBefore(context: Context, term: Term): Term[] {
  return before(context, term).filter((other) => isCount(other) && isSize(other));
}

/** Counts of the sentences before in the paragraph: 办理应诉案件120件。…败诉3件,败诉率2.5%. */
function fartherOff({ text, terms }: Context, part: Term): Term[] {
  const last = terms.slice(Math.max(0, part.index - FARTHEST), part.index);
  const farthest = Math.max(part.mention.sentence.start - REACH, (last[0]?.metric.start ?? 0) - 1);
  const line = lineFeedBefore(text, part.metric.start, farthest);
  return last.filter(
    (other) => other.metric.start > line && isCount(other) && isSize(other) && canHold(other, part),
  );
}

const FARTHEST = 24;

const isSize = ({ metric }: Term) => isStated(metric) && metric.value !== 0;

/** A share is of the number right before it: 公安41件,占32%. */
function nextTo(context: Context, term: Term): Term | undefined {
  const [nearest] = countsBefore(context, term);
  const isNext = nearest?.index === term.index - 1;
  return isNext && /^[^,;。]{0,12}[,(、]占/.test(between(context, nearest, term)) ? nearest : undefined;
}

/** The nearest count that the rate is named for. A rate of something else than the sentence counts has none. */
function named(context: Context, term: Term): Term | undefined {
  const { mention, metric } = term;
  const words = mention.before.replace(/(?:均?[为达约是]|达到|高达)+$/, "");
  if (!words.endsWith("率")) return undefined;
  const rule = PARTS.find(([rate]) => rate.test(words));
  if (rule === undefined) return undefined;
  const prefix = words.replace(rule[0], "");
  const sentence = context.text.slice(Math.max(mention.sentence.start, metric.start - REACH), mention.from);
  if (!GENERAL.test(prefix) && !sentence.includes(prefix)) return undefined;
  return countsBefore(context, term).find((count) =>
    rule[1].test(count.mention.before || (count.metric.subject ?? "")),
  );
}

const REACH = 400;

/** What the part may be a part of: a count in the same unit before it, and not a smaller one. */
function canHold(whole: Term, part: Term): boolean {
  const larger = !exceeds(boundsOf(part.metric)!, boundsOf(whole.metric)!);
  const own = whole.mention.before;
  const other =
    /在审|未结|未审结|正在审理/.test(own) || (/出庭/.test(own) && !/出庭/.test(part.mention.before));
  return whole.index < part.index && larger && !other && countsAlike(whole.metric.unit, part.metric.unit);
}

/** 应诉10件,出庭8次: what is done to cases is counted by case. */
function countsAlike(one: string, other: string): boolean {
  return one === other || (CASES.has(one) && CASES.has(other)) || (PEOPLE.has(one) && PEOPLE.has(other));
}

const CASES = new Set(["件", "起", "宗", "例", "次", "案", "件次"]);
const PEOPLE = new Set(["人", "名", "位"]);

/** Broken where none of the sentence's counts fits, nor any of those farther off. */
function weigh(
  stated: Metric,
  part: Term,
  wholes: readonly Term[],
  farther: readonly Term[],
  isCertain: (shown: readonly Share[]) => boolean,
): Found | null {
  const shares = sharesOf(part, wholes);
  const fitting = [...shares, ...sharesOf(part, farther)].find(({ share }) => near(stated, share));
  const likely = [...shares].sort((a, b) => rankOf(a.whole) - rankOf(b.whole));
  const shown = fitting ? [fitting] : likely.slice(0, 2);
  if (shown.length === 0) return null;
  const rates = shown.map(({ whole }) => rounded(ratio(part.metric, whole.metric), 2));
  const quotients = shown.map(
    ({ whole }, at) => `${written(part.metric)} / ${written(whole.metric)} = ${rates[at]}%`,
  );
  const said = `${written(stated)}%`;
  const certain = fitting === undefined && isCertain(shown);
  return {
    status: fitting ? "holds" : certain ? "broken" : "undecided",
    reading: fitting ? "fits" : certain ? "differs" : "base",
    terms: [stated, part.metric, ...shown.map(({ whole }) => whole.metric)],
    expected: Number(rates[0]),
    found: stated.value,
    arithmetic: `${quotients.join(", ")}${relationOf(`${rates[0]}%`, said, fitting !== undefined)}`,
  };
}

interface Share {
  readonly whole: Term;
  readonly share: Bounds;
}

function sharesOf(part: Term, wholes: readonly Term[]): Share[] {
  return wholes.flatMap((whole) => {
    const share = shareOf(boundsOf(part.metric) as Bounds, boundsOf(whole.metric) as Bounds);
    return share === null ? [] : [{ whole, share }];
  });
}

/** What has an indicator is the likeliest whole, what is itself a part of something the least. */
function rankOf({ metric }: Term): number {
  return metric.partOf !== null ? 2 : metric.indicator === null ? 1 : 0;
}

/** In per cent, of the values as stated. */
function ratio(part: Metric, whole: Metric): Rational {
  const size = ({ value, range }: Metric) => rational(value ?? range!.max);
  return multiply(rational(100), divide(size(part), size(whole)));
}

const CORRECTED = /^(?:直接|其中|依法)?(?:撤销|变更|确认|责令)/;

/** 纠错率 is of the cases that were decided otherwise. What else a county counts in is its own: only a fit is told. */
function corrections({ text, terms, wholeOf }: Context, term: Term): Found | null {
  const { metric, index, mention } = term;
  if (!/纠错率(?:为|达)?$/.test(mention.before)) return null;
  const last = terms.slice(Math.max(0, index - FARTHEST), index);
  const line = lineFeedBefore(text, metric.start, (last[0]?.metric.start ?? 0) - 1);
  const parts = last.filter(
    (part) => part.metric.start > line && part.metric.partOf !== null && CORRECTED.test(part.mention.before),
  );
  const whole = parts[0] && wholeOf(parts[0]);
  if (whole === undefined || parts.some((part) => part.metric.partOf !== whole.metric.id)) return null;
  const [sizes, limit] = [parts.map((part) => boundsOf(part.metric)), boundsOf(whole.metric)];
  if (limit === null || sizes.includes(null)) return null;
  const share = shareOf(sumOf(sizes as Bounds[]), limit);
  if (share === null || !near(metric, share)) return null;
  const all = parts.map((part) => part.metric);
  const computed = rounded(multiply(rational(100), divide(total(all), rational(whole.metric.value ?? 1))), 2);
  return {
    status: "holds",
    reading: "fits",
    terms: [metric, ...all, whole.metric],
    expected: Number(computed),
    found: metric.value,
    arithmetic: `(${sum(all)}) / ${written(whole.metric)} = ${computed}%${relationOf(`${computed}%`, `${written(metric)}%`, true)}`,
  };
}
