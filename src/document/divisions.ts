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

/** Every name of the table in a text, in the order of their ends, the longest of those that end together. */
export function mentions(text: string, places = namePlaces(text)): Mention[] {
  const found: Mention[] = [];
  for (const { at: start, full } of places)
    for (const { name, codes } of full) {
      const end = start + name.length;
      if (text.startsWith(name, start) && mayStand(text, name, end))
        found.push({ name, start, end, divisions: divisionsOf(codes) });
    }
  found.sort((a, b) => a.end - b.end || a.start - b.start);
  return found.filter(({ end }, index) => found[index - 1]?.end !== end);
}

/** All whose name without its rank is this: 云溪. */
export const divisionsStemmed = (stem: string): readonly Division[] =>
  divisionsOf(namesBeginning(stem, 0).stems.find(({ name }) => name === stem)?.codes);

/** How often each name without its rank stands in a text, and where first; 云溪 also in 云溪区. */
export function stemCounts(text: string, places = namePlaces(text)) {
  const counts = new Map<string, { count: number; start: number }>();
  let free = 0;
  for (const { at, stems } of places) {
    if (at < free) continue;
    const stem = stems.find(({ name }) => text.startsWith(name, at))?.name;
    if (stem === undefined) continue;
    const entry = counts.get(stem);
    if (entry) entry.count++;
    else counts.set(stem, { count: 1, start: at });
    free = at + stem.length;
  }
  return counts;
}

/** A name of the table without its rank, where two characters or more are left: 罗山, and 麻阳 for 麻阳苗族自治县. */
export function stemOf(name: string): string {
  const row = namesBeginning(name, 0).full.find((one) => one.name === name);
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

/** The names that begin with the same two characters, the longest first. */
interface Begun {
  /** Short forms of autonomous divisions among them. */
  readonly full: readonly Named[];
  /** Without their rank. */
  readonly stems: readonly Named[];
}

/** By the two characters, as one number: it is found without a word cut out of the text. */
const begun = new Map<number, Begun>();

/**
 * The names that begin with the two characters at an offset. They are looked for in the rows when first asked for: a
 * report asks for few, and to read all rows takes each process longer.
 */
function namesBeginning(text: string, at: number): Begun {
  const pair = (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);
  const known = begun.get(pair);
  if (known) return known;
  const beginning = text.slice(at, at + 2);
  const [full, stems]: [Codes, Codes] = [new Map(), new Map()];
  for (const [code, name] of rowsOf(REGIONS, beginning)) {
    put(full, name, code);
    const stem = stemOfRow(code, name);
    if (stem !== name) put(stems, stem, code);
  }
  for (const [code, short] of rowsOf(SHORT_NAMES, beginning))
    if (!full.has(short) && !readsAsProvince(short)) full.set(short, code);
  const made = { full: longestFirst(full), stems: longestFirst(stems) };
  begun.set(pair, made);
  return made;
}

/** 河南县 would be read wherever the counties of 河南 are spoken of. */
const readsAsProvince = (short: string) =>
  short.endsWith("县") && REGIONS.includes(` ${short.slice(0, -1)}省\n`);

/** Where a name may begin, and the names that begin like it. */
interface NamePlace extends Begun {
  readonly at: number;
}

/** To read the text is most of what the look for a place costs: hand them on where they are needed again. */
export function namePlaces(text: string): NamePlace[] {
  const pairs = beginnings();
  const places: NamePlace[] = [];
  let next = text.charCodeAt(0);
  for (let at = 0; at < text.length - 1; at++) {
    const sign = next;
    next = text.charCodeAt(at + 1);
    const hash = hashOf(sign, next);
    if (((pairs[hash >> 5]! >> (hash & 31)) & 1) === 0) continue;
    const { full, stems } = namesBeginning(text, at);
    // Half of the pairs only share their hash with one that a name begins with.
    if (full.length > 0) places.push({ at, full, stems });
  }
  return places;
}

let begins: Int32Array | undefined;

/** One bit at the hash of each pair that a name begins with; with bytes, most of a text would have to wait for the table. */
function beginnings(): Int32Array {
  if (begins) return begins;
  begins = new Int32Array(1 << (HASH_BITS - 5));
  for (let at = REGIONS.indexOf(" "); at !== -1; at = REGIONS.indexOf(" ", at + 1)) {
    const hash = hashOf(REGIONS.charCodeAt(at + 1), REGIONS.charCodeAt(at + 2));
    begins[hash >> 5]! |= 1 << (hash & 31);
  }
  return begins;
}

const HASH_BITS = 18;
const hashOf = (one: number, other: number) => ((one << 7) ^ other) & ((1 << HASH_BITS) - 1);

/** The rows whose name begins so. A look for the space in front, which every row has, would take ten times as long. */
function rowsOf(table: string, beginning: string): (readonly [code: string, name: string])[] {
  const rows: [string, string][] = [];
  for (let at = table.indexOf(beginning); at !== -1; at = table.indexOf(beginning, at + 1))
    if (table[at - 1] === " ") rows.push(rowAt(table, at));
  return rows;
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

function longestFirst(codes: Codes): readonly Named[] {
  const names = Array.from(codes, ([name, codes]) => ({ name, codes }));
  return names.sort((a, b) => b.name.length - a.name.length);
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
