/**
 * Finds the next match of `pattern` (global) at or after a place. Remembers the last answer, so that asking in ascending
 * order costs one pass over the text in all, however many questions there are.
 *
 * @returns the offset of the match, or the length of the text
 */
export function finder(text: string, pattern: RegExp): (from: number) => number {
  let asked = 0;
  let answer = -1;
  return (from) => {
    if (from < asked) answer = -1;
    asked = from;
    if (answer >= from) return answer;
    pattern.lastIndex = from;
    answer = pattern.exec(text)?.index ?? text.length;
    return answer;
  };
}
