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
    const here = namesEnding(text, end).find(
      ({ name }) => text.startsWith(name, end - name.length) && mayStand(text, name, end),
    );
    if (here === undefined) continue;
    const { name, codes } = here;
    found.push({ name, start: end - name.length, end, divisions: divisionsOf(codes) });
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
  const begins = beginnings();
  const counts = new Map<string, { count: number; start: number }>();
  for (let i = 0; i < text.length - 1; i++) {
    const pair = pairAt(text, i);
    if ((begins[pair >> 3]! & (1 << (pair & 7))) === 0) continue;
    const stem = stemsBeginning(text, i).find(({ name }) => text.startsWith(name, i))?.name;
    if (stem === undefined) continue;
    const entry = counts.get(stem);
    if (entry) entry.count++;
    else counts.set(stem, { count: 1, start: i });
    i += stem.length - 1;
  }
  return counts;
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
  for (const [code, name] of rowsWith(REGIONS, `${ending}\n`)) put(named, name, code);
  for (const [code, short] of rowsWith(SHORT_NAMES, `${ending}\n`))
    if (!named.has(short) && !readsAsProvince(short)) named.set(short, code);
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
  for (const [code, name] of rowsWith(REGIONS, ` ${beginning}`)) {
    const stem = stemOfRow(code, name);
    if (stem !== name) put(stemmed, stem, code);
  }
  return longestFirst(stems, pair, stemmed);
}

let pairs: Uint8Array | undefined;

/**
 * A bit for every pair of characters, set where a name begins with the pair. Some other pairs share a bit, and yet most
 * of a text is passed over without a word cut out of it.
 */
function beginnings(): Uint8Array {
  if (pairs) return pairs;
  pairs = new Uint8Array(1 << (PAIR_BITS - 3));
  for (let at = REGIONS.indexOf(" "); at !== -1; at = REGIONS.indexOf(" ", at + 1)) {
    const pair = pairAt(REGIONS, at + 1);
    pairs[pair >> 3]! |= 1 << (pair & 7);
  }
  return pairs;
}

const PAIR_BITS = 18;
const pairAt = (text: string, at: number) =>
  ((text.charCodeAt(at) << 7) ^ text.charCodeAt(at + 1)) & ((1 << PAIR_BITS) - 1);

/** The rows that hold some words, as code and name. */
function rowsWith(table: string, words: string): [code: string, name: string][] {
  const rows: [string, string][] = [];
  for (let at = table.indexOf(words); at !== -1; at = table.indexOf(words, at + 1)) {
    const start = table.lastIndexOf("\n", at) + 1;
    const space = table.indexOf(" ", start);
    rows.push([table.slice(start, space), table.slice(space + 1, table.indexOf("\n", at))]);
  }
  return rows;
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

/** The name behind a code, looked up in the rows themselves; null where they have no such code. */
function valueAt(table: string, code: string): string | null {
  const row = table.indexOf(`\n${code} `);
  return row < 0 ? null : table.slice(row + code.length + 2, table.indexOf("\n", row + 1));
}
