import type { Indicator } from "../../schemas/indicator.ts";
import { litigation, reconsideration } from "./catalogue/disputes.ts";
import { enforcement } from "./catalogue/enforcement.ts";
import { legalAid, mediation } from "./catalogue/mediation.ts";
import { learning, legalServices, publicity } from "./catalogue/publicity.ts";
import { regulation } from "./catalogue/regulation.ts";
import { review } from "./catalogue/review.ts";
import { rules } from "./catalogue/rules.ts";
import { services } from "./catalogue/services.ts";
import { supervision } from "./catalogue/supervision.ts";
import { type Catalogue, compile } from "./compile.ts";

/** The built-in indicators, in the order of a report on the rule of law. */
export const builtIn: readonly Indicator[] = [
  ...services,
  ...regulation,
  ...rules,
  ...review,
  ...enforcement,
  ...supervision,
  ...reconsideration,
  ...litigation,
  ...mediation,
  ...legalAid,
  ...publicity,
  ...learning,
  ...legalServices,
];

let compiled: Catalogue | null = null;

/** The built-in catalogue, made ready when it is first needed. */
export function builtInCatalogue(): Catalogue {
  // Its words are spelled already as those of a text are once it is read.
  compiled ??= compile(builtIn, (words) => words);
  return compiled;
}
