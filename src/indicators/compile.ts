import type { Indicator, Way } from "../../schemas/indicator.ts";
import type { Metric } from "../../schemas/report.ts";
import { normalise } from "../normalise/normalise.ts";
import { type Hit, type Scanner, scanner } from "./scan.ts";

/** A catalogue made ready for matching. */
export interface Catalogue {
  readonly indicators: readonly Indicator[];
  /** What a number can be by its kind and its unit. */
  readonly takers: Takers;
  /** The same of numbers that are the size of a change. */
  readonly takersOfChange: Takers;
  /** By the number of a word: the ways that cannot be met without it, or one like it. */
  readonly ways: readonly (readonly CompiledWay[] | undefined)[];
  /** All words of all indicators at once. */
  readonly scan: Scanner["scan"];
}

/** By kind and unit: 1 at the rank of each indicator that takes such a number. */
type Takers = ReadonlyMap<Metric["kind"], ReadonlyMap<string, Uint8Array>>;

export interface CompiledWay {
  readonly indicator: Indicator;
  /** Of the indicator in the catalogue. */
  readonly rank: number;
  /** Of every group one pattern has to be there. */
  readonly words: readonly Group[];
  readonly without: readonly Group[];
  /** Each has to be settled on its own. */
  readonly themes: readonly ReadonlySet<number>[];
  readonly otherTheme: ReadonlySet<number>;
  readonly notUnder: ReadonlySet<number>;
}

/** Words by their numbers, of which one is enough, or a chain of them. */
export interface Group {
  readonly words: ReadonlySet<number>;
  readonly chains: readonly Chain[];
}

/** Numbers of words that stand one behind the other, with a gap between them. */
type Chain = readonly number[];

/**
 * Makes a catalogue ready. Done once; what it costs does not depend on the reports.
 *
 * @param spelled gives words in the spelling of a text as read
 */
export function compile(indicators: readonly Indicator[], spelled = normalise): Catalogue {
  const words = scanner();
  const groupOf = reader(words, spelled);
  const ways: CompiledWay[][] = [];
  for (const [rank, indicator] of indicators.entries())
    for (const way of indicator.when) {
      const compiled = compileWay(indicator, rank, way, groupOf);
      for (const word of keysOf(compiled)) {
        ways[word] ??= [];
        ways[word].push(compiled);
      }
    }
  return {
    indicators,
    takers: takersOf(indicators, ({ change }) => change !== "only"),
    takersOfChange: takersOf(indicators, ({ change }) => change !== undefined),
    ways,
    scan: words.scan,
  };
}

function takersOf(indicators: readonly Indicator[], takes: (indicator: Indicator) => boolean): Takers {
  const takers = new Map<Metric["kind"], Map<string, Uint8Array>>();
  for (const [rank, indicator] of indicators.entries()) {
    if (!takes(indicator)) continue;
    const ofKind = entryAt(takers, indicator.kind, () => new Map<string, Uint8Array>());
    for (const unit of indicator.units.split("|"))
      entryAt(ofKind, unit, () => new Uint8Array(indicators.length))[rank] = 1;
  }
  return takers;
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

function compileWay(indicator: Indicator, rank: number, way: Way, groupOf: Reader): CompiledWay {
  const themes = way.theme === undefined ? [] : [way.theme].flat();
  return {
    indicator,
    rank,
    words: way.words.map(groupOf),
    without: [groupOf(way.without), groupOf(indicator.without)].filter((group) => group !== NONE),
    themes: themes.map((theme) => groupOf(theme).words),
    otherTheme: groupOf(way.otherTheme).words,
    notUnder: groupOf(indicator.notUnder).words,
  };
}

const NONE: Group = { words: new Set(), chains: [] };

/** Reads groups of words; many definitions share one, which is read once. */
function reader({ add }: Scanner, spelled: (words: string) => string): Reader {
  const read = (group: string): Group => {
    const words = new Set<number>();
    const chains: Chain[] = [];
    for (const word of spelled(group).split("|")) {
      const pieces = word.includes("…") ? word.split("…").filter((piece) => piece !== "") : [word];
      if (pieces.length > 1) chains.push(pieces.map(add));
      else if (pieces[0]) words.add(add(pieces[0]));
    }
    return { words, chains };
  };
  const known = new Map<string, Group>();
  return (group) => (group === undefined ? NONE : entryAt(known, group, () => read(group)));
}

/** The first words of the group that is likely to be the rarest: the one with the fewest alternatives. */
function keysOf({ words }: CompiledWay): number[] {
  const alternatives = (group: Group) => group.words.size + group.chains.length;
  const group = words.reduce((least, other) => (alternatives(other) < alternatives(least) ? other : least));
  return [...new Set([...group.words, ...group.chains.map(([first]) => first!)])];
}

/** The length of the longest of the words and chains that are met, else 0. */
export function longestMet({ words, chains }: Group, hits: readonly Hit[]): number {
  let longest = 0;
  for (const { word, start, end } of hits)
    if (end - start > longest && words.has(word)) longest = end - start;
  for (const chain of chains)
    for (let at = 0; at < hits.length; at++)
      if (hits[at]!.word === chain[0]) longest = Math.max(longest, lengthFrom(chain, hits, at));
  return longest;
}

/** The length of the chain's words where they stand one behind the other, the first of them at the hit, else 0. */
function lengthFrom(chain: Chain, hits: readonly Hit[], first: number): number {
  let length = 0;
  let from = 0;
  let at = first;
  for (const word of chain) {
    while (at < hits.length && (hits[at]!.word !== word || hits[at]!.start < from)) at++;
    if (at === hits.length) return 0;
    from = hits[at]!.end;
    length += from - hits[at]!.start;
  }
  return length;
}
