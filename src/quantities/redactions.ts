import type { Diagnostic } from "../../schemas/report.ts";

/** A figure that the publisher blotted out: *件, XX人次, （略）份, ××万元. */
const REDACTED =
  /(?:\*{1,8}|[Xx×]{2,8}|[(] ?略 ?[)]) ?(?:余|多)?[万亿]?(?:人次|场次|件次|万元|亿元|元|件|起|宗|人|名|个|份|项|次|场|家|户|条|处|所|支|期|册|篇|%|亩|公里|吨)/g;

/** Says where a figure was blotted out, so that its absence is no silence. */
export function redactions(text: string): Diagnostic[] {
  return Array.from(text.matchAll(REDACTED), ({ index, 0: found }) => ({
    severity: "info",
    code: "redacted-figure",
    message: `the figure before ${found.replace(/^[^一-鿿%]*/, "").slice(-2)} is blotted out; no metric is given for it`,
    start: index,
    end: index + found.length,
  }));
}
