import type { NumeralClass, Quantity } from "./numeral.ts";

/** What stands around a numeral that is to be read. */
export interface Place {
  /** The normalised text. */
  readonly text: string;
  readonly start: number;
}

/** One part of a reading; a list such as 3、5、8件 gives several. */
export interface Part {
  readonly start: number;
  readonly end: number;
  readonly quantity?: Quantity;
}

/** A construction of the language that says what a numeral is. */
export interface Rule {
  readonly id: string;
  readonly class: NumeralClass;
  /** Sticky, tried where the numeral begins; what stands before it is seen by looking behind. Linear on any input. */
  readonly pattern: RegExp;
  /** Says how far the reading goes and what it is; null where the rule declines. Without it, the match is the reading. */
  readonly read?: (match: RegExpExecArray, place: Place) => readonly Part[] | null;
  /** Sentence and the numeral in it that this rule reads. */
  readonly examples: readonly (readonly [sentence: string, numeral: string])[];
  /** Sentences in which this rule reads nothing. */
  readonly counterExamples: readonly string[];
}

/** Compiles a sticky pattern from named parts; white space and line ends in it are for the reader alone. */
export function sticky(strings: TemplateStringsArray, ...parts: readonly (string | number)[]): RegExp {
  const source = String.raw(strings, ...parts).replaceAll(/\s*\n\s*/g, "");
  return new RegExp(source, "y");
}
