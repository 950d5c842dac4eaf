/** A construction of the language, with the strings that show what it reads and what it must leave alone. */
export interface Rule<T> {
  readonly id: string;
  readonly pattern: RegExp;
  /** What the match says; null where the words fit but mean something else. */
  readonly read: (match: RegExpExecArray) => T | null;
  readonly examples: readonly (readonly [text: string, read: T])[];
  readonly counterExamples: readonly string[];
}

/** The first rule that reads the text, in the order of the list. */
export function firstRead<T>(rules: readonly Rule<T>[], text: string): { value: T; index: number } | null {
  for (const rule of rules) {
    const match = rule.pattern.exec(text);
    const value = match && rule.read(match);
    if (match && value !== null) return { value, index: match.index };
  }
  return null;
}
