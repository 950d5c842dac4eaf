/**
 * An empty look-ahead, which always holds. V8 writes out what follows an alternative or a repetition anew for each way of
 * it, up to ten times; behind this it writes it out once. Patterns with many such parts compile to a half or a third.
 */
export const ONCE = "(?=)";
