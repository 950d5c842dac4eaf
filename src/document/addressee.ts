import type { SourceText } from "../text.ts";
import { isBodies } from "./bodies.ts";
import { lineAt, quote } from "./lines.ts";
import type { Head, Title } from "./title.ts";

/** 市政府： on its line, or before the first words of the body. */
const ADDRESS = /^(?<to>[^。;:]{2,40}):/;

/** The body that the report is addressed to, without the colon. People are no body: 各位代表： gives null. */
export function findAddressee(text: SourceText, { first }: Head, title: Title | null): string | null {
  const line = first && lineAt(text.text, Math.max(first.start, title?.end ?? 0), first.end);
  const to = line && ADDRESS.exec(line.bare)?.groups?.to;
  if (!line || !to || !isBodies(to)) return null;
  return quote(text, line.start, line.end).slice(0, to.length);
}
