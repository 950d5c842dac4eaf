import type { Metric, Report } from "../../schemas/report.ts";
import { sameUnit } from "../metrics/comparable.ts";
import { boundsOf, lastDigit, overlap } from "./bounds.ts";
import type { Described, Found, Status } from "./check.ts";
import { add, compare, divide, multiply, rational, rounded, subtract } from "./rational.ts";
import { written } from "./written.ts";

/** What a report tells of its own year and of the year before. */
export interface YearFacts {
  /** Code, or name where the code is not known; null where the region is not. */
  readonly region: string | null;
  readonly year: number | null;
  /** True where the government itself reports, not one of its bureaus. */
  readonly own: boolean;
  /** The report's own figures by indicator. */
  readonly stated: ReadonlyMap<string, Metric>;
  /** Last year's figures as this report quotes them. */
  readonly quoted: ReadonlyMap<string, Metric>;
  /** 同比增长34.7%, by the indicator that grew. */
  readonly growth: ReadonlyMap<string, Metric>;
}

/** Several reports of one county: made-up sentences of the year before and of the year, and the findings. */
export type YearsExample = readonly [
  before: string,
  after: string,
  ...findings: (readonly [Status, string])[],
];

export interface YearsRule extends Described {
  readonly find: (reports: readonly YearFacts[]) => Found[];
  readonly examples: readonly YearsExample[];
  readonly counterExamples: readonly YearsExample[];
}

/** The reports of one county, each against that of the year before. */
export const years: YearsRule = {
  id: "years",
  compares:
    "last year's figure as this year's report quotes it, or as its growth lets expect, against last year's own report",
  tolerance:
    "half of the last digit; less than one in the last digit of a growth. A jump of more than tenfold and another unit are questions",
  messages: {
    same: { zh: "所引上年数与上年报告一致", en: "last year's figure is quoted as last year's report has it" },
    differs: { zh: "所引上年数与上年报告不一致", en: "last year's report has another figure than is quoted" },
    grows: { zh: "增幅与上年报告相符", en: "the growth fits last year's report" },
    shrinks: {
      zh: "增幅与上年报告不符，口径或有调整",
      en: "the growth does not fit last year's report; it may have been counted otherwise",
    },
    jump: { zh: "与上年相差十倍以上", en: "more than tenfold off last year's" },
    unit: { zh: "计量单位与上年不同", en: "counted in another unit than last year" },
  },
  find: (reports) => successive(reports).flatMap(([before, after]) => compared(before, after)),
  examples: [
    [
      "全年收到行政复议申请90件。",
      "全年收到行政复议申请128件，较上年的95件增长34.7%。",
      ["broken", "95 ≠ 90"],
    ],
    [
      "全年收到行政复议申请95件。",
      "全年收到行政复议申请128件，较上年的95件增长34.7%。",
      ["holds", "95 = 95"],
    ],
    ["办理法律援助案件30件。", "办理法律援助案件412件。", ["undecided", "30 -> 412"]],
  ],
  counterExamples: [
    [
      "办理法律援助案件300件。",
      "办理法律援助案件412件，同比增长15.1%。",
      ["undecided", "300 * (1 + 15.1%) = 345.3 ≠ 412"],
    ],
    ["办理法律援助案件300余件。", "办理法律援助案件412件。"],
  ],
};

/** What the check needs of a report, so that the report itself need not be kept. */
export function yearFacts({ document, metrics }: Report): YearFacts {
  const { region, year, issuer } = document;
  const [stated, quoted, growth] = [new Map(), new Map(), new Map()] as [Facts, Facts, Facts];
  for (const [index, metric] of metrics.entries()) {
    if (metric.status !== "actual") continue;
    if (metric.indicator !== null && metric.change === null) once(stated, metric.indicator, metric);
    const near = metrics.slice(Math.max(0, index - 2), index).toReversed();
    const own = near.find((other) => other.indicator !== null && other.subject === metric.subject);
    // A number told of a second time may be of something else than the first.
    if (own === undefined || stated.get(own.indicator!) !== own) continue;
    if (isLastYears(metric, year) && sameUnit(own.unit, metric.unit)) once(quoted, own.indicator!, metric);
    if (metric.change !== null && metric.unit === "%" && own.unit !== "%")
      once(growth, own.indicator!, metric);
  }
  return {
    region: region && (region.code ?? [region.province, region.city, region.name].join(" ")),
    year,
    own: issuer?.endsWith("政府") ?? false,
    stated,
    quoted,
    growth,
  };
}

