/** Finds all of many words in one walk over a text, however many they are. */
export interface Scanner {
  /** Number of a word, which it is given when it is added. */
  readonly add: (word: string) => number;
  /** Of words that begin in a stretch of the text; they may end behind it. */
  readonly scan: (text: string, from?: number, to?: number) => Hit[];
}

export interface Hit {
  readonly word: number;
  readonly start: number;
  readonly end: number;
}

/** No word is longer. */
export const LONGEST = 40;

/**
 * A tree of characters. From every place of the text it is walked down, so that words within words (受理 in 不予受理) are
 * all found; no walk is longer than the longest word.
 */
export function scanner(): Scanner {
  const numbers = new Map<string, number>();
  const openings = new Uint8Array(OPENINGS);
  let edges: Edges = new Uint32Array(EDGE * FEWEST_SLOTS);
  /** Node 0 is the root. */
  let nodes = 1;
  const insert = (word: string, number: number) => {
    openings[openingAt(word.charCodeAt(0), word.length > 1 ? word.charCodeAt(1) : 0)] = 1;
    if (2 * EDGE * (nodes + word.length) > edges.length) edges = twiceAsLong(edges);
    let edge = -1;
    let node = 0;
    for (let i = 0; i < word.length; i++) {
      const code = word.charCodeAt(i);
      edge = edgeAt(edges, node, code);
      if (edges[edge + BELOW] === 0) {
        edges[edge + ABOVE] = node;
        edges[edge + CODE] = code;
        edges[edge + BELOW] = nodes++;
      }
      node = edges[edge + BELOW]!;
    }
    edges[edge + WORD] = number + 1;
  };
  return {
    add: (word) => {
      const known = numbers.get(word);
      if (known !== undefined) return known;
      const number = numbers.size;
      numbers.set(word, number);
      insert(word, number);
      return number;
    },
    scan: (text, from = 0, to = text.length) => hitsIn(openings, edges, text, from, to),
  };
}

/**
 * 1 for the two characters with which a word begins, or the one that it is. With most of a text no word begins, and this
 * table is small enough to say so at once.
 */
const OPENINGS = 0x4000;

function openingAt(first: number, second: number): number {
  return (Math.imul(first, 0x9e3779b1) >>> 18) ^ (second & (OPENINGS - 1));
}

/**
 * The tree as a table with open addresses, which is several times as fast to walk as a map: four numbers an edge, the
 * node above, the character, the node below, which is never 0, and one more than the number of the word that ends there.
 */
type Edges = Uint32Array;
const [ABOVE, CODE, BELOW, WORD, EDGE] = [0, 1, 2, 3, 4];
const FEWEST_SLOTS = 0x4000;

function twiceAsLong(edges: Edges): Edges {
  const longer = new Uint32Array(2 * edges.length);
  for (let at = 0; at < edges.length; at += EDGE)
    if (edges[at + BELOW] !== 0)
      longer.set(edges.subarray(at, at + EDGE), edgeAt(longer, edges[at + ABOVE]!, edges[at + CODE]!));
  return longer;
}

/** Where an edge stands in the table, or may be put. */
function edgeAt(edges: Edges, above: number, code: number): number {
  const last = edges.length - EDGE;
  let at = (Math.imul(Math.imul(above, 0x9e3779b1) + code, 0x85ebca6b) >>> 5) & last;
  while (edges[at + BELOW] !== 0 && (edges[at + ABOVE] !== above || edges[at + CODE] !== code))
    at = (at + EDGE) & last;
  return at;
}

/** In the order in which they begin; of those that begin together the shorter first. */
function hitsIn(openings: Uint8Array, edges: Edges, text: string, from: number, to: number): Hit[] {
  const hits: Hit[] = [];
  let next = from < to ? text.charCodeAt(from) : 0;
  for (let start = from; start < to; start++) {
    const code = next;
    next = start + 1 < text.length ? text.charCodeAt(start + 1) : 0;
    if (openings[openingAt(code, next)] === 0 && openings[openingAt(code, 0)] === 0) continue;
    let edge = edgeAt(edges, 0, code);
    for (let end = start + 1; edges[edge + BELOW] !== 0; end++) {
      if (edges[edge + WORD] !== 0) hits.push({ word: edges[edge + WORD]! - 1, start, end });
      if (end === text.length) break;
      edge = edgeAt(edges, edges[edge + BELOW]!, text.charCodeAt(end));
    }
  }
  return hits;
}
