import type { Indicator } from "../../schemas/indicator.ts";

const SHOWN = 3;

/** The ids that share the most pairs of letters with what was asked for. */
export function nearest(id: string, all: readonly Indicator[]): string[] {
  const wanted = pairsOf(id);
  const likeness = (other: string) => {
    const pairs = pairsOf(other);
    return (2 * [...pairs].filter((pair) => wanted.has(pair)).length) / (pairs.size + wanted.size);
  };
  return all
    .map((indicator) => ({ id: indicator.id, like: likeness(indicator.id) }))
    .sort((a, b) => b.like - a.like)
    .slice(0, SHOWN)
    .map((other) => other.id);
}

function pairsOf(id: string): Set<string> {
  const letters = id.toLowerCase();
  return new Set(
    Array.from({ length: Math.max(letters.length - 1, 1) }, (_, at) => letters.slice(at, at + 2)),
  );
}
