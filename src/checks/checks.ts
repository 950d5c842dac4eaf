import type { Check, Metric } from "../../schemas/report.ts";
import type { Mention } from "../metrics/clause.ts";
import { inReadable, readable } from "../normalise/readable.ts";
import { change } from "./change.ts";
import type { Finding, Language, Rule } from "./check.ts";
import { contextOf } from "./context.ts";
import { order } from "./order.ts";
import { rate } from "./rate.ts";
import { repeat } from "./repeat.ts";
import { sumOfParts } from "./sumOfParts.ts";
import { years } from "./years.ts";

/** Every check of one report against itself, in the order in which findings at one place stand. */
export const rules: readonly Rule[] = [sumOfParts, rate, order, change, repeat];

/** Those and the one that holds several reports of a county against each other. */
export const all = [...rules, years] as const;

/**
 * What the checks find in a report, in the order of the text.
 *
 * @param text as normalised
 * @param around of every metric the words around it, where they are at hand
 */
export function findings(text: string, metrics: readonly Metric[], around?: readonly Mention[]): Finding[] {
  const context = contextOf(text, metrics, around);
  return rules
    .flatMap(({ id, find }) => find(context).map((found) => ({ rule: id, ...found })))
    .sort((a, b) => a.terms[0]!.start - b.terms[0]!.start);
}

/**
 * What the checks find in a report that was read before: they see the closed-up text, as they did when it was read.
 *
 * @param decoded the text that the metrics point into
 */
export function findingsIn(decoded: string, metrics: readonly Metric[]): Finding[] {
  const text = readable(decoded);
  const byId = new Map(metrics.map((metric) => [metric.id, metric]));
  const placed = metrics.map((metric) => {
    const start = inReadable(text, metric.start);
    const end = inReadable(text, metric.end - 1) + 1;
    return { ...metric, start, end, text: text.source.slice(start, end) };
  });
  return findings(text.text, placed).map((finding) => ({
    ...finding,
    terms: finding.terms.map(({ id }) => byId.get(id)!),
  }));
}

/** The findings as they stand in the report. Its bytes are the same for everyone, so the messages are in English. */
export function checks(text: string, metrics: readonly Metric[], around: readonly Mention[]): Check[] {
  return findings(text, metrics, around).map((finding) => {
    const { rule, status, terms, expected, found } = finding;
    return {
      rule,
      status,
      message: messageOf(finding, "en"),
      metrics: terms.map(({ id }) => id),
      expected,
      found,
    };
  });
}

/** What a finding says, as its check words it, without the sum. */
export function wordsOf({ rule, reading }: Finding, language: Language): string {
  return all.find(({ id }) => id === rule)!.messages[reading]![language];
}

export function messageOf(finding: Finding, language: Language): string {
  return `${wordsOf(finding, language)}${language === "zh" ? "：" : ": "}${finding.arithmetic}`;
}
