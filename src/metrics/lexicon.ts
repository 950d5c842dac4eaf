import { codesOf, numberTable } from "../signs.ts";

/**
 * Words that a phrase is asked for. A table by the first sign answers at nearly every place with one look; as alternatives
 * of a pattern the same hundreds of words are tried one after the other, and take longer to compile than a report to read.
 */
export interface Lexicon {
  /** For the code of a sign: one more than the index in `words`, 0 where no word begins with it. */
  readonly starts: Uint16Array;
  /** Words that begin alike, the longest first. */
  readonly words: readonly (readonly string[])[];
}

/** Words that a phrase may end in. */
export interface Endings {
  /** For the code of a sign: one more than the index in `words`, 0 where no word ends with it. */
  readonly ends: Uint16Array;
  /** Words that end alike, the longest first. */
  readonly words: readonly (readonly string[])[];
}

/** @param lists words with blanks between them */
export function lexicon(...lists: readonly string[]): Lexicon {
  const { table, words } = alike(lists, (word) => word.charCodeAt(0));
  return { starts: table, words };
}

/** @param lists words with blanks between them */
export function endings(...lists: readonly string[]): Endings {
  const { table, words } = alike(lists, (word) => word.charCodeAt(word.length - 1));
  return { ends: table, words };
}

function alike(lists: readonly string[], codeOf: (word: string) => number) {
  const table = numberTable();
  const words: string[][] = [];
  for (const word of new Set(lists.join(" ").split(/\s+/).filter(Boolean))) {
    const code = codeOf(word);
    if (table[code] === 0) table[code] = words.push([]);
    words[table[code]! - 1]!.push(word);
  }
  for (const group of words) group.sort((one, other) => other.length - one.length);
  return { table, words };
}

const NONE: readonly string[] = [];

/** The words that begin with the sign at `at`, the longest first. */
export function candidates({ starts, words }: Lexicon, phrase: string, at: number): readonly string[] {
  if (at >= phrase.length) return NONE;
  const index = starts[phrase.charCodeAt(at)]!;
  return index === 0 ? NONE : words[index - 1]!;
}

/** True where a word stands at `at`. Nearly always the first two signs tell, before `startsWith` would have been called. */
export function stands(word: string, phrase: string, at: number): boolean {
  if (at < 0 || at + word.length > phrase.length) return false;
  for (let next = 0; next < word.length; next++)
    if (phrase.charCodeAt(at + next) !== word.charCodeAt(next)) return false;
  return true;
}

/** Length of the longest word at `at`; 0 where none stands there. */
export function wordAt(lexicon: Lexicon, phrase: string, at: number): number {
  const words = candidates(lexicon, phrase, at);
  for (let index = 0; index < words.length; index++)
    if (stands(words[index]!, phrase, at)) return words[index]!.length;
  return 0;
}

export function isWord(lexicon: Lexicon, phrase: string): boolean {
  return phrase !== "" && wordAt(lexicon, phrase, 0) === phrase.length;
}

/** Where the longest word begins that ends at `end`, or -1. */
export function wordUpTo({ ends, words }: Endings, phrase: string, end: number): number {
  const index = end > 0 ? ends[phrase.charCodeAt(end - 1)]! : 0;
  if (index === 0) return -1;
  for (const word of words[index - 1]!) if (stands(word, phrase, end - word.length)) return end - word.length;
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
      if (stands(word, phrase, at)) reached.add(at + word.length);
  return reached.has(phrase.length);
}

/** Patterns of which one is asked for; a table by the first sign leaves at most a few of them to try. */
export interface Alternatives {
  /** For the code of a sign: one more than the index in `patterns`, 0 where none begins with it. */
  readonly starts: Uint16Array;
  /** Those that can begin alike. */
  readonly patterns: readonly (readonly RegExp[])[];
  /** The codes of the signs that one of them begins with. */
  readonly codes: readonly number[];
}

/** @param patterns each begins with a sign, a class of signs, or a look-ahead for one; behind a look-behind, if need be */
export function alternatives(patterns: readonly string[]): Alternatives {
  // Each is compiled once, whatever it may begin with, and those that begin with one sign share eight patterns: to set one
  // up costs more than to try a few others at a place.
  const groups = new Map<string, { codes: Set<number>; sources: string[] }>();
  for (const pattern of patterns) {
    const [, some, one] = /^(?:\(\?<[=!][^)]*\))?(?:\(\?=)?\^?(?:\[(.*?)\]|(.))/s.exec(pattern)!;
    const codes = codesOf(some ?? one!);
    const key = some ?? `${codes[0]! % 8}`;
    const group = groups.get(key) ?? { codes: new Set(), sources: [] };
    for (const code of codes) group.codes.add(code);
    group.sources.push(pattern);
    groups.set(key, group);
  }
  const starts = numberTable();
  const alike: RegExp[][] = [];
  const all: number[] = [];
  for (const { codes, sources } of groups.values()) {
    const pattern = new RegExp(sources.join("|"), "y");
    for (const code of codes) {
      const others = starts[code] === 0 ? [] : alike[starts[code]! - 1]!;
      starts[code] = alike.push([...others, pattern]);
      all.push(code);
    }
  }
  return { starts, patterns: alike, codes: all };
}

/** Length of the first alternative that stands at `at`, or -1. */
export function lengthAt({ starts, patterns }: Alternatives, phrase: string, at: number): number {
  const index = at < phrase.length ? starts[phrase.charCodeAt(at)]! : 0;
  if (index === 0) return -1;
  for (const pattern of patterns[index - 1]!) {
    pattern.lastIndex = at;
    if (pattern.test(phrase)) return pattern.lastIndex - at;
  }
  return -1;
}

/** Where the first alternative stands in a phrase from `from` on, or -1. */
export function indexOf(alternatives: Alternatives, phrase: string, from = 0): number {
  for (let at = from; at < phrase.length; at++) if (lengthAt(alternatives, phrase, at) !== -1) return at;
  return -1;
}
