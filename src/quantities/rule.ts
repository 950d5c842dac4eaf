import type { NumeralClass, Quantity } from "./numeral.ts";

/** Where the pattern of a rule has matched. */
export interface Place {
  /** The normalised text. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** One part of a reading; a list such as 3、5、8件 gives several. */
export interface Part {
  readonly start: number;
  readonly end: number;
  /** Set in all, so that they have one shape, as numerals have. */
  readonly quantity: Quantity | undefined;
}

/**
 * What stands at a numeral wherever the pattern of a rule matches: the rule is asked there only. Signs as in a character
 * class, `-` last; any, where they are left out.
 */
export interface Mark {
  /** The first sign of the numeral. */
  readonly first: string;
  /** The sign right before it; where the text begins, a line end. */
  readonly before?: string;
  /** The sign right behind its run of digits or of Han numerals, with 个 looked through; where the text ends, a line end. */
  readonly behind?: string;
  /** False where the numeral is a year or a code, is written with a comma, or is more than one Han digit. */
  readonly plain?: false;
}

/** A construction of the language that says what a numeral is. */
export interface Rule {
  readonly id: string;
  readonly class: NumeralClass;
  readonly marks: readonly Mark[];
  /** True where the pattern says no more than the marks. */
  readonly settled?: true | undefined;
  /** Sticky, tried where the numeral begins; what stands before it is seen by looking behind. Linear on any input. */
  readonly pattern: RegExp;
  /** Says how far the reading goes and what it is; null where the rule declines. Without it, the match is the reading. */
  readonly read?: ((place: Place) => readonly Part[] | null) | undefined;
  /** Sentence and the numeral in it that this rule reads. */
  readonly examples: readonly (readonly [sentence: string, numeral: string])[];
  /** Sentences in which this rule reads nothing. */
  readonly counterExamples: readonly string[];
}

/** What a rule makes of the numeral at `start`: null where its pattern does not match, empty where it declines. */
export function partsOf({ pattern, read }: Rule, text: string, start: number): readonly Part[] | null {
  pattern.lastIndex = start;
  if (!pattern.test(text)) return null;
  const place = { text, start, end: pattern.lastIndex };
  return read ? (read(place) ?? []) : [{ start, end: place.end, quantity: undefined }];
}

/** Compiles a sticky pattern from named parts; white space and line ends in it are for the reader alone. */
export function sticky(strings: TemplateStringsArray, ...parts: readonly (string | number)[]): RegExp {
  const source = String.raw(strings, ...parts).replaceAll(/\s*\n\s*/g, "");
  return new RegExp(source, "y");
}
