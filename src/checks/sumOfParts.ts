import type { Metric } from "../../schemas/report.ts";
import { sameUnit } from "../metrics/comparable.ts";
import { holds, signTable, standsAt } from "../signs.ts";
import { type Bounds, boundsOf, exceeds, overlap, sumOf } from "./bounds.ts";
import type { Context, Found, Rule, Term } from "./check.ts";
import { isComplete, isExclusive, type Opening, openingOf } from "./complete.ts";
import { before, between, isCount } from "./context.ts";
import { numberOf, relationOf, sum, total, written } from "./written.ts";

/** Parts that stand in one list, and their whole. */
interface List {
  readonly whole: Term;
  readonly parts: readonly Term[];
  readonly opening: Opening;
}

/** The parts against their whole: added up where the list claims to be complete, else each for itself. */
export const sumOfParts: Rule = {
  id: "sum-of-parts",
  compares: "parts against their whole: the sum of a complete list, each part of one that is not",
  tolerance: "none for plain counts; half of the last digit of decimals, 万 and 亿; 余, 多, 约 widen",
  messages: {
    adds: { zh: "各部分之和等于总数", en: "the parts add up to the whole" },
    sum: { zh: "各部分之和不等于总数", en: "the parts do not add up to the whole" },
    within: { zh: "所列部分均未超过总数", en: "no part named exceeds the whole" },
    exceeds: { zh: "部分大于总数", en: "a part exceeds its whole" },
    overlap: {
      zh: "所列部分之和大于总数，各部分可能有重叠",
      en: "the parts named add up to more than the whole; they may overlap",
    },
    units: {
      zh: "单位不一，无法相加",
      en: "cannot be decided, as the units differ",
    },
  },
  find: (context) =>
    [...lists(context), ...summedUp(context), ...stages(context)]
      .map(judge)
      .filter((found) => found !== null),
  examples: [
    ["援助案件412件，其中刑事176件、民事221件、行政5件。", ["broken", "176 + 221 + 5 = 402 ≠ 412"]],
    ["评查案卷150宗，其中处罚98宗、许可37宗、其他15宗。", ["holds", "98 + 37 + 15 = 150"]],
    ["审结复议案件21件：维持12件，撤销3件，驳回2件，终止5件。", ["broken", "12 + 3 + 2 + 5 = 22 ≠ 21"]],
    ["收到申请30件，其中受理28件、不予受理3件。", ["broken", "28 + 3 = 31 ≠ 30"]],
    ["应诉案件86件，审结66件，在审20件。", ["holds", "66 + 20 = 86"]],
    ["开展清理2次，其中专项清理1次，全面清理1次。", ["holds", "1 + 1 = 2"]],
    ["排查纠纷300件，其中邻里纠纷320件。", ["broken", "320 > 300"]],
    ["审查文件10件、合同138份、其他文件97件，合计245件。", ["holds", "10 + 138 + 97 = 245"]],
  ],
  counterExamples: [
    ["排查纠纷300件，其中邻里纠纷80件、婚姻纠纷40件。", ["holds", "80, 40 <= 300"]],
    ["收到申请30件，其中受理24件、不予受理3件。", ["holds", "24, 3 <= 30"]],
    ["应诉案件86件，审结66件，在审24件。"],
    ["调解纠纷300余件，其中邻里纠纷105件、其他200件。", ["holds", "105 + 200 = 305 ≈ 300+"]],
    ["现有调解员50名，其中党员30名、大专以上学历28名。", ["undecided", "30 + 28 = 58 > 50"]],
    ["办理应诉案件38件，其中审结30件，胜诉28件。", ["holds", "30, 28 <= 38"]],
    [
      "审结90件，撤销40件，责令履行10件，确认违法40件。其中强制类62件，处罚类28件。",
      ["holds", "62 + 28 = 90"],
    ],
  ],
};

/** The lists of each whole; 其中 a second time begins another way of telling the same whole apart. */
function lists(context: Context): List[] {
  const found = new Map<string, { whole: Term; parts: Term[]; opening: Opening }[]>();
  for (const part of context.counts) {
    const whole = context.wholeOf(part);
    if (whole === undefined || !isCount(whole)) continue;
    const known = found.get(whole.metric.id) ?? [];
    found.set(whole.metric.id, known);
    const last = known.at(-1)?.parts.at(-1);
    const words = between(context, last ?? whole, part).slice(-LONGEST);
    const again = AGAIN.test(words.replace(/\([^()]*\)/g, ""));
    if (last === undefined || again) known.push({ whole, parts: [part], opening: openingOf(words) });
    else known.at(-1)!.parts.push(part);
  }
  return [...found.values()].flat();
}

