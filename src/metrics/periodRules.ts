import { datedPeriods } from "./periodDated.ts";
import type { PeriodRule } from "./periodReadings.ts";
import { relativePeriods } from "./periodRelative.ts";

/** Every construction that states a period. Of those that begin at the same place the longest is read. */
export const periodRules: readonly PeriodRule[] = [...datedPeriods, ...relativePeriods];
