import type { Finding, Language } from "../../checks/check.ts";

/** A line of a report, or what stands around the terms in it, with the places of the terms in that. */
export interface Excerpt {
  readonly text: string;
  readonly marks: readonly (readonly [start: number, end: number])[];
}

/** A number that a finding is about, and where it stands. */
export interface PlacedTerm {
  readonly path: string;
  readonly metric: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
}

/** A finding as it is shown: the first term is where it stands. */
export interface Shown extends Pick<Finding, "rule" | "status" | "expected" | "found" | "arithmetic"> {
  /** In the language of the run, without the sum. */
  readonly words: string;
  readonly message: string;
  readonly terms: readonly PlacedTerm[];
  readonly excerpts: readonly Excerpt[];
}

export interface Style {
  readonly language: Language;
  readonly colours: boolean;
}

/** A format of findings: what stands before, for, and behind them. */
export interface CheckFormat {
  open(style: Style): string;
  /** @param index its place in the output, from 0 */
  finding(finding: Shown, index: number, style: Style): string;
  /** @param count how many findings were written */
  close(count: number): string;
}
