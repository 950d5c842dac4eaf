import type { Metric } from "../../schemas/report.ts";
import { mentions } from "../metrics/clause.ts";
import type { Context, Term } from "./check.ts";

/** The metrics of a report with the words around them. */
export function contextOf(text: string, metrics: readonly Metric[]): Context {
  const numerals = metrics.map((metric) => {
    const { start, end, rule, value, range, unit, kind, approx } = metric;
    return { start, end, rule, class: "metric" as const, quantity: { value, range, unit, kind, approx } };
  });
  const around = mentions(text, numerals);
  const terms = metrics.map((metric, index) => ({ metric, mention: around[index]!, index }));
  return { text, terms, byId: new Map(terms.map((term) => [term.metric.id, term])) };
}

/** Farther back than this no two numbers of a sentence are held against each other. */
const WINDOW = 12;

/** The numbers of the same sentence before one, the nearest first. */
export function before({ terms }: Context, { index, mention }: Term): Term[] {
  const found: Term[] = [];
  for (let at = index - 1; at >= Math.max(0, index - WINDOW); at--) {
    if (terms[at]!.metric.start < mention.sentence.start) break;
    found.push(terms[at]!);
  }
  return found;
}

/** The words between two numbers of a text. */
export function between({ text }: Context, left: Term, right: Term): string {
  return text.slice(left.metric.end, right.metric.start);
}

/** Something counted, and done: no share, no size of a change, no plan. */
export function isCount({ metric }: Term): boolean {
  const { kind, change, status } = metric;
  return (kind === "count" || kind === "money") && change === null && status === "actual";
}
