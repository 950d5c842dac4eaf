import { sameUnit } from "../metrics/comparable.ts";
import { boundsOf, overlap } from "./bounds.ts";
import type { Context, Found, Rule, Term } from "./check.ts";
import { isCount } from "./context.ts";
import { written } from "./written.ts";

/** One indicator, two numbers. */
export const repeat: Rule = {
  id: "repeat",
  compares: "two numbers of one report for the same indicator and period",
  tolerance: "half of the last digit of decimals, 万 and 亿; 余, 多, 约 widen",
  messages: {
    same: { zh: "同一指标前后一致", en: "the indicator has the same value twice" },
    differs: { zh: "同一指标前后不一", en: "the indicator has two values" },
    other: {
      zh: "同一指标有两个数，措辞不同，未必同指一事",
      en: "the indicator has two values, in other words, which may not mean the same",
    },
  },
  find: (context) => groups(context).flatMap(pairs),
  examples: [
    [
      "全县共有人民调解委员会236个。调解工作扎实。目前，全县共有人民调解委员会238个。",
      ["broken", "238 ≠ 236"],
    ],
    ["全县共有人民调解委员会236个。队伍稳定，全县共有人民调解委员会236个。", ["holds", "236 = 236"]],
  ],
  counterExamples: [
    ["律师事务所由5家发展到20家。"],
    ["各级调委会调解矛盾纠纷，成功率98%。深化调解工作，调解矛盾纠纷成功率97%。", ["undecided", "97 ≠ 98"]],
    ["全年开展执法培训3期。年底又开展执法培训2期。"],
    ["全县共有人民调解委员会236个。目前有人民调解委员会200余个。", ["holds", "200+ = 236"]],
  ],
};

/** What stands once for the whole year. Trainings, events and files may be told of one after the other. */
const ONCE = new Set([
  "enforcement.bodies",
  "enforcement.officers",
  "reconsideration.received",
  "reconsideration.accepted",
  "reconsideration.concluded",
  "reconsideration.correction-rate",
  "litigation.cases",
  "litigation.loss-rate",
  "litigation.head-appearance-rate",
  "mediation.committees",
  "mediation.mediators",
  "mediation.cases",
  "mediation.successes",
  "mediation.success-rate",
  "legal-aid.cases",
  "legal-services.lawyers",
  "legal-services.law-firms",
  "rules.in-force",
]);

function groups({ terms }: Context): Term[][] {
  const found = new Map<string, Term[]>();
  for (const term of terms) {
    const { indicator, status, kind, partOf, change } = term.metric;
    if (indicator === null || !ONCE.has(indicator) || status !== "actual" || partOf !== null) continue;
    // 由5家发展到20家 tells two times, not two numbers.
    if (/[由从][^,;。]{0,10}$/.test(term.mention.before)) continue;
    if (change !== null || (kind !== "rate" && !isCount(term))) continue;
    found.set(indicator, [...(found.get(indicator) ?? []), term].slice(0, MOST));
  }
  return [...found.values()];
}

/** Numbers of one sentence are told apart by it: 排查1200件,化解1180件. */
function isApart({ mention: one }: Term, { mention: other }: Term): boolean {
  return one.sentence.start !== other.sentence.start;
}

/** 目前 states no year: it stands beside the report's own. */
function sameTime({ metric: { period: one } }: Term, { metric: { period: other } }: Term): boolean {
  const open = [one, other].some(({ from, to }) => from === null && to === null);
  return open || (one.from === other.from && one.to === other.to);
}

/** 受理 alone says neither what nor whose it is, nor does a rate of what it is one. */
function saysItself({ metric: { subject, kind } }: Term): boolean {
  return kind !== "rate" && (subject ?? "").length >= 4;
}

/** So often no report states an indicator. */
const MOST = 6;

/** Each against the first. */
function pairs([first, ...others]: Term[]): Found[] {
  return others.flatMap((other) => {
    const [one, two] = [boundsOf(first!.metric), boundsOf(other.metric)];
    if (one === null || two === null || !sameTime(first!, other) || !isApart(first!, other)) return [];
    if (!sameUnit(first!.metric.unit, other.metric.unit)) return [];
    const same = overlap(one, two);
    const alike = saysItself(first!) && first!.metric.subject === other.metric.subject;
    return [
      {
        status: same ? "holds" : alike ? "broken" : "undecided",
        reading: same ? "same" : alike ? "differs" : "other",
        terms: [other.metric, first!.metric],
        expected: first!.metric.value,
        found: other.metric.value,
        arithmetic: `${written(other.metric)} ${same ? "=" : "≠"} ${written(first!.metric)}`,
      },
    ];
  });
}
