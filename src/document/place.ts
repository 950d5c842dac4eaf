import { type Division, divisionsStemmed, type Mention, mentions } from "./divisions.ts";
import { firstRead } from "./rule.ts";
import { UNKNOWN_PLACES, ZONES } from "./selfReference.ts";

/** What the report calls its place, before the table has settled which one that is. */
export type Place =
  | { readonly kind: "named"; readonly bearers: readonly Division[] }
  /** In no table: a development zone, or a division since abolished; `within` has the names written before it. */
  | { readonly kind: "zone" | "unknown"; readonly name: string; readonly within: readonly Division[] };

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The place that a title or the name of a body begins with. */
export function placeIn(bare: string): Place | null {
  const chain = firstChain(mentions(bare));
  const last = chain.at(-1);
  if (last?.divisions.some(({ level }) => level === "county"))
    return { kind: "named", bearers: within(chain) };
  const rest = bare.slice(last?.end ?? 0);
  const above = last?.divisions ?? [];
  const zone = firstRead(ZONES, rest);
  if (zone) return { kind: "zone", name: zone.value, within: above };
  const unknown = firstRead(UNKNOWN_PLACES, rest);
  if (unknown) return { kind: "unknown", name: unknown.value, within: above };
  if (last) return { kind: "named", bearers: within(chain) };
  return stemAt(bare);
}

/** Names that stand one directly behind the other: 河南省信阳市罗山县. */
function firstChain(all: readonly Mention[]): Mention[] {
  const chain: Mention[] = [];
  for (const mention of all) {
    const last = chain.at(-1);
    if (last && last.end !== mention.start) break;
    chain.push(mention);
  }
  return chain;
}

/** The bearers of the last name that lie in the places named before it. */
function within(chain: readonly Mention[]): readonly Division[] {
  const bearers = chain.at(-1)?.divisions ?? [];
  const above = chain.slice(0, -1).flatMap(({ divisions }) => divisions.map(({ name }) => name));
  const inside = bearers.filter(({ city, province }) =>
    above.every((name) => name === city || name === province),
  );
  return inside.length > 0 ? inside : bearers;
}

/** 云溪 for 云溪区 where a title begins so: 云溪2022年法治政府建设情况报告. */
function stemAt(bare: string): Place | null {
  const stem = /^(?<stem>[\u4e00-\u9fa5]{2,5})(?=(?:19|20)\d\d|法治政府|人民政府)/.exec(bare)?.groups?.stem;
  const bearers = stem ? divisionsStemmed(stem) : [];
  return bearers.length > 0 ? { kind: "named", bearers } : null;
}
