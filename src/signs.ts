const SIGNS = 0x10000;

/** Tables are cut from large pieces: these the system gives empty, page by page as it is written to. */
const PIECE = 16 * SIGNS;
let piece = new ArrayBuffer(0);
let free = 0;

function room(size: number): [piece: ArrayBuffer, offset: number] {
  if (free < size) {
    piece = new ArrayBuffer(PIECE);
    free = PIECE;
  }
  free -= size;
  return [piece, free];
}

/** A number for the code of each sign, 0 at first. */
export const numberTable = (): Uint16Array => new Uint16Array(...room(2 * SIGNS), SIGNS);

/**
 * A table that holds 1 at the code of each of the signs, given as in a character class: `0-9一二`. Most signs of a text
 * begin nothing that a stage looks for; a table says so faster than a pattern does.
 */
export function signTable(signs: string): Uint8Array {
  const table = new Uint8Array(...room(SIGNS), SIGNS);
  for (const [from, to] of rangesOf(signs)) table.fill(1, from, to + 1);
  return table;
}

/**
 * A table that holds at the code of each sign the roles that it can have, one bit each. Where none of the signs of a phrase
 * has the role that a pattern needs, the pattern need not be tried.
 */
export function roleTable(
  roles: readonly (readonly [role: number, codes: readonly number[]])[],
): Uint16Array {
  const table = numberTable();
  for (const [role, codes] of roles) for (const code of codes) table[code]! |= role;
  return table;
}

/** The roles of all the signs in `[from, to)`. */
export function rolesIn(table: Uint16Array, text: string, from = 0, to = text.length): number {
  let roles = 0;
  for (let at = from; at < to; at++) roles |= table[text.charCodeAt(at)]!;
  return roles;
}

/** The codes of the signs of a class. */
export function codesOf(signs: string): number[] {
  const codes: number[] = [];
  for (const [from, to] of rangesOf(signs)) for (let code = from; code <= to; code++) codes.push(code);
  return codes;
}

/** The codes of the first and the last sign of each range of a class. Read without a pattern, because tables are made at start-up. */
function rangesOf(signs: string): [from: number, to: number][] {
  const ranges: [number, number][] = [];
  for (let at = 0; at < signs.length; at++) {
    const from = signs.charCodeAt(at);
    if (signs.charAt(at + 1) === "-" && at + 2 < signs.length) at += 2;
    ranges.push([from, signs.charCodeAt(at)]);
  }
  return ranges;
}

/** True where one of the signs stands at `at`. Outside of the text a table would be asked for NaN, which is very slow. */
export function standsAt(table: Uint8Array, text: string, at: number): boolean {
  return at >= 0 && at < text.length && table[text.charCodeAt(at)] === 1;
}

/** True where one of the signs stands in `[from, to)`; on a few words cheaper than `includes` and a pattern. */
export function holds(table: Uint8Array, text: string, from = 0, to = text.length): boolean {
  for (let at = from; at < to; at++) if (table[text.charCodeAt(at)] === 1) return true;
  return false;
}

/** Whether one of the signs stands among the `reach` ones before `end`: a quick look before a pattern looks behind. */
export function signsNear(table: Uint8Array, text: string, end: number, reach: number): boolean {
  return holds(table, text, Math.max(0, end - reach), end);
}
