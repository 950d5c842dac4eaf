import type { Language, Status } from "../../checks/check.ts";
import { painter, printable, widthOf } from "../terminal.ts";
import type { CheckFormat, Excerpt } from "./format.ts";

/** In the manner of a compiler: the place, what is wrong, the sentence with carets under every term, the sum. */
export const pretty: CheckFormat = {
  open: () => "",
  finding: ({ rule, status, words, arithmetic, terms, excerpts }, index, { language, colours }) => {
    const paint = painter(colours);
    const { path, line, column } = terms[0]!;
    const verdict = paint(COLOURS[status], VERDICTS[language][status]);
    const lines = [
      `${paint("bold", `${printable(path)}:${line}:${column}`)}: ${verdict}: ${words} [${rule}]`,
      ...excerpts.flatMap((excerpt) => caretLines(excerpt, (carets) => paint("green", carets))),
      `  ${arithmetic}`,
    ];
    return `${index > 0 ? "\n" : ""}${lines.join("\n")}\n`;
  },
  close: () => "",
};

const COLOURS = { broken: "red", undecided: "yellow", holds: "green" } as const;

const VERDICTS: Readonly<Record<Language, Readonly<Record<Status, string>>>> = {
  en: { broken: "broken", undecided: "undecided", holds: "holds" },
  zh: { broken: "不符", undecided: "存疑", holds: "相符" },
};

function caretLines({ text, marks }: Excerpt, paint: (text: string) => string): string[] {
  let carets = "";
  let shown = "";
  let at = 0;
  for (const [start, end] of marks) {
    const [before, marked] = [printable(text.slice(at, start)), printable(text.slice(start, end))];
    carets += " ".repeat(widthOf(before)) + "^".repeat(widthOf(marked));
    shown += before + marked;
    at = end;
  }
  return [`  ${shown}${printable(text.slice(at))}`, `  ${paint(carets)}`];
}
