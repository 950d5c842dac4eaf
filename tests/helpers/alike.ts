/** Character pairs of a text without its punctuation; the sign itself where there is only one. */
function pairs(text: string): Set<string> {
  const signs = [...text.replace(/[\s,，、。；;：:“”"'()（）《》]/g, "")];
  return new Set(signs.length < 2 ? signs : signs.slice(0, -1).map((sign, index) => sign + signs[index + 1]));
}

/** Dice's coefficient of the character pairs, 0 to 1: a subject is right from 0.6. */
export function alike(one: string, other: string): number {
  const [left, right] = [pairs(one), pairs(other)];
  return (2 * [...left].filter((pair) => right.has(pair)).length) / (left.size + right.size);
}
