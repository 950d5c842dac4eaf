import { styleText } from "node:util";

/** Colours a text, or leaves it as it is. */
export type Paint = (style: "bold" | "green" | "red" | "yellow", text: string) => string;

export function painter(colours: boolean): Paint {
  // Who asks has looked at the stream that the text goes to.
  return (style, text) => (colours ? styleText(style, text, { validateStream: false }) : text);
}

export function takesColours({ isTTY }: { isTTY?: boolean }): boolean {
  return isTTY === true && !process.env.NO_COLOR && process.env.TERM !== "dumb";
}

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

/** East Asian Wide and Fullwidth of Unicode's EastAsianWidth.txt, the blocks that reports use. */
const WIDE_BLOCKS = [
  "\\u1100-\\u115f",
  "\\u2e80-\\u303e\\u3041-\\ua4cf", // Han, kana, CJK signs
  "\\ua960-\\ua97c\\uac00-\\ud7a3", // Hangul
  "\\uf900-\\ufaff\\ufe10-\\ufe19\\ufe30-\\ufe6f", // compatibility forms
  "\\uff01-\\uff60\\uffe0-\\uffe6", // full-width ASCII
  "\\u{1f300}-\\u{1f64f}\\u{1f900}-\\u{1f9ff}\\u{20000}-\\u{3fffd}", // emoji, rare Han
];
const WIDE = new RegExp(`[${WIDE_BLOCKS.join("")}]`, "u");
const NO_WIDTH = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** Columns that a text takes on a terminal. Signs of ambiguous width, such as “ and —, count as one: fonts differ. */
export function widthOf(text: string): number {
  let width = 0;
  for (const sign of text) width += WIDE.test(sign) ? 2 : NO_WIDTH.test(sign) ? 0 : 1;
  return width;
}
