import type { Metric } from "../../schemas/report.ts";
import { type Mention, mentions } from "../metrics/clause.ts";
import type { Context, Term } from "./check.ts";

/** The metrics of a report with the words around them, which are read where nobody has done so. */
export function contextOf(
  text: string,
  metrics: readonly Metric[],
  around: readonly Mention[] = mentionsOf(text, metrics),
): Context {
  const [terms, counts, percentages]: [Term[], Term[], Term[]] = [[], [], []];
  for (let index = 0; index < metrics.length; index++) {
    const metric = metrics[index]!;
    const term = { metric, mention: around[index]!, index };
    terms.push(term);
    if (isCount(term)) counts.push(term);
    if (metric.unit === "%" && metric.change === null) percentages.push(term);
  }
  let byId: Map<string, Term> | undefined;
  const wholeOf = ({ metric: { partOf } }: Term) => {
    if (partOf === null) return undefined;
    byId ??= termsById(terms);
    return byId.get(partOf);
  };
  return { text, terms, counts, percentages, wholeOf };
}

function termsById(terms: readonly Term[]): Map<string, Term> {
  const byId = new Map<string, Term>();
  for (const term of terms) byId.set(term.metric.id, term);
  return byId;
}

function mentionsOf(text: string, metrics: readonly Metric[]): Mention[] {
  const numerals = metrics.map((metric) => {
    const { start, end, rule, value, range, unit, kind, approx } = metric;
    return { start, end, rule, class: "metric" as const, quantity: { value, range, unit, kind, approx } };
  });
  return mentions(text, numerals);
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

/** Where the line feed before an offset stands, or `least` where there is none behind that. */
export function lineFeedBefore(text: string, offset: number, least: number): number {
  const from = Math.max(least, 0);
  const at = text.slice(from, offset).lastIndexOf("\n");
  return at < 0 ? least : from + at;
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
