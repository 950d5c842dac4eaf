import type { Numeral } from "./numeral.ts";
import { type Part, partsOf, type Rule } from "./rule.ts";
import { rules } from "./rules.ts";

/** What one rule makes of a numeral. Rules whose pattern does not match are left out. */
export interface RuleReading {
  readonly rule: Rule;
  /**
   * `reads`: it would read it and stands first; `outranked`: it would read it, but another stands before it;
   * `declined`: its pattern matches, and a closer look says no.
   */
  readonly outcome: "reads" | "outranked" | "declined";
  /** What it reads, or would read; empty where it declined. */
  readonly parts: readonly Part[];
}

/**
 * Runs every rule where a numeral begins, in the order of precedence.
 *
 *     办结25件
 *         ^     range declined, list declined, amount reads 25件
 */
export function readings(text: string, start: number): RuleReading[] {
  const found: RuleReading[] = [];
  for (const rule of rules) {
    const parts = partsOf(rule, text, start);
    if (parts === null) continue;
    const isFirst = !found.some(({ outcome }) => outcome === "reads");
    found.push({ rule, parts, outcome: parts.length === 0 ? "declined" : isFirst ? "reads" : "outranked" });
  }
  return found;
}

/**
 * Where the reading began that gave a numeral: one reading of 19、4、2件 gives three.
 *
 * @param index of the numeral among `numerals`
 */
export function readingStart(text: string, numerals: readonly Numeral[], index: number): number {
  const { rule: id, start, end } = numerals[index]!;
  const rule = rules.find((rule) => rule.id === id);
  let from = start;
  if (rule === undefined) return from;
  for (let earlier = index - 1; numerals[earlier]?.rule === id; earlier--) {
    const parts = partsOf(rule, text, numerals[earlier]!.start) ?? [];
    if (!parts.some((part) => part.start === start && part.end === end)) break;
    from = numerals[earlier]!.start;
  }
  return from;
}

/** The readings that are no rule of the registry, by their ids. */
export const OTHER_READINGS: Readonly<Record<string, string>> = {
  "numbering.section": "the marker of a section",
  title: "stands in a title 《…》",
  "name.quoted": "stands in a short quotation, which names something",
  "code.address": "stands in the address of a page or of mail",
  "name.left": "no rule reads it; a Han numeral that none reads is part of a word",
  unread: "no rule reads it",
};