const LONGEST = 200;
/** A second opening word, or the end of the bracket that held the list. */
const AGAIN = /其中|包括|分别|\)|按[^,;。]{1,12}(?:分|划分|统计)|从[^,;。]{1,8}看|[。;]\(?$/;

/** 文件10件、合同138份、其他文件97件,合计245件: the whole stands behind its parts. */
function summedUp(context: Context): List[] {
  return context.counts.filter(isTotal).flatMap((whole) => {
    const parts: Term[] = [];
    let right = whole;
    for (const left of before(context, whole)) {
      const words = between(context, left, right);
      if (!isCount(left) || !/^[^;。:()]{0,24}$/.test(words)) break;
      if (left.metric.unit === "" || left.metric.kind !== whole.metric.kind) break;
      parts.unshift(left);
      right = left;
    }
    return parts.length < 2 ? [] : [{ whole, parts, opening: "other" as const }];
  });
}

const TOTAL = /(?:^|[,、])(?:合计|共计|总计)(?:为|达)?$/;
const ENDS_TOTAL = signTable("计为达");

const isTotal = ({ mention: { before } }: Term) =>
  standsAt(ENDS_TOTAL, before, before.length - 1) && TOTAL.test(before);

/** What becomes of every case, told without 其中: it adds up or, with others not told of, it does not. */
const STAGES: readonly (readonly [whole: RegExp, first: RegExp, second: RegExp])[] = [
  [/收到|收案|新收|接收/, /(?<!不予|不)受理/, /不予受理|不受理/],
  [/办理|受理|应诉|收到/, /审结|办结/, /在审|正在审理|未审结|未办结/],
];

/** One stands in the words of every first stage. */
const FIRST_SIGNS = signTable("受结");

/** 收到29件,受理26件,不予受理3件. Only what adds up is told: some cases are in a stage that has no name here. */
function stages(context: Context): List[] {
  const firsts = context.counts.filter(({ mention }) => holds(FIRST_SIGNS, mention.before));
  return firsts.flatMap((first) => {
    const second = context.terms[first.index + 1];
    if (second === undefined || first.metric.partOf !== null || !isCount(second)) return [];
    const stage = STAGES.find((stage) => stage[1].test(first.mention.before));
    if (stage === undefined || !stage[2].test(second.mention.before)) return [];
    const whole = before(context, first).find(
      (other) => isCount(other) && other.metric.partOf === null && stage[0].test(other.mention.before),
    );
    const together = whole && whole.mention.sentence.start === second.mention.sentence.start;
    const [a, b, c] = [whole, first, second].map((term) => term?.metric.value ?? Number.NaN);
    return together && a === b! + c! ? [{ whole, parts: [first, second], opening: "other" as const }] : [];
  });
}

function judge({ whole, parts, opening }: List): Found | null {
  const limit = boundsOf(whole.metric);
  const sizes = parts.map(({ metric }) => boundsOf(metric));
  if (limit === null || sizes.some((size) => size === null)) return null;
  const measured = { whole: whole.metric, parts: parts.map(({ metric }) => metric), limit };
  const all = sumOf(sizes as Bounds[]);
  const agree = parts.every(({ metric }) => sameUnit(metric.unit, whole.metric.unit));
  if (parts.length > 1 && overlap(all, limit)) return result(measured, "holds", "adds");
  if (whole.index > parts[0]!.index) return null;
  const names = parts.map(nameOf);
  if (isComplete(names, opening) || (isExclusive(names) && exceeds(all, limit)))
    return result(measured, agree ? "broken" : "undecided", agree ? "sum" : "units");
  const larger = measured.parts.find((part) => exceeds(boundsOf(part)!, limit));
  if (larger !== undefined)
    return result(
      { ...measured, parts: [larger] },
      agree ? "broken" : "undecided",
      agree ? "exceeds" : "units",
    );
  // 其中审结30件,胜诉28件: what became of the cases that were concluded is no part beside them.
  const staged = names.some((name) => STAGE.test(name));
  return exceeds(all, limit) && !staged
    ? result(measured, "undecided", "overlap")
    : result(measured, "holds", "within");
}

const STAGE = /^(?:已经?|共)?(?:审结|办结|结案|受理|开庭)/;

/** The words of the part itself: 刑事案件 in 其中刑事案件. */
function nameOf({ mention }: Term): string {
  return mention.before
    .replace(/^.*(?:其中|包括|分别为|[,;:、和])/, "")
    .replace(/^(?:有|为|是|办理|受理|提供)(?=[\u4e00-\u9fff]{2})/, "")
    .trim();
}

interface Measured {
  readonly whole: Metric;
  readonly parts: readonly Metric[];
  readonly limit: Bounds;
}

function result({ whole, parts }: Measured, status: Found["status"], reading: string): Found {
  const added = total(parts);
  const bare = numberOf(added);
  const stated = written(whole);
  const equal = `${sum(parts)} = ${bare}`;
  const arithmetic: Record<string, string> = {
    adds: `${equal}${relationOf(String(bare), stated, true)}`,
    sum: `${equal} ≠ ${stated}`,
    units: `${equal} ≠ ${stated}`,
    overlap: `${equal} > ${stated}`,
    exceeds: `${parts.map(written).join(", ")} > ${stated}`,
    within: `${parts.map(written).join(", ")} <= ${stated}`,
  };
  const bounded = reading === "within" || reading === "exceeds";
  return {
    status,
    reading,
    terms: [whole, ...parts],
    expected: bounded ? null : bare,
    found: whole.value,
    arithmetic: arithmetic[reading]!,
  };
}
