import type { Indicator, Way } from "../../schemas/indicator.ts";
import type { Metric } from "../../schemas/report.ts";
import { normalise } from "../normalise/normalise.ts";
import { type Hit, type Scanner, scanner } from "./scan.ts";

/** A catalogue made ready for matching. */
export interface Catalogue {
  readonly indicators: readonly Indicator[];
  /** The ways that a number can meet. */
  readonly ways: WaysByUnit;
  /** The same of numbers that are the size of a change. */
  readonly waysOfChange: WaysByUnit;
  /** All words of all indicators at once. */
  readonly scan: Scanner["scan"];
}

/** By the number of a word: the ways that cannot be met without it, or one like it. */
export type WaysByWord = ReadonlyMap<number, readonly CompiledWay[]>;

/** By the kind and the unit of a number; where there is none, there are no definitions for such a number at all. */
type WaysByUnit = ReadonlyMap<Metric["kind"], ReadonlyMap<string, WaysByWord>>;

export interface CompiledWay {
  readonly indicator: Indicator;
  /** Of every group one pattern has to be there. */
  readonly words: readonly Group[];
  readonly without: readonly Group[];
  /** Each has to be settled on its own. */
  readonly themes: readonly ReadonlySet<number>[];
  readonly otherTheme: ReadonlySet<number>;
  readonly notUnder: ReadonlySet<number>;
}

/** Numbers of words that stand one behind the other, with a gap between them. */
export type Pattern = readonly number[];

/** Patterns by their first word: what was found leads to the few that can be met. */
export type Group = ReadonlyMap<number, readonly Pattern[]>;

/** Makes a catalogue ready. Done once; what it costs does not depend on the reports. */
export function compile(indicators: readonly Indicator[]): Catalogue {
  const words = scanner();
  const groupOf = reader(words);
  const compiled = indicators.flatMap((indicator) =>
    indicator.when.map((way) => compileWay(indicator, way, groupOf)),
  );
  return {
    indicators,
    ways: byUnit(compiled.filter(({ indicator }) => indicator.change !== "only")),
    waysOfChange: byUnit(compiled.filter(({ indicator }) => indicator.change !== undefined)),
    scan: words.scan,
  };
}

function byUnit(ways: readonly CompiledWay[]): WaysByUnit {
  const found = new Map<Metric["kind"], Map<string, Map<number, CompiledWay[]>>>();
  for (const way of ways) {
    const { kind, units } = way.indicator;
    const ofKind = entryAt(found, kind, () => new Map<string, Map<number, CompiledWay[]>>());
    for (const unit of new Set(units.split("|"))) {
      const ofUnit = entryAt(ofKind, unit, () => new Map<number, CompiledWay[]>());
      for (const word of keysOf(way)) entryAt(ofUnit, word, () => []).push(way);
    }
  }
  return found;
}

/** What stands at a key; it is made where nothing does. */
function entryAt<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

type Reader = (group: string | undefined) => Group;

function compileWay(indicator: Indicator, way: Way, groupOf: Reader): CompiledWay {
  const setOf = (group: string | undefined) => new Set([...groupOf(group).values()].flat(2));
  const themes = way.theme === undefined ? [] : [way.theme].flat();
  return {
    indicator,
    words: way.words.map(groupOf),
    without: [groupOf(way.without), groupOf(indicator.without)].filter(({ size }) => size > 0),
    themes: themes.map(setOf),
    otherTheme: setOf(way.otherTheme),
    notUnder: setOf(indicator.notUnder),
  };
}

const NONE: Group = new Map();

function byFirst(patterns: readonly Pattern[]): Group {
  const found = new Map<number, Pattern[]>();
  for (const pattern of patterns) if (pattern.length > 0) entryAt(found, pattern[0]!, () => []).push(pattern);
  return found;
}

/** Reads groups of words; many definitions share one, which is read once. Words are spelled as the text is. */
function reader(words: Scanner): Reader {
  const known = new Map<string, Group>();
  const made = new Map<string, Pattern>();
  const patternOf = (word: string) => {
    let pattern = made.get(word);
    if (pattern === undefined) {
      pattern = word
        .split("…")
        .filter((piece) => piece !== "")
        .map(words.add);
      made.set(word, pattern);
    }
    return pattern;
  };
  return (group) => {
    if (group === undefined) return NONE;
    let patterns = known.get(group);
    if (patterns === undefined) {
      patterns = byFirst(normalise(group).split("|").map(patternOf));
      known.set(group, patterns);
    }
    return patterns;
  };
}

/** The first words of the group that is likely to be the rarest: the one with the fewest alternatives. */
function keysOf({ words }: CompiledWay): number[] {
  const alternatives = (group: Group) => [...group.values()].flat().length;
  const group = words.reduce((least, other) => (alternatives(other) < alternatives(least) ? other : least));
  return [...group.keys()];
}

/** The length of the longest of the patterns that is met, else 0. */
export function longestMet(group: Group, hits: readonly Hit[]): number {
  let longest = 0;
  for (let at = 0; at < hits.length; at++) {
    const patterns = group.get(hits[at]!.word);
    if (patterns === undefined) continue;
    for (const pattern of patterns) longest = Math.max(longest, lengthFrom(pattern, hits, at));
  }
  return longest;
}

/** The length of the pattern's words where they stand one behind the other, the first of them at the hit, else 0. */
function lengthFrom(pattern: Pattern, hits: readonly Hit[], first: number): number {
  let length = 0;
  let from = 0;
  let at = first;
  for (const word of pattern) {
    while (at < hits.length && (hits[at]!.word !== word || hits[at]!.start < from)) at++;
    if (at === hits.length) return 0;
    from = hits[at]!.end;
    length += from - hits[at]!.start;
  }
  return length;
}
