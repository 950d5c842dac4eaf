import { sameUnit } from "../metrics/comparable.ts";
import { holds, signTable } from "../signs.ts";
import { boundsOf, exceeds } from "./bounds.ts";
import type { Context, Found, Rule, Term } from "./check.ts";
import { before, isCount } from "./context.ts";
import { rational } from "./rational.ts";
import { written } from "./written.ts";

/** What can only be as many as something else, and rates that cannot pass 100%. */
export const order: Rule = {
  id: "order",
  compares:
    "what was done against what there was to do: 审结 and 受理 and 收到, 调解成功 and 调解, 出庭 and 应出庭",
  tolerance: "none; 余, 多, 约 widen. Cases carried over from the year before leave 审结 and 受理 undecided",
  messages: {
    fits: { zh: "大小关系成立", en: "not more than there were" },
    exceeds: { zh: "超过了应有的上限", en: "more than there were" },
    carried: {
      zh: "超过了本年的件数，可能含上年结转",
      en: "more than this year's; some may be carried over from the year before",
    },
    other: {
      zh: "超过了所列件数，两者范围或不同",
      en: "more than there were, though the two may not be of the same cases",
    },
    bound: { zh: "比率超过100%", en: "a rate that cannot pass 100% does" },
  },
  find: (context) => [...unique([...besides(context), ...indicated(context)]), ...beyond(context)],
  examples: [
    ["调解纠纷2335件，调成2289件。", ["holds", "2289 <= 2335"]],
    ["调解纠纷2289件，调解成功2335件。", ["broken", "2335 > 2289"]],
    ["负责人应出庭48件，实际出庭49件。", ["broken", "49 > 48"]],
    ["收到行政复议申请30件，受理25件，审结20件。", ["holds", "25 <= 30"], ["holds", "20 <= 25"]],
    ["调解成功率达102%。", ["broken", "102% > 100%"]],
  ],
  counterExamples: [
    ["受理行政复议案件30件，审结34件。", ["undecided", "34 > 30"]],
    ["调解纠纷2300余件，调解成功2305件。", ["holds", "2305 <= 2300+"]],
    ["排查纠纷230件，调解成功305件。", ["undecided", "305 > 230"]],
    ["诉前调解案件23件，人民调解成功305件。", ["undecided", "305 > 23"]],
    ["税收增长率达120%，任务完成率105%。"],
  ],
};

interface Pair {
  readonly lower: RegExp;
  readonly upper: RegExp;
  /** True where the lower one may hold cases of the year before. */
  readonly carried: boolean;
}

/** The words of two counts of one sentence. */
const PAIRS: readonly Pair[] = [
  {
    lower: /成功|调成/,
    upper: /(?:调解|调处|化解|排查|受理)(?!.*(?:成功|调成))/,
    carried: false,
  },
  { lower: /(?:实际|应诉|^|负责人)出庭/, upper: /应出庭/, carried: false },
  { lower: /合格/, upper: /参考|参加考试/, carried: false },
  {
    lower: /^(?:[已共全年]{0,2})(?:审结|办结|结案)/,
    upper: /(?<!不予)(?:受理|收到|新收|接收)/,
    carried: true,
  },
  { lower: /^(?:其中|经审查|依法|[已共]){0,2}受理/, upper: /收到|接到|接收/, carried: true },
];

/** One stands in whatever a `lower` matches. */
const LOWER_SIGNS = signTable("功成庭格结受");

/** Indicators of one report of which the first cannot be more than the second. */
const INDICATED: readonly (readonly [lower: string, upper: string, carried: boolean])[] = [
  ["reconsideration.accepted", "reconsideration.received", true],
  ["reconsideration.concluded", "reconsideration.accepted", true],
  ["reconsideration.concluded", "reconsideration.received", true],
  ["litigation.concluded", "litigation.cases", true],
  ["litigation.lost", "litigation.cases", true],
  ["mediation.successes", "mediation.cases", false],
  ["mediation.full-time-mediators", "mediation.mediators", false],
];

const ORDERED = new Set<unknown>(INDICATED.flat());

