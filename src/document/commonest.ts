import { type Division, divisionsStemmed, mentions, namePlaces, stemCounts, stemOf } from "./divisions.ts";
import type { Place, Span } from "./place.ts";
import { ownRank } from "./selfReference.ts";

interface Candidate extends Span {
  readonly bearers: readonly Division[];
  /** How often the name stands in the text, and how often without its rank; the second includes the first. */
  readonly full: number;
  readonly stem: number;
  /** How often the city or the province that it lies in does. */
  readonly around: number;
}

/**
 * The commonest name of the rank that the text calls its own.
 *
 * @param isFurniture whether a place stands on a line that is the web page's
 */
export function commonest(
  text: string,
  isFurniture: (place: number) => boolean,
  spoken: string,
): { place: Place; span: Span } | null {
  const rank = ownRank(text, spoken);
  if (!rank) return null;
  if (rank === "新区") return commonestZone(text);
  const weight = ({ full, stem, around }: Candidate) => 2 * full + stem + Math.min(10, around);
  const [first] = candidates(text, isFurniture, rank).sort(
    (a, b) => weight(b) - weight(a) || a.start - b.start,
  );
  if (!first || !((first.full > 0 && weight(first) > 5) || (first.stem >= 5 && first.around >= 2)))
    return null;
  return { place: { kind: "named", bearers: first.bearers }, span: first };
}

/** Every division of a rank that the text names in full or without its rank. */
function candidates(text: string, isFurniture: (place: number) => boolean, rank: string): Candidate[] {
  const places = namePlaces(text);
  const stems = stemCounts(text, places);
  const count = (name: string | null) => (name ? (stems.get(stemOf(name))?.count ?? 0) : 0);
  const found = new Map<string, Candidate>();
  const add = (all: readonly Division[], start: number, length: number, full: number, stem: number) => {
    const bearers = all.filter((division) => bears(division, rank));
    const name = bearers[0]?.name ?? "";
    const known = found.get(name);
    const around = Math.max(
      ...bearers.map(({ city, province, level }) =>
        level === "province" ? 2 : count(city) + count(province),
      ),
    );
    if (bearers.length > 0)
      found.set(name, {
        bearers: known?.bearers ?? bearers,
        start: known?.start ?? start,
        end: known?.end ?? start + length,
        full: (known?.full ?? 0) + full,
        stem: (known?.stem ?? 0) + stem,
        around,
      });
  };
  for (const { start, end, divisions } of mentions(text, places))
    if (!isFurniture(start)) add(divisions, start, end - start, 1, 0);
  for (const [stem, { count: times, start }] of stems) {
    const bearers = divisionsStemmed(stem).filter((division) => bears(division, rank));
    for (const name of new Set(bearers.map(({ name }) => name)))
      add(
        bearers.filter((one) => one.name === name),
        start,
        stem.length,
        0,
        times,
      );
  }
  return [...found.values()];
}

/** 云溪新区, where the text speaks of 新区 as its own; its committee says the name with more certainty. */
function commonestZone(text: string): { place: Place; span: Span } | null {
  const counts = new Map<string, { count: number; start: number; end: number }>();
  for (const { groups, index } of text.matchAll(ZONE_NAME)) {
    const name = groups?.name ?? "";
    const known = counts.get(name) ?? { count: 0, start: index, end: index + name.length };
    counts.set(name, { ...known, count: known.count + (groups?.committee ? 2 : 1) });
  }
  const [first] = [...counts].sort((a, b) => b[1].count - a[1].count);
  return first && first[1].count > 2
    ? { place: { kind: "zone", name: first[0], within: [] }, span: first[1] }
    : null;
}

const ZONE_NAME =
  /(?<=^|[,。、;:“《\n \d年在])(?![今去明来]年|建[立设]|打造|支持|推[动进]|国家|做好)(?<name>[\u4e00-\u9fa5]{2,3}新区)(?<committee>党工委|管委会|管理委员会)?/g;

function bears({ name, level }: Division, rank: string): boolean {
  if (rank === "省") return level === "province";
  if (rank === "州") return level === "city" && /[州盟]$/.test(name);
  return level !== "province" && name.endsWith(rank);
}
