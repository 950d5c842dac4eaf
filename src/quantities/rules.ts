import type { Rule } from "./rule.ts";
import { amounts } from "./rules/amounts.ts";
import { codes } from "./rules/codes.ts";
import { dates } from "./rules/dates.ts";
import { fractions } from "./rules/fractions.ts";
import { leftovers } from "./rules/leftovers.ts";
import { names, words } from "./rules/names.ts";
import { ordinals } from "./rules/ordinals.ts";

/** Every reading of a numeral, in the order of precedence: the first that reads it wins. */
export const rules: readonly Rule[] = [
  ...words,
  ...names,
  ...codes,
  ...dates,
  ...ordinals,
  ...fractions,
  ...amounts,
  ...leftovers,
].map(({ id, class: type, marks, settled, pattern, read, examples, counterExamples }) => {
  // All in one shape, because they are looked into for every numeral.
  return { id, class: type, marks, settled, pattern, read, examples, counterExamples };
});
