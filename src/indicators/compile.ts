import type { Indicator, Way } from "../../schemas/indicator.ts";
import { normalise } from "../normalise/normalise.ts";
import { type Hit, type Scanner, scanner } from "./scan.ts";

/** A catalogue made ready for matching. */
export interface Catalogue {
  readonly indicators: readonly Indicator[];
  /** All words of all indicators at once. */
  readonly scan: Scanner["scan"];
  /** By the number of a word: the ways that cannot be met without it, or one like it. */
  readonly waysOf: readonly (readonly CompiledWay[])[];
}

export interface CompiledWay {
  readonly indicator: Indicator;
  readonly units: ReadonlySet<string>;
  /** Of every group one pattern has to be there. */
  readonly words: readonly (readonly Pattern[])[];
  readonly without: readonly Pattern[];
  /** Each has to be settled on its own. */
  readonly themes: readonly ReadonlySet<number>[];
  readonly otherTheme: ReadonlySet<number>;
  readonly notUnder: ReadonlySet<number>;
}

/** Numbers of words that stand one behind the other, with a gap between them. */
export type Pattern = readonly number[];

/** Makes a catalogue ready. Done once; what it costs does not depend on the reports. */
export function compile(indicators: readonly Indicator[]): Catalogue {
  const words = scanner();
  const patternsIn = reader(words);
  const waysOf: CompiledWay[][] = [];
  for (const indicator of indicators)
    for (const way of indicator.when) {
      const compiled = compileWay(indicator, way, patternsIn);
      for (const word of keysOf(compiled)) {
        waysOf[word] ??= [];
        waysOf[word].push(compiled);
      }
    }
  return { indicators, scan: words.scan, waysOf };
}

type Reader = (group: string | undefined) => readonly Pattern[];

function compileWay(indicator: Indicator, way: Way, patternsIn: Reader): CompiledWay {
  const setOf = (group: string | undefined) => new Set(patternsIn(group).flat());
  const themes = way.theme === undefined ? [] : [way.theme].flat();
  return {
    indicator,
    units: new Set(indicator.units.split("|")),
    words: way.words.map(patternsIn),
    without: [...patternsIn(way.without), ...patternsIn(indicator.without)],
    themes: themes.map(setOf),
    otherTheme: setOf(way.otherTheme),
    notUnder: setOf(indicator.notUnder),
  };
}

/** Reads groups of words; many definitions share one, which is read once. Words are spelled as the text is. */
function reader(words: Scanner): Reader {
  const known = new Map<string, readonly Pattern[]>();
  const made = new Map<string, Pattern>();
  const patternOf = (word: string) => {
    let pattern = made.get(word);
    if (pattern === undefined) {
      pattern = word.split("…").flatMap((piece) => (piece === "" ? [] : [words.add(piece)]));
      made.set(word, pattern);
    }
    return pattern;
  };
  return (group) => {
    if (group === undefined) return [];
    let patterns = known.get(group);
    if (patterns === undefined) {
      patterns = normalise(group).split("|").map(patternOf);
      known.set(group, patterns);
    }
    return patterns;
  };
}

/** The first words of the group that is likely to be the rarest: the one with the fewest alternatives. */
function keysOf({ words }: CompiledWay): number[] {
  const group = words.reduce((least, other) => (other.length < least.length ? other : least));
  return [...new Set(group.map((pattern) => pattern[0]!))];
}

/** What was found, by the number of the word; of one word in order. */
export type HitsByWord = ReadonlyMap<number, readonly Hit[]>;

export function byWord(hits: readonly Hit[]): HitsByWord {
  const found = new Map<number, Hit[]>();
  for (const hit of hits) {
    const same = found.get(hit.word);
    if (same === undefined) found.set(hit.word, [hit]);
    else same.push(hit);
  }
  return found;
}

/** The length of the pattern's words where it is met, else 0. */
export function met(pattern: Pattern, hits: HitsByWord): number {
  let from = 0;
  let length = 0;
  for (const word of pattern) {
    const hit = hits.get(word)?.find(({ start }) => start >= from);
    if (hit === undefined) return 0;
    from = hit.end;
    length += hit.end - hit.start;
  }
  return length;
}
