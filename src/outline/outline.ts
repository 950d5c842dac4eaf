import type { Diagnostic, Section } from "../../schemas/report.ts";
import { titlesAsRead } from "../normalise/script.ts";
import type { SourceText } from "../text.ts";
import { type Candidate, candidates } from "./candidates.ts";
import { describe } from "./flaws.ts";
import { roleReader } from "./roles.ts";
import { titleOf } from "./titles.ts";
import { type Node, tree } from "./tree.ts";

/**
 * Finds the numbered headings and enumerated items, in the order of the text.
 *
 *     candidates → tree → titles → roles
 *
 * @returns the sections, each spanning its children; and a warning for each place where the numbers do not count up.
 * Such a place loses no section: the text is as its author left it.
 */
export function outline({ source, text }: SourceText): { sections: Section[]; diagnostics: Diagnostic[] } {
  const { nodes, flaws } = tree(text, candidates(text));
  const quote = (candidate: Candidate) => source.slice(candidate.start, candidate.end);
  const diagnostics = flaws.map((flaw): Diagnostic => {
    const { code, at } = flaw;
    return { severity: "warning", code, message: describe(flaw, quote), start: at.start, end: at.end };
  });
  return {
    sections: sectionsOf(
      { source, text },
      nodes.filter((node) => node.zone !== "aside"),
    ),
    diagnostics,
  };
}

function sectionsOf({ source, text }: SourceText, nodes: readonly Node[]): Section[] {
  const ends = endsOf(nodes, text.length);
  const sections = nodes.map((node, i): Section => {
    const { candidate, level, id, parent } = node;
    const limit = nodes[i + 1]?.candidate.start ?? text.length;
    const title = titleOf(text, node, limit, ends[i]!);
    return {
      id,
      parent: parent?.id ?? null,
      level,
      marker: source.slice(candidate.start, candidate.end),
      number: candidate.number,
      title: source.slice(title.start, title.end),
      runIn: title.runIn,
      role: null,
      start: candidate.start,
      end: trimmed(text, ends[i]!),
    };
  });
  const read = titlesAsRead(source, sections);
  const roleOf = roleReader(text, read);
  for (let i = 0; i < nodes.length; i++) {
    const section = sections[i]!;
    if (section.level === 1) section.role = nodes[i]!.zone === "notes" ? "other" : roleOf(read[i]!);
  }
  return sections;
}

/** A section ends where the next of its level or a higher one begins. */
function endsOf(nodes: readonly Node[], length: number): number[] {
  const ends = nodes.map(() => length);
  const open: number[] = [];
  for (let i = 0; i < nodes.length; i++) {
    const { level, candidate } = nodes[i]!;
    while (open.length > 0 && nodes[open.at(-1)!]!.level >= level) ends[open.pop()!] = candidate.start;
    open.push(i);
  }
  return ends;
}

function trimmed(text: string, end: number): number {
  let at = end;
  while (at > 0 && (text[at - 1] === " " || text[at - 1] === "\n")) at--;
  return at;
}
