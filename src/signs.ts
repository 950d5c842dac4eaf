/**
 * A table that holds 1 at the code of each of the signs, given as in a character class: `0-9一二`. Most signs of a text
 * begin nothing that a stage looks for; a table says so faster than a pattern does.
 */
export function signTable(signs: string): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const [, first, last] of signs.matchAll(/(.)(?:-(.))?/gs))
    table.fill(1, first!.charCodeAt(0), (last ?? first)!.charCodeAt(0) + 1);
  return table;
}

/** Whether one of the signs stands among the `reach` ones before `end`: a quick look before a pattern looks behind. */
export function signsNear(signs: Uint8Array, text: string, end: number, reach: number): boolean {
  for (let at = Math.max(0, end - reach); at < end; at++) if (signs[text.charCodeAt(at)] === 1) return true;
  return false;
}
