import { shortName, stemOf } from "./divisionNames.ts";
import { REGIONS } from "./regions.data.ts";

/** A division of GB/T 2260. */
export interface Division {
  /** Six digits. */
  readonly code: string;
  readonly name: string;
  readonly level: "province" | "city" | "county";
  /** Null under a municipality and for a county that stands directly under its province. */
  readonly city: string | null;
  /** Null only for the province itself. */
  readonly province: string | null;
}

/** A name of the table where it stands in a text. */
export interface Mention {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** All that bear the name. */
  readonly divisions: readonly Division[];
}

/** Codes by name, as the rows have them; those that share a name stand behind one another, with a space. */
type Codes = Map<string, string>;

interface Table {
  /** By name, and by the short form of an autonomous one. */
  readonly named: Codes;
  /** The lengths of names by their last two characters, longest first. */
  readonly endings: ReadonlyMap<string, readonly number[]>;
}

interface Stems {
  readonly stemmed: Codes;
  /** The lengths of stems by their first two characters, longest first. */
  readonly beginnings: ReadonlyMap<string, readonly number[]>;
}

let table: Table | undefined;
let stems: Stems | undefined;

/** Read when first asked for: a program that only prints its help pays nothing. */
const divisions = () => {
  table ??= readTable();
  return table;
};

/** Wanted only where no name stands in full. */
const divisionStems = () => {
  stems ??= readStems();
  return stems;
};

/** All whose name without its rank is this: 云溪. */
export const divisionsStemmed = (stem: string): readonly Division[] =>
  divisionsOf(divisionStems().stemmed.get(stem));

/** Every name of the table in a text, in order, the longest at each place: one pass, two look-ups a hit. */
export function mentions(text: string): Mention[] {
  const { named, endings } = divisions();
  const found: Mention[] = [];
  for (const { index } of text.matchAll(RANK)) {
    const end = index + 1;
    const lengths = endings.get(text.slice(end - 2, end)) ?? [];
    for (const length of lengths) {
      if (length > end) continue;
      const name = text.slice(end - length, end);
      const codes = named.get(name);
      if (!codes || !mayStand(text, name, end)) continue;
      found.push({ name, start: end - length, end, divisions: divisionsOf(codes) });
      break;
    }
  }
  return found;
}

/** How often each name without its rank stands in a text, and where first; 云溪 also in 云溪区. */
export function stemCounts(text: string): Map<string, { count: number; start: number }> {
  const { stemmed, beginnings } = divisionStems();
  const counts = new Map<string, { count: number; start: number }>();
  for (let i = 0; i < text.length - 1; i++) {
    const lengths = beginnings.get(text.slice(i, i + 2));
    const length = lengths?.find((n) => stemmed.has(text.slice(i, i + n)));
    if (!length) continue;
    const entry = counts.get(text.slice(i, i + length));
    if (entry) entry.count++;
    else counts.set(text.slice(i, i + length), { count: 1, start: i });
    i += length - 1;
  }
  return counts;
}

/** The last character of every name in the table. */
const RANK = /[省市县区旗州盟]/g;

/**
 * A name of two characters is also the end of other words, as 范县 is of 示范县: it counts after a boundary only.
 * 城区, 郊区 and the like are words of the language: they count behind the name of their city only.
 */
function mayStand(text: string, name: string, end: number): boolean {
  const before = text.slice(Math.max(0, end - name.length - 1), end - name.length);
  if (COMMON.has(name)) return /[市]/.test(before);
  return name.length > 2 || /^[^\u4e00-\u9fa5]?$|[省市州盟年在是于表委由]/.test(before);
}

const COMMON = new Set(["城区", "郊区", "矿区", "东区", "西区", "新城区", "老城区"]);

function readTable(): Table {
  const named: Codes = new Map();
  for (const row of REGIONS.trim().split("\n")) {
    const space = row.indexOf(" ");
    put(named, row.slice(space + 1), row.slice(0, space));
  }
  for (const { groups } of REGIONS.matchAll(AUTONOMOUS_ROWS)) {
    const short = shortName(groups?.name ?? "");
    if (short && !named.has(short) && !readsAsProvince(short)) named.set(short, groups?.code ?? "");
  }
  return { named, endings: lengthsBy(named, (name) => name.slice(-2)) };
}

/** The rows of cities and counties that have a short form. */
const AUTONOMOUS_ROWS = /^(?<code>\d{4,6}) (?<name>.*[族治].*)$/gm;

/** 河南县 would be read wherever the counties of 河南 are spoken of. */
const readsAsProvince = (short: string) =>
  short.endsWith("县") && REGIONS.includes(` ${short.slice(0, -1)}省\n`);

function readStems(): Stems {
  const stemmed: Codes = new Map();
  for (const row of REGIONS.trim().split("\n")) {
    const [code = "", name = ""] = row.split(" ");
    const stem = stemOf(name);
    if (stem !== name) put(stemmed, stem, code);
  }
  return { stemmed, beginnings: lengthsBy(stemmed, (stem) => stem.slice(0, 2)) };
}

function put(codes: Codes, name: string, code: string) {
  const others = codes.get(name);
  codes.set(name, others ? `${others} ${code}` : code);
}

function lengthsBy(codes: Codes, key: (name: string) => string): Map<string, number[]> {
  const lengths = new Map<string, number[]>();
  for (const name of codes.keys()) {
    const known = lengths.get(key(name));
    if (!known) lengths.set(key(name), [name.length]);
    else if (!known.includes(name.length)) known.push(name.length);
  }
  for (const known of lengths.values()) known.sort((a, b) => b - a);
  return lengths;
}

const known = new Map<string, readonly Division[]>();

function divisionsOf(codes: string | undefined): readonly Division[] {
  if (codes === undefined) return [];
  const made = known.get(codes) ?? codes.split(" ").map(division);
  known.set(codes, made);
  return made;
}

function division(code: string): Division {
  const level = code.length === 2 ? "province" : code.length === 4 ? "city" : "county";
  return {
    code: code.padEnd(6, "0"),
    name: nameOf(code) ?? "",
    level,
    city: level === "county" ? nameOf(code.slice(0, 4)) : null,
    province: level === "province" ? null : nameOf(code.slice(0, 2)),
  };
}

/** The name behind a code, looked up in the rows themselves; null where they have no such code. */
function nameOf(code: string): string | null {
  const row = REGIONS.indexOf(`\n${code} `);
  return row < 0 ? null : REGIONS.slice(row + code.length + 2, REGIONS.indexOf("\n", row + 1));
}
