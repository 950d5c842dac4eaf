import type { Check, Metric } from "../../schemas/report.ts";
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
 */
export function findings(text: string, metrics: readonly Metric[]): Finding[] {
  const context = contextOf(text, metrics);
  return rules
    .flatMap(({ id, find }) => find(context).map((found) => ({ rule: id, ...found })))
    .sort((a, b) => a.terms[0]!.start - b.terms[0]!.start);
}

/** The findings as they stand in the report. Its bytes are the same for everyone, so the messages are in English. */
export function checks(text: string, metrics: readonly Metric[]): Check[] {
  return findings(text, metrics).map((finding) => {
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