function besides(context: Context): Found[] {
  const found: Found[] = [];
  for (const lower of context.counts) {
    const words = ownWords(lower);
    if (!holds(LOWER_SIGNS, words)) continue;
    const pair = PAIRS.find((pair) => pair.lower.test(words));
    if (pair === undefined) continue;
    const upper = before(context, lower).find(
      (other) => isCount(other) && countsAlike(lower, other) && pair.upper.test(ownWords(other)),
    );
    if (upper !== undefined) found.push(held(lower, upper, doubtOf(pair, words, ownWords(upper))));
  }
  return found;
}

/** Why the lower figure may be the larger one. */
type Doubt = "carried" | "other" | null;

function doubtOf({ carried }: Pair, lower: string, upper: string): Doubt {
  if (carried) return "carried";
  return isOfSame(lower, upper) ? null : "other";
}

const FIELD = /行政|人民|诉前|劳动|交通|医疗|信访|消费/;

/** 排查 finds other disputes than were mediated; 行政争议 and 人民调解 are two fields. */
function isOfSame(lower: string, upper: string): boolean {
  if (/排查|受理/.test(upper) && !/调解|调处|化解|参考|参加|应出庭/.test(upper)) return false;
  const one = FIELD.exec(lower)?.[0];
  return one === undefined || upper.includes(one) || /应出庭/.test(upper);
}

function ownWords({ metric, mention }: Term): string {
  return mention.before.length > 1 ? mention.before : (metric.subject ?? "");
}

function countsAlike(one: Term, other: Term): boolean {
  const own =
    one.metric.period.from === other.metric.period.from && one.metric.period.to === other.metric.period.to;
  return own && sameUnit(one.metric.unit, other.metric.unit);
}

/** Only where each indicator has one number in the report: else nothing says which belong together. */
function indicated({ counts }: Context): Found[] {
  const only = new Map<string, Term | null>();
  for (const term of counts) {
    const { indicator } = term.metric;
    if (indicator !== null && ORDERED.has(indicator)) only.set(indicator, only.has(indicator) ? null : term);
  }
  const done = new Set<string>();
  return INDICATED.flatMap(([low, high, carried]) => {
    const [lower, upper] = [only.get(low), only.get(high)];
    if (!lower || !upper || done.has(low) || !countsAlike(lower, upper)) return [];
    done.add(low);
    return [held(lower, upper, carried ? "carried" : null)];
  });
}

function held(lower: Term, upper: Term, doubt: Doubt): Found {
  const [size, limit] = [boundsOf(lower.metric), boundsOf(upper.metric)];
  const more = size !== null && limit !== null && exceeds(size, limit);
  return {
    status: !more ? "holds" : doubt === null ? "broken" : "undecided",
    reading: !more ? "fits" : (doubt ?? "exceeds"),
    terms: [lower.metric, upper.metric],
    expected: upper.metric.value,
    found: lower.metric.value,
    arithmetic: `${written(lower.metric)} ${more ? ">" : "<="} ${written(upper.metric)}`,
  };
}

/** The words and the indicators find the same pair. */
function unique(all: readonly Found[]): Found[] {
  const seen = new Set<string>();
  return all.filter(({ terms }) => {
    const key = terms[0]!.id;
    return seen.has(key) ? false : seen.add(key);
  });
}

/** Rates that are a part of a whole by what they mean; 增长率 and 完成率 are not. */
const BOUNDED =
  /(?:成功|合格|败诉|办结|结案|审结|出庭|应诉|满意|纠错|采纳|合法|备案|审查|通过|普及|调解|化解|受理|公开|整改|维持|支持|可办|签约|参与|知晓)率(?:均?为|均?达到?|高达|是|约|超)*$/;

const HUNDRED = { least: rational(100), most: rational(100) };

/** Only what breaks the bound is worth a finding. */
function beyond({ percentages }: Context): Found[] {
  return percentages.flatMap(({ metric, mention }) => {
    if (!mention.before.includes("率") || !BOUNDED.test(mention.before)) return [];
    const size = boundsOf(metric);
    if (size === null || !exceeds(size, HUNDRED)) return [];
    return [
      {
        status: "broken" as const,
        reading: "bound",
        terms: [metric],
        expected: 100,
        found: metric.value,
        arithmetic: `${written(metric)}% > 100%`,
      },
    ];
  });
}
