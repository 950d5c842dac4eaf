import type { Reference, Section } from "../../schemas/report.ts";
import type { SourceText } from "../text.ts";
import { type Numbered, numberOf } from "./documentNumber.ts";
import { sectionsAt } from "./place.ts";

/**
 * Every document that the report cites as 《…》, in the order of the text, with its number where one stands beside it.
 *
 *     印发《学法计划》（云政办〔2022〕19号）
 *         ^^^^^^^^    number: 云政办〔2022〕19号
 *
 * The span is that of 《…》 with its marks and without the number. `title` is quoted from the source without the outer
 * marks; where a title runs over a line's end, the break and the blanks around it are taken out. A title within a title
 * (《关于印发〈…〉的通知》, 《…《…》…》) is part of the outer one and no reference of its own. Newspapers, books and songs
 * are cited documents like any other. A 《 that nothing closes is passed over.
 */
export function references({ source, text }: SourceText, sections: readonly Section[]): Reference[] {
  const found: Reference[] = [];
  const holding = sectionsAt(sections);
  const titles = titleSpans(text);
  let used = 0;
  for (const [index, { start, end }] of titles.entries()) {
    const title = unwrapped(source.slice(start + 1, end - 1));
    if (title === "") continue;
    const number = numberOf(text, { start, end }, used, titles[index + 1]?.start ?? text.length);
    used = Math.max(end, number?.end ?? 0);
    const section = holding(start).at(-1)?.id ?? null;
    found.push({ title, number: number === null ? null : written(source, number), section, start, end });
  }
  return found;
}

/** Longer than any title; what is longer is a 《 that was never closed. */
const LONGEST = 200;

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The outermost 《…》, in order. */
function titleSpans(text: string): Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf("《"); at !== -1; ) {
    const end = closing(text, at);
    if (end !== -1) spans.push({ start: at, end });
    at = text.indexOf("《", end === -1 ? at + 1 : end);
  }
  return spans;
}

/** Behind the 》 that closes the 《 at `start`, or -1. No title runs over a full stop, a tab or an empty line. */
function closing(text: string, start: number): number {
  let depth = 0;
  const most = Math.min(text.length, start + LONGEST);
  for (let at = start; at < most; at++) {
    const sign = text.charAt(at);
    if (sign === "。" || (sign === "\n" && /^\s*\n/.test(text.slice(at + 1, at + 40)))) return -1;
    if (sign === "《") depth++;
    if (sign === "》") depth--;
    if (depth === 0) return at + 1;
  }
  return -1;
}

function unwrapped(title: string): string {
  const line = title.replace(/[^\S\n\r]{0,40}[\n\r]{1,2}[^\S\n\r]{0,40}/g, "").trim();
  return /^《[^《》]*》$/.test(line) ? line.slice(1, -1) : line;
}

/** As the report writes it, without the blanks that typesetting left inside. */
function written(source: string, { start, end }: Numbered): string {
  return source.slice(start, end).replace(/(?<![A-Za-z])\s+|\s+(?![0-9])/g, "");
}
