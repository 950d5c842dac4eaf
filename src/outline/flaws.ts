import type { Candidate } from "./candidates.ts";

/** A place where the numbers of the source do not count up. */
export interface Flaw {
  readonly code: "outline-gap" | "outline-repeat" | "outline-order";
  readonly at: Candidate;
  /** The marker before it in its run; undefined where it is the first. */
  readonly after: Candidate | undefined;
}

/**
 * Judges a marker that does not count on from the one before it: a flaw of the source, or no marker at all. The farther
 * off the number and the weaker the sign, the more has to stand around it.
 *
 * @param after the last marker of the open run of this style
 * @returns null where it is no marker
 */
export function flawOf(at: Candidate, after: Candidate | undefined): Flaw | null {
  const { rule, number, place, next } = at;
  const strong = place === "line" || (place === "stop" && (rule.kind === "item" || !rule.needsNext));
  if (!strong) return null;
  const followed = next === number + 1;
  if (after === undefined)
    return followed || (number === 2 && !rule.needsNext) ? { code: "outline-gap", at, after } : null;
  const gap = number - after.number;
  if (gap === 0) return { code: "outline-repeat", at, after };
  if (gap > 1) return gap <= 3 || followed ? { code: "outline-gap", at, after } : null;
  return followed || !rule.needsNext ? { code: "outline-order", at, after } : null;
}

/** Says what stands where, and what may be wrong. */
export function describe({ code, at, after }: Flaw, quote: (candidate: Candidate) => string): string {
  const marker = quote(at);
  if (after === undefined) {
    const missing = at.number === 2 ? "number 1 is" : `numbers 1 to ${at.number - 1} are`;
    return `A list begins with ${marker}: ${missing} missing or written without a marker.`;
  }
  const before = quote(after);
  if (code === "outline-repeat") {
    return `${marker} stands again after ${before}: number ${at.number} is used twice. Both are kept.`;
  }
  if (code === "outline-order") return `${marker} follows ${before}: the numbers go back. Both are kept.`;
  const [from, to] = [after.number + 1, at.number - 1];
  const missing = from === to ? `number ${from} is` : `numbers ${from} to ${to} are`;
  return `${marker} follows ${before}: ${missing} missing or written without a marker.`;
}