type Facts = Map<string, Metric>;

/** The first one counts; what comes later may be a part of it. */
function once(facts: Facts, indicator: string, metric: Metric): void {
  if (!facts.has(indicator)) facts.set(indicator, metric);
}

function isLastYears({ period, change, kind }: Metric, year: number | null): boolean {
  if (year === null || change !== null || kind === "rank") return false;
  return period.from === `${year - 1}-01-01` && period.to === `${year - 1}-12-31`;
}

/** Pairs of reports of one county and successive years; of several for one year the government's own. */
function successive(reports: readonly YearFacts[]): [YearFacts, YearFacts][] {
  const known = new Map<string, YearFacts>();
  for (const report of reports) {
    if (report.region === null || report.year === null) continue;
    const key = `${report.region} ${report.year}`;
    const other = known.get(key);
    if (other === undefined || (report.own && !other.own)) known.set(key, report);
  }
  return [...known.values()].flatMap((after): [YearFacts, YearFacts][] => {
    const before = known.get(`${after.region} ${after.year! - 1}`);
    // A bureau tells of its own work, which need not be all of the county's.
    return before !== undefined && before.own === after.own ? [[before, after]] : [];
  });
}

function compared(before: YearFacts, after: YearFacts): Found[] {
  return [...before.stated].flatMap(([indicator, was]) => {
    const [quoted, now] = [after.quoted.get(indicator), after.stated.get(indicator)];
    if (quoted !== undefined) return sameUnit(quoted.unit, was.unit) ? [quotation(was, quoted)] : [];
    const growth = after.growth.get(indicator);
    if (now === undefined) return [];
    if (!sameUnit(now.unit, was.unit)) return [question(was, now, "unit")];
    if (growth !== undefined) return grown(was, now, growth);
    return isJump(was, now) ? [question(was, now, "jump")] : [];
  });
}

function quotation(was: Metric, quoted: Metric): Found {
  const [one, other] = [boundsOf(was), boundsOf(quoted)];
  const same = one === null || other === null || overlap(one, other);
  return {
    status: same ? "holds" : "broken",
    reading: same ? "same" : "differs",
    terms: [quoted, was],
    expected: was.value,
    found: quoted.value,
    arithmetic: `${written(quoted)} ${same ? "=" : "≠"} ${written(was)}`,
  };
}

/** Where this year's figure lies, if last year's grew by a rate that was rounded or cut off in its last digit. */
function grown(was: Metric, now: Metric, growth: Metric): Found[] {
  const [from, to] = [boundsOf(was), boundsOf(now)];
  if (from?.most == null || to === null || growth.value === null) return [];
  const rate = rational(growth.change === "down" ? -growth.value : growth.value);
  const factor = (percent: typeof rate) => divide(add(rational(100), percent), rational(100));
  const digit = lastDigit(growth);
  const expected = {
    least: multiply(from.least, factor(subtract(rate, digit))),
    most: multiply(from.most, factor(add(rate, digit))),
  };
  const fits = growth.approx !== null || overlap(expected, to);
  const sign = growth.change === "down" ? "-" : "+";
  const figure = rounded(multiply(rational(was.value ?? 0), factor(rate)), 1);
  return [
    {
      status: fits ? "holds" : "undecided",
      reading: fits ? "grows" : "shrinks",
      terms: [now, growth, was],
      expected: Number(figure),
      found: now.value,
      arithmetic: `${written(was)} * (1 ${sign} ${written(growth)}%) = ${figure} ${fits ? "≈" : "≠"} ${written(now)}`,
    },
  ];
}

function isJump(was: Metric, now: Metric): boolean {
  if (was.value === null || now.value === null || was.kind === "rank") return false;
  const [small, large] = [was.value, now.value].sort((a, b) => a - b).map(rational) as [Rate, Rate];
  return compare(small, rational(0)) > 0 && compare(multiply(small, rational(10)), large) < 0;
}

type Rate = ReturnType<typeof rational>;

function question(was: Metric, now: Metric, reading: "jump" | "unit"): Found {
  const units = reading === "unit" ? [was.unit, now.unit] : ["", ""];
  return {
    status: "undecided",
    reading,
    terms: [now, was],
    expected: null,
    found: now.value,
    arithmetic: `${written(was)}${units[0]} -> ${written(now)}${units[1]}`,
  };
}
