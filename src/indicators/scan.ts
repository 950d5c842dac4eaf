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
  /** By character the node below the root, or 0: most characters of a text begin no word. */
  const first = new Uint32Array(0x10000);
  /** From a node and a character to the node below. */
  const below = new Map<number, number>();
  /** Of every node the number of the word that ends there, or -1. Node 0 is the root. */
  const wordAt: number[] = [-1];
  let count = 0;
  let edges: Edges | null = null;
  const add = (word: string) => {
    let node = 0;
    for (let i = 0; i < word.length; i++) {
      const code = word.charCodeAt(i);
      const key = node * 0x10000 + code;
      const known = below.get(key);
      const next = known ?? wordAt.push(-1) - 1;
      if (known === undefined) below.set(key, next);
      if (node === 0) first[code] = next;
      node = next;
    }
    if (wordAt[node]! < 0) wordAt[node] = count++;
    edges = null;
    return wordAt[node]!;
  };
  return {
    add,
    scan: (text, from = 0, to = text.length) => {
      edges ??= edgesOf(below);
      return hitsIn(first, edges, wordAt, text, from, to);
    },
  };
}

/**
 * The tree as a table with open addresses, which is several times as fast to walk as a map: three numbers an edge, the
 * node above, the character and the node below, which is never 0.
 */
type Edges = Uint32Array;

function edgesOf(below: ReadonlyMap<number, number>): Edges {
  let slots = 16;
  while (slots < 2 * below.size) slots *= 2;
  const edges = new Uint32Array(3 * slots);
  for (const [key, node] of below) {
    const [above, code] = [Math.floor(key / 0x10000), key % 0x10000];
    edges.set([above, code, node], slotOf(edges, above, code));
  }
  return edges;
}

/** Where an edge stands in the table, or may be put. */
function slotOf(edges: Edges, above: number, code: number): number {
  const last = edges.length / 3 - 1;
  let slot = Math.imul(Math.imul(above, 0x9e3779b1) + code, 0x85ebca6b) >>> 7;
  for (;;) {
    const at = 3 * (slot & last);
    if (edges[at + 2] === 0 || (edges[at] === above && edges[at + 1] === code)) return at;
    slot++;
  }
}

/** In the order in which they begin; of those that begin together the shorter first. */
function hitsIn(
  first: Uint32Array,
  edges: Edges,
  wordAt: readonly number[],
  text: string,
  from: number,
  to: number,
): Hit[] {
  const hits: Hit[] = [];
  for (let start = from; start < to; start++) {
    let node = first[text.charCodeAt(start)]!;
    for (let end = start + 1; node !== 0; end++) {
      const word = wordAt[node]!;
      if (word >= 0) hits.push({ word, start, end });
      if (end === text.length) break;
      node = edges[slotOf(edges, node, text.charCodeAt(end)) + 2]!;
    }
  }
  return hits;
}
