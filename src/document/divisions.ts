import { signTable } from "../signs.ts";
import { REGIONS, SHORT_NAMES } from "./regions.data.ts";

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

/** Every name of the table in a text, in order, the longest at each place. */
export function mentions(text: string): Mention[] {
  const found: Mention[] = [];
  for (let end = 2; end <= text.length; end++) {
    if (RANK[text.charCodeAt(end - 1)] !== 1) continue;
    for (const { name, codes } of namesEnding(text, end)) {
      const start = end - name.length;
      // The first character settles most of them, far sooner than the whole name does.
      if (text.charCodeAt(start) !== name.charCodeAt(0) || !text.startsWith(name, start)) continue;
      if (!mayStand(text, name, end)) continue;
      found.push({ name, start, end, divisions: divisionsOf(codes) });
      break;
    }
  }
  return found;
}

/** The last character of every name in the table. */
const RANK = signTable("省市县区旗州盟");

/** All whose name without its rank is this: 云溪. */
export const divisionsStemmed = (stem: string): readonly Division[] =>
  divisionsOf(stemsBeginning(stem, 0).find(({ name }) => name === stem)?.codes);

/** How often each name without its rank stands in a text, and where first; 云溪 also in 云溪区. */
export function stemCounts(text: string): Map<string, { count: number; start: number }> {
  const { first, pairs } = beginnings();
  const counts = new Map<string, { count: number; start: number }>();
  let free = 0;
  // Each character is read once: this loop is most of what the look for a place costs.
  let last = text.charCodeAt(0);
  for (let at = 0; at < text.length - 1; at++) {
    const sign = last;
    last = text.charCodeAt(at + 1);
    if (pairs[hashOf(sign, last)] === 0 || first[sign] === 0 || at < free) continue;
    const stem = stemAt(text, at);
    if (stem === null) continue;
    const entry = counts.get(stem);
    if (entry) entry.count++;
    else counts.set(stem, { count: 1, start: at });
    free = at + stem.length;
  }
  return counts;
}

function stemAt(text: string, at: number): string | null {
  for (const { name } of stemsBeginning(text, at))
    if (name.length === 2 || text.startsWith(name, at)) return name;
  return null;
}

/** A name of the table without its rank, where two characters or more are left: 罗山, and 麻阳 for 麻阳苗族自治县. */
export function stemOf(name: string): string {
  const row = namesEnding(name, name.length).find((one) => one.name === name);
  return stemOfRow(row?.codes.split(" ", 1)[0] ?? "", name);
}

function stemOfRow(code: string, name: string): string {
  const short = AUTONOMOUS.test(name) ? valueAt(SHORT_NAMES, code) : null;
  const stem = short?.slice(0, -1) ?? name.replace(RANK_BEHIND, "");
  return stem.length >= 2 ? stem : name;
}

const AUTONOMOUS = /自治|族/;
const RANK_BEHIND = /(?:维吾尔|壮族|回族)?自治区$|地区$|[省市县区旗州盟]$/;

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

/** A name, and the codes of all that bear it, with spaces between. */
interface Named {
  readonly name: string;
  readonly codes: string;
}

/** By two characters, as one number: it is found without a word cut out of the text. */
type Kept = Map<number, readonly Named[]>;

const pairOf = (text: string, at: number) => (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);

const endings: Kept = new Map();

/**
 * The names that end with the two characters before an offset, the longest first, short forms of autonomous divisions
 * among them. They are looked for in the rows when first asked for: a report asks for few, and to read all rows takes
 * each process longer.
 */
function namesEnding(text: string, end: number): readonly Named[] {
  const pair = pairOf(text, end - 2);
  const known = endings.get(pair);
  if (known) return known;
  const ending = text.slice(end - 2, end);
  const named: Codes = new Map();
  for (const at of placesOf(REGIONS, `${ending}\n`)) {
    const [code, name] = rowAt(REGIONS, at);
    put(named, name, code);
  }
  for (const at of placesOf(SHORT_NAMES, `${ending}\n`)) {
    const [code, short] = rowAt(SHORT_NAMES, at);
    if (!named.has(short) && !readsAsProvince(short)) named.set(short, code);
  }
  return longestFirst(endings, pair, named);
}

