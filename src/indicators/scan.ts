/** Finds all of many words in one walk over a text, however many they are. */
export interface Scanner {
  /** Number of a word, which it is given when it is added. */
  readonly add: (word: string) => number;
  readonly scan: (text: string) => Hit[];
}

export interface Hit {
  readonly word: number;
  readonly start: number;
  readonly end: number;
}

/** No word is longer. */
export const LONGEST = 40;

/**
 * A tree of characters, kept as one map from a node and a character to the node below. From every place of the text the
 * tree is walked down, so that words within words (受理 in 不予受理) are all found; no walk is longer than the longest
 * word.
 */
export function scanner(): Scanner {
  const below = new Map<number, number>();
  /** Of every node the number of the word that ends there, or -1. Node 0 is the root. */
  const wordAt: number[] = [-1];
  let count = 0;
  const add = (word: string) => {
    let node = 0;
    for (let i = 0; i < word.length; i++) {
      const key = keyOf(node, word.charCodeAt(i));
      node = below.get(key) ?? wordAt.push(-1) - 1;
      below.set(key, node);
    }
    if (wordAt[node]! < 0) wordAt[node] = count++;
    return wordAt[node]!;
  };
  return { add, scan: (text) => hitsIn(below, wordAt, text) };
}

function keyOf(node: number, code: number): number {
  return node * 0x10000 + code;
}

/** In the order in which they begin; of those that begin together the shorter first. */
function hitsIn(below: ReadonlyMap<number, number>, wordAt: readonly number[], text: string): Hit[] {
  const hits: Hit[] = [];
  for (let start = 0; start < text.length; start++) {
    let node = below.get(text.charCodeAt(start));
    for (let end = start + 1; node !== undefined; end++) {
      const word = wordAt[node]!;
      if (word >= 0) hits.push({ word, start, end });
      node = end < text.length ? below.get(keyOf(node, text.charCodeAt(end))) : undefined;
    }
  }
  return hits;
}
