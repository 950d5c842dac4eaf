/**
 * Text that is safe to print on a terminal: control characters, and the marks that turn the direction of writing, are
 * spelled out (`\u001b`). File names and reports can hold any of them.
 */
export function printable(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
