import { codesOf } from "../signs.ts";

/**
 * Words that a phrase is asked for. A table by the first sign answers at nearly every place with one look; as alternatives
 * of a pattern the same hundreds of words are tried one after the other, and take longer to compile than a report to read.
 */
export interface Lexicon {
  /** For the code of a sign: one more than the index in `words`, 0 where no word begins with it. */
  readonly starts: Uint16Array;
  /** Words that begin alike, the longest first. */
  readonly words: readonly (readonly string[])[];
  /** Length of the longest word. */
  readonly longest: number;
}

/** @param lists words with blanks between them */
export function lexicon(...lists: readonly string[]): Lexicon {
  const starts = new Uint16Array(0x10000);
  const words: string[][] = [];
  for (const word of new Set(lists.join(" ").split(/\s+/).filter(Boolean))) {
    const code = word.charCodeAt(0);
    if (starts[code] === 0) starts[code] = words.push([]);
    words[starts[code]! - 1]!.push(word);
  }
  for (const alike of words) alike.sort((one, other) => other.length - one.length);
  return { starts, words, longest: Math.max(...words.map((alike) => alike[0]!.length)) };
}

const NONE: readonly string[] = [];

/** The words that begin with the sign at `at`, the longest first. */
export function candidates({ starts, words }: Lexicon, phrase: string, at: number): readonly string[] {
  if (at >= phrase.length) return NONE;
  const index = starts[phrase.charCodeAt(at)]!;
  return index === 0 ? NONE : words[index - 1]!;
}

/** Length of the longest word at `at`; 0 where none stands there. */
export function wordAt(lexicon: Lexicon, phrase: string, at: number): number {
  const words = candidates(lexicon, phrase, at);
  for (let index = 0; index < words.length; index++)
    if (phrase.startsWith(words[index]!, at)) return words[index]!.length;
  return 0;
}

export function isWord(lexicon: Lexicon, phrase: string): boolean {
  return phrase !== "" && wordAt(lexicon, phrase, 0) === phrase.length;
}

/** Where the longest word begins that ends at `end`, or -1. */
export function wordUpTo(lexicon: Lexicon, phrase: string, end: number): number {
  for (let at = Math.max(0, end - lexicon.longest); at < end; at++) {
    const words = candidates(lexicon, phrase, at);
    for (let index = 0; index < words.length; index++) {
      const word = words[index]!;
      if (word.length === end - at && phrase.startsWith(word, at)) return at;
    }
  }
  return -1;
}

/** True where a phrase is nothing but words of the lexicon, in whichever way it is cut into them. */
export function consistsOf(lexicon: Lexicon, phrase: string): boolean {
  const first = wordAt(lexicon, phrase, 0);
  if (first === 0 || first === phrase.length) return first > 0;
  // Every offset that words lead to, once: the ways to cut a phrase double with each word that is made of two others.
  const reached = new Set([0]);
  for (const at of reached)
    for (const word of candidates(lexicon, phrase, at))
      if (phrase.startsWith(word, at)) reached.add(at + word.length);
  return reached.has(phrase.length);
}

/** Patterns of which one is asked for; a table by the first sign leaves at most a few of them to try. */
export interface Alternatives {
  /** For the code of a sign: one more than the index in `patterns`, 0 where none begins with it. */
  readonly starts: Uint16Array;
  /** Those that begin alike, as one pattern. */
  readonly patterns: readonly RegExp[];
}

/** @param patterns each begins with a sign, a class of signs, or a look-ahead for one; behind a look-behind, if need be */
export function alternatives(patterns: readonly string[]): Alternatives {
  const beginning = new Map<number, string>();
  for (const pattern of patterns) {
    const [, some, one] = /^(?:\(\?<[=!][^)]*\))?(?:\(\?=)?\^?(?:\[(.*?)\]|(.))/s.exec(pattern)!;
    for (const code of codesOf(some ?? one!)) {
      const others = beginning.get(code);
      beginning.set(code, others === undefined ? pattern : `${others}|${pattern}`);
    }
  }
  const starts = new Uint16Array(0x10000);
  const alike = [...new Set(beginning.values())];
  for (const [code, source] of beginning) starts[code] = alike.indexOf(source) + 1;
  return { starts, patterns: alike.map((source) => new RegExp(source, "y")) };
}

/** Length of the alternative that stands at `at`, or -1. */
export function lengthAt({ starts, patterns }: Alternatives, phrase: string, at: number): number {
  const index = at < phrase.length ? starts[phrase.charCodeAt(at)]! : 0;
  if (index === 0) return -1;
  const pattern = patterns[index - 1]!;
  pattern.lastIndex = at;
  return pattern.test(phrase) ? pattern.lastIndex - at : -1;
}

/** Where the first alternative stands in a phrase, or -1. */
export function indexOf(alternatives: Alternatives, phrase: string): number {
  for (let at = 0; at < phrase.length; at++) if (lengthAt(alternatives, phrase, at) !== -1) return at;
  return -1;
}
