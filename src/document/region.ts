import type { Diagnostic, Region } from "../../schemas/report.ts";
import type { SourceText } from "../text.ts";
import { commonest } from "./commonest.ts";
import { type Division, divisionsStemmed, stemCounts, stemOf } from "./divisions.ts";
import { EVIDENCE, settle } from "./evidence.ts";
import { furnitureFinder } from "./lines.ts";
import { type Place, placeActing, placeIn, placeInDocuments, type Span } from "./place.ts";
import { firstRead } from "./rule.ts";
import { ownRank, SPOKEN_FOR } from "./selfReference.ts";

export interface Found {
  readonly region: Region | null;
  readonly diagnostics: Diagnostic[];
}

/**
 * The place whose report it is. Title and issuer say it, else the words 我代表…人民政府, else the opening by whose deeds
 * it tells (2022年,云溪县坚持), else the name that the text has most often among those of the rank that it speaks of as
 * its own (我县, 区政府), or that its documents on the rule of law have. A bureau's or a town's report has its county.
 *
 * @param from where the body begins
 */
export function findRegion(text: SourceText, stated: readonly (Stated | null)[], from: number): Found {
  const looked = window(text.text);
  const spoken = spokenFor(looked);
  for (const one of [...stated, spoken]) {
    if (!one) continue;
    if (NATIONAL.test(one.bare)) return { region: null, diagnostics: [] };
    const place = placeIn(one.bare);
    if (place) return settled(place, looked, one);
  }
  const place =
    acting(text.text, from) ??
    commonest(looked, furnitureFinder(looked), spoken?.bare ?? "") ??
    placeInDocuments(looked);
  return place ? settled(place.place, looked, place.span) : { region: null, diagnostics: [] };
}

/** The first paragraph or two of the body are within this many characters. */
const OPENING = 600;

function acting(text: string, from: number): { place: Place; span: Span } | null {
  const found = placeActing(text.slice(from, from + OPENING));
  if (found?.place.kind !== "named") return null;
  // A county's report may begin with what its city does.
  const isCounty = found.place.bearers.some(({ level }) => level === "county");
  if (!isCounty && /[县旗区]/.test(ownRank(text, "") ?? "")) return null;
  return { ...found, span: { start: from + found.span.start, end: from + found.span.end } };
}

/** A title or an issuer, without spaces, and where it stands. */
export interface Stated extends Span {
  readonly bare: string;
}

/** The nation's bodies; 国家税务总局云溪县税务局 is the county's. */
const NATIONAL =
  /^(?:国务院|中华人民共和国|国家(?!税务总局.{2,12}税务局)|最高人民)|^[\u4e00-\u9fa5]{2,8}部(?:关于|20|$)/;

/** The whole of any report; of what is longer, the beginning and the end. */
function window(text: string): string {
  return text.length <= EVIDENCE ? text : `${text.slice(0, EVIDENCE - 20_000)}\n${text.slice(-20_000)}`;
}

function spokenFor(text: string): Stated | null {
  const found = firstRead(SPOKEN_FOR, text.slice(0, 20_000));
  return found ? { bare: found.value, start: found.index, end: found.index + found.value.length } : null;
}

function settled(place: Place, text: string, { start, end }: Span): Found {
  const diagnostic = (severity: "warning" | "info", code: string, message: string): Diagnostic[] => [
    { severity, code, message, start, end },
  ];
  if (place.kind !== "named") return notInTable(place, text, diagnostic);
  const bearers = settle(place.bearers, text);
  const [only, other] = bearers;
  if (only && !other) return { region: regionOf(only), diagnostics: [] };
  const all = bearers.map(
    ({ code, city, province, name }) => `${code} ${province ?? ""}${city ?? ""}${name}`,
  );
  const message = `${all.join(" or ")}? The text names no one's city or province twice as often as the others': such a name would settle it.`;
  return { region: shared(bearers), diagnostics: diagnostic("warning", "region-ambiguous", message) };
}

/** A development zone, or a name that the table no longer has: only its city can be known, and only from the text. */
function notInTable(
  place: Exclude<Place, { kind: "named" }>,
  text: string,
  diagnostic: (severity: "warning" | "info", code: string, message: string) => Diagnostic[],
): Found {
  const { kind, name } = place;
  const heir = kind === "unknown" ? heirOf(name) : null;
  const known = heir && text.includes(stemOf(heir.city ?? heir.province ?? "")) ? heir : null;
  const above = place.within.length === 1 ? place.within[0] : known ? null : cityAround(text);
  const city = above?.level === "city" ? above.name : (known?.city ?? null);
  const province = (above?.level === "province" ? above.name : above?.province) ?? known?.province ?? null;
  const region: Region = { code: null, name, city, province, level: "county" };
  if (kind === "zone")
    return {
      region,
      diagnostics: diagnostic("info", "region-no-code", `${name}: a zone has no code in GB/T 2260.`),
    };
  const today = heir ? ` The nearest today is ${heir.name} ${heir.code}.` : "";
  const message = `${name} is not in the table of GB/T 2260, which has the names of 2023.${today}`;
  return { region, diagnostics: diagnostic("warning", "region-unknown", message) };
}

/** The one county of today that bears a name with another rank: the 区 that a 市 has become. */
function heirOf(name: string): Division | null {
  const [heir, other] = divisionsStemmed(name.slice(0, -1)).filter(({ level }) => level === "county");
  return heir && !other ? heir : null;
}

/** The city that the text names most often, at least three times and twice as often as any other. */
function cityAround(text: string): Division | null {
  const counts = [...stemCounts(text)].flatMap(([stem, { count }]) => {
    const [city, other] = divisionsStemmed(stem).filter(({ level }) => level === "city");
    return city && !other ? [{ city, count }] : [];
  });
  const [first, second] = counts.sort((a, b) => b.count - a.count);
  return first && first.count >= 3 && first.count >= 2 * (second?.count ?? 0) ? first.city : null;
}

/** A city lies in itself, and so does a province, so that reports of any level can be grouped by either. */
function regionOf({ code, name, city, province, level }: Division): Region {
  return { code, name, city: level === "city" ? name : city, province: province ?? name, level };
}

/** What all the candidates have in common. */
function shared(bearers: readonly Division[]): Region {
  const first = bearers[0] as Division;
  const same = <T>(read: (one: Division) => T) =>
    bearers.every((one) => read(one) === read(first)) ? read(first) : null;
  return {
    code: null,
    name: same(({ name }) => name) ?? first.name,
    city: same(({ city }) => city),
    province: same(({ province }) => province),
    level: same(({ level }) => level) ?? first.level,
  };
}
