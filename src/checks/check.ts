import type { Check, Metric } from "../../schemas/report.ts";
import type { Mention } from "../metrics/clause.ts";

export type Language = "zh" | "en";
export type Status = Check["status"];

/** A number of the report, with the words around it. */
export interface Term {
  readonly metric: Metric;
  readonly mention: Mention;
  readonly index: number;
}

/** What the checks of one report see. */
export interface Context {
  /** As normalised. */
  readonly text: string;
  readonly terms: readonly Term[];
  /** Of these what is counted, and done: no share, no size of a change, no plan. */
  readonly counts: readonly Term[];
  /** Of these what is in per cent and no size of a change. */
  readonly percentages: readonly Term[];
  /** What a number is a part of. */
  readonly wholeOf: (part: Term) => Term | undefined;
}

/** What a check found at one place. */
export interface Found {
  readonly status: Status;
  /** The numbers that it holds against each other; the first is the one the finding is shown at. */
  readonly terms: readonly Metric[];
  /** What the other numbers let expect of the first, and what the report states. */
  readonly expected: number | null;
  readonly found: number | null;
  /** The sum as one would write it on paper, in no language: `176 + 221 + 5 = 402 ≠ 412`. */
  readonly arithmetic: string;
  /** Which of the check's messages says it. */
  readonly reading: string;
}

export interface Finding extends Found {
  readonly rule: string;
}

/** A sentence of a made-up report, and what the check says of it: status and arithmetic of each finding. */
export type Example = readonly [sentence: string, ...findings: (readonly [Status, string])[]];

/** What a check is, and how it words its findings. */
export interface Described {
  readonly id: string;
  /** What it holds against what, and how far the two may lie apart, for the reader of the documentation. */
  readonly compares: string;
  readonly tolerance: string;
  /** By the reading; the sum is written behind. */
  readonly messages: Readonly<Record<string, Readonly<Record<Language, string>>>>;
}

/** A check of one report against itself. */
export interface Rule extends Described {
  readonly find: (context: Context) => Found[];
  readonly examples: readonly Example[];
  /** Sentences of which it must not say `broken`. */
  readonly counterExamples: readonly Example[];
}