/** 河南县 would be read wherever the counties of 河南 are spoken of. */
const readsAsProvince = (short: string) =>
  short.endsWith("县") && REGIONS.includes(` ${short.slice(0, -1)}省\n`);

const stems: Kept = new Map();

/** The same for the names without their rank that begin with the two characters at an offset. */
function stemsBeginning(text: string, at: number): readonly Named[] {
  const pair = pairOf(text, at);
  const known = stems.get(pair);
  if (known) return known;
  const beginning = text.slice(at, at + 2);
  const stemmed: Codes = new Map();
  for (const at of placesOf(REGIONS, beginning)) {
    if (REGIONS[at - 1] !== " ") continue;
    const [code, name] = rowAt(REGIONS, at);
    const stem = stemOfRow(code, name);
    if (stem !== name) put(stemmed, stem, code);
  }
  return longestFirst(stems, pair, stemmed);
}

interface Beginnings {
  /** 1 at the code of each character that a name begins with. */
  readonly first: Uint8Array;
  /** 1 at the hash of each pair that one begins with. */
  readonly pairs: Uint8Array;
}

let begun: Beginnings | undefined;

/** Some other pairs share a hash with these, and yet most of a text is passed over without a word looked up. */
function beginnings(): Beginnings {
  if (begun) return begun;
  begun = { first: new Uint8Array(0x10000), pairs: new Uint8Array(1 << HASH_BITS) };
  for (let at = REGIONS.indexOf(" "); at !== -1; at = REGIONS.indexOf(" ", at + 1)) {
    begun.first[REGIONS.charCodeAt(at + 1)] = 1;
    begun.pairs[hashOf(REGIONS.charCodeAt(at + 1), REGIONS.charCodeAt(at + 2))] = 1;
  }
  return begun;
}

const HASH_BITS = 18;
const hashOf = (one: number, other: number) => ((one << 7) ^ other) & ((1 << HASH_BITS) - 1);

/** Every place where words stand in a table. Words that begin with a sign of every row take ten times as long to find. */
function placesOf(table: string, words: string): number[] {
  const places: number[] = [];
  for (let at = table.indexOf(words); at !== -1; at = table.indexOf(words, at + 1)) places.push(at);
  return places;
}

/** The row that a place of a table is in. */
function rowAt(table: string, place: number): [code: string, name: string] {
  const start = table.lastIndexOf("\n", place) + 1;
  const space = table.indexOf(" ", start);
  return [table.slice(start, space), table.slice(space + 1, table.indexOf("\n", start))];
}

/** Codes by name, as the rows have them; those that share a name stand behind one another, with a space. */
type Codes = Map<string, string>;

function put(codes: Codes, name: string, code: string) {
  const others = codes.get(name);
  codes.set(name, others ? `${others} ${code}` : code);
}

function longestFirst(kept: Kept, pair: number, codes: Codes): readonly Named[] {
  const names = Array.from(codes, ([name, codes]) => ({ name, codes }));
  names.sort((a, b) => b.name.length - a.name.length);
  kept.set(pair, names);
  return names;
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
    name: valueAt(REGIONS, code) ?? "",
    level,
    city: level === "county" ? valueAt(REGIONS, code.slice(0, 4)) : null,
    province: level === "province" ? null : valueAt(REGIONS, code.slice(0, 2)),
  };
}

/** The name behind a code, looked up in the rows, which are in the order of their codes; null where it is none of them. */
function valueAt(table: string, code: string): string | null {
  let [low, high] = [0, table.length - 1];
  while (low < high) {
    const middle = table.lastIndexOf("\n", (low + high) >> 1);
    const [here, name] = rowAt(table, middle + 1);
    if (here === code) return name;
    if (here > code) high = middle;
    else low = middle + 1 + here.length + 1 + name.length;
  }
  return null;
}
