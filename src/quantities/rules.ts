import type { Rule } from "./rule.ts";
import { amounts } from "./rules/amounts.ts";
import { codes } from "./rules/codes.ts";
import { dates } from "./rules/dates.ts";
import { fractions } from "./rules/fractions.ts";
import { leftovers } from "./rules/leftovers.ts";
import { names, words } from "./rules/names.ts";
import { ordinals } from "./rules/ordinals.ts";

/** Rules of one kind; `any` matches where the pattern of one of them does, so that most are passed over at one look. */
export interface Family {
  readonly any: RegExp;
  readonly rules: readonly Rule[];
}

/** Every reading of a numeral, in the order of precedence: the first that reads it wins. */
export const families: readonly Family[] = [
  words,
  names,
  codes,
  dates,
  ordinals,
  fractions,
  amounts,
  leftovers,
].map((rules) => ({ any: new RegExp(rules.map(({ pattern }) => pattern.source).join("|"), "y"), rules }));

export const rules: readonly Rule[] = families.flatMap(({ rules }) => rules);

/** Those that look at any numeral, whatever stands around it; the others know theirs by a sign before or behind it. */
const ANYWHERE = [
  "name.word",
  "range",
  "list",
  "doubling",
  "amount",
  "bare",
  "code.edition",
  "ordinal.first-of",
];

export const unmarked: readonly Rule[] = rules.filter(({ id }) => ANYWHERE.includes(id));
