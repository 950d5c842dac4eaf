import type { Metric, Report } from "../../schemas/report.ts";
import { failedReport } from "../../src/cli/failures.ts";

export interface Place {
  code?: string | null;
  name?: string;
  city?: string | null;
  province?: string | null;
}

/** A metric that states a number for an indicator; `more` sets its other fields. */
export function metric(indicator: string | null, value: number | null, more: Partial<Metric> = {}): Metric {
  const start = more.start ?? 0;
  return {
    id: `m${start + 1}`,
    section: null,
    subject: "审结",
    topic: null,
    value,
    range: null,
    unit: "件",
    kind: "count",
    approx: null,
    change: null,
    status: "actual",
    period: { text: null, from: null, to: null, source: "report" },
    indicator,
    partOf: null,
    text: `${value}件`,
    start,
    end: start + 1,
    line: 1,
    column: 1,
    rule: "test",
    ...more,
  };
}

/** A report of a county that does not exist, of this year and with these metrics. */
export function report(
  year: number | null,
  metrics: Metric[],
  { code = "990101", name = "云溪县", city = null, province = null }: Place = {},
  path = `${name}-${year}.txt`,
): Report {
  return {
    ...failedReport({ path }, { code: "x", message: "x" }),
    status: "ok",
    document: {
      title: null,
      issuer: `${name}人民政府`,
      addressee: null,
      region: { code, name, city, province, level: "county" },
      year,
      date: null,
    },
    metrics,
    diagnostics: [],
  };
}

export const ndjson = (reports: readonly unknown[]) => reports.map((r) => `${JSON.stringify(r)}\n`).join("");
