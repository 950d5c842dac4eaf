import type { Diagnostic, Metric, Section } from "../../schemas/report.ts";
import type { Mention } from "../metrics/clause.ts";
import { type Catalogue, type CompiledWay, longestMet } from "./compile.ts";
import { countsElse } from "./counted.ts";
import { type Own, ownWordsIn } from "./own.ts";
import { isOfYear, wholesOf } from "./scope.ts";
import { type Place, type Surroundings, surroundings, themeDistance } from "./theme.ts";

export interface Indicators {
  /** Of every metric the id in the catalogue, or null. */
  readonly ids: readonly (string | null)[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Gives every number that meets a definition of the catalogue the id of its indicator.
 *
 *     收到行政复议申请25件,办结25件,其中维持19件
 *                     25件: reconsideration.received
 *
 * The words found in a number's own words lead to the few definitions that can be met at all; only these are checked.
 * A number that two definitions claim equally well gets neither: a wrong figure is worse than a gap.
 *
 * @param mentions of every metric the words around it, in the same order
 * @param year the year reported on
 */
export function indicators(
  text: string,
  metrics: readonly Metric[],
  mentions: readonly Mention[],
  sections: readonly Section[],
  catalogue: Catalogue,
  year: number | null,
): Indicators {
  const placesOf = surroundings(text, catalogue.scan, sections);
  const isWhole = wholesOf(text);
  const ownOf = ownWordsIn(text, metrics, mentions);
  const ids: (string | null)[] = [];
  for (let index = 0; index < metrics.length; index++) {
    const [metric, mention] = [metrics[index]!, mentions[index]!];
    const takers = takersOf(metric, catalogue, year);
    const id =
      takers === undefined
        ? null
        : bestOf(ownOf(index), metric, takers, catalogue, () => placesOf(mention, metric.section));
    ids.push(
      id !== null && isWhole(mention, metric) && !isPartOfSame(id, index, text, metrics, mentions, ids)
        ? id
        : null,
    );
  }
  return { ids, diagnostics: claimedTwice(ids, metrics) };
}

/** What such a number can be, if anything; a plan is nothing, nor is what is told of another time. */
function takersOf(
  { status, kind, unit, change, period }: Metric,
  { takers, takersOfChange }: Catalogue,
  year: number | null,
) {
  if (status !== "actual" || !isOfYear(period, year)) return undefined;
  return (change === null ? takers : takersOfChange).get(kind)?.get(unit);
}

interface Claim {
  readonly id: string;
  readonly length: number;
  readonly distance: number;
}

function bestOf(
  own: Own,
  { kind, unit }: Metric,
  takers: Uint8Array,
  catalogue: Catalogue,
  placesOf: () => Surroundings,
): string | null {
  const found = catalogue.scan(own.text);
  const ways = waysBy(found, takers, catalogue);
  if (ways === null) return null;
  const at = own.text.indexOf("#");
  const place: Place = { hits: found, side: "around", at };
  const telling = tellingOf(own.text, found);
  let claims: Claim[] = [];
  let around: Surroundings | null = null;
  for (const way of ways) {
    const length = lengthMet(way, telling);
    if (length === 0 || (kind === "count" && countsElse(way, found, own, unit))) continue;
    around ??= placesOf();
    const distance = themeDistance(way, place, around);
    if (distance !== null) claims.push({ id: way.indicator.id, length, distance });
  }
  for (const key of ["length", "distance"] as const) {
    if (areOne(claims)) break;
    const best = claims.reduce((a, b) => (better(b, a, key) ? b : a))[key];
    claims = claims.filter((claim) => claim[key] === best);
  }
  return claims.length > 0 && areOne(claims) ? claims[0]!.id : null;
}

/** The ways to which a word leads that was found, each once. */
function waysBy(found: Place["hits"], takers: Uint8Array, { ways }: Catalogue): Set<CompiledWay> | null {
  let leads: Set<CompiledWay> | null = null;
  for (const { word } of found) {
    const keyed = ways[word];
    if (keyed === undefined) continue;
    for (const way of keyed) {
      if (takers[way.rank] === 0) continue;
      leads ??= new Set();
      leads.add(way);
    }
  }
  return leads;
}

/** True where there are no two ids among the claims. */
function areOne(claims: readonly Claim[]): boolean {
  return claims.every(({ id }) => id === claims[0]!.id);
}

/** More of the own words met, or the theme nearer. */
function better(one: Claim, other: Claim, key: "length" | "distance"): boolean {
  return key === "length" ? one.length > other.length : one.distance < other.distance;
}

/** What begins within these says nothing of the kind: 各类行政复议案件 are not of one 类, and (含邻里纠纷) narrows nothing. */
const HARMLESS = /各(?:种?类|派出所、司法所|司法所)|率先|效率|\([包内]?[含括][^()]{1,20}\)/g;

/** The hits by which a definition may be met or missed. */
function tellingOf(text: string, hits: Place["hits"]): Place["hits"] {
  const harmless = [...text.matchAll(HARMLESS)];
  if (harmless.length === 0) return hits;
  return hits.filter(({ start }) =>
    harmless.every(({ index, 0: { length } }) => start <= index || start >= index + length),
  );
}

/** How many characters of the own words meet the way, 0 where they do not. */
function lengthMet({ words, without }: CompiledWay, hits: Place["hits"]): number {
  let total = 0;
  for (const group of words) {
    const longest = longestMet(group, hits);
    if (longest === 0) return 0;
    total += longest;
  }
  return without.some((group) => longestMet(group, hits) > 0) ? 0 : total;
}

/** 办理105件,其中市级13件: what is said of a whole is not said again of its parts. */
function isPartOfSame(
  id: string,
  index: number,
  text: string,
  metrics: readonly Metric[],
  mentions: readonly Mention[],
  ids: readonly (string | null)[],
): boolean {
  const { sentence, start, bracket } = mentions[index]!;
  for (let other = index - 1; other >= 0; other--) {
    const { end, start: begin } = mentions[other]!;
    if (begin < sentence.start) return false;
    if (ids[other] !== id) continue;
    if (metrics[index]!.partOf === metrics[other]!.id || bracket >= end) return true;
    return /其中|包括|包含|占/.test(text.slice(end, start));
  }
  return false;
}

function claimedTwice(ids: readonly (string | null)[], metrics: readonly Metric[]): Diagnostic[] {
  const first = new Map<string, Metric>();
  const found: Diagnostic[] = [];
  for (const [index, id] of ids.entries()) {
    if (id === null) continue;
    const earlier = first.get(id);
    const { text, start, end } = metrics[index]!;
    if (earlier === undefined) first.set(id, metrics[index]!);
    else if (earlier.value !== metrics[index]!.value || earlier.range !== null)
      found.push({
        severity: "info",
        code: "indicator-twice",
        message: `${text} is given as ${id} like ${earlier.text} in line ${earlier.line}; see which of them is the figure of the whole`,
        start,
        end,
      });
  }
  return found;
}
