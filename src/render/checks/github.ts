import type { CheckFormat } from "./format.ts";

/**
 * Workflow commands, which GitHub Actions shows beside the lines of a pull request. The signs that end a command or
 * one of its properties are escaped as its runner reads them.
 */
export const github: CheckFormat = {
  open: () => "",
  finding: ({ rule, status, message, terms }) => {
    const { path, line, column, text } = terms[0]!;
    const place = { file: path, line, col: column, endColumn: column + text.length, title: rule };
    const properties = Object.entries(place).map(([name, value]) => `${name}=${property(String(value))}`);
    return `::${COMMANDS[status]} ${properties.join(",")}::${data(message)}\n`;
  },
  close: () => "",
};

const COMMANDS = { broken: "error", undecided: "warning", holds: "notice" } as const;

/** Other control characters would reach the terminal of whoever reads the log. */
function data(text: string): string {
  return text
    .replaceAll("%", "%25")
    .replaceAll("\r", "%0D")
    .replaceAll("\n", "%0A")
    .replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu, "\ufffd");
}

const property = (text: string) => data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
