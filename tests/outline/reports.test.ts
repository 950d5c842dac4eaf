import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Section } from "../../schemas/report.ts";
import { normalise } from "../../src/normalise/normalise.ts";
import { outline } from "../../src/outline/outline.ts";
import { hasShared } from "../helpers/shared.ts";

const shared = new URL("../../../shared/", import.meta.url);

interface Gold {
  sections: { offset: number; level: number; marker: string; title: string; runIn: boolean; role?: string }[];
}

// The real reports stand beside the project; where they do not, what is asked of them is skipped.
test.skipIf(!hasShared).each(names("gold/", ".json"))(
  "the outline of %s is as a careful reader gives it",
  (name) => {
    const gold = JSON.parse(read(`gold/${name}.json`)) as Gold;
    const { sections, diagnostics } = outlineOf(`reports/${name}.txt`);
    expect(
      sections.map(({ start, level, marker, title, runIn, role }) => [
        start,
        level,
        marker,
        title,
        runIn,
        role,
      ]),
    ).toEqual(gold.sections.map((s) => [s.offset, s.level, s.marker, s.title, s.runIn, s.role ?? null]));
    expect(diagnostics).toEqual([]);
  },
);

describe("all reports of the corpus", () => {
  const files = names("corpus/", ".txt").map((name) => `corpus/${name}.txt`);
  const outlines = files.map((file) => [file, outlineOf(file)] as const);

  test.skipIf(!hasShared)("have outlines, but for one that numbers nothing", () => {
    expect(files.length).toBeGreaterThan(100);
    expect(outlines.filter(([, { sections }]) => sections.length < 4)).toHaveLength(1);
  });

  test.each(outlines)("%s is quoted and nested truly", (_, { source, sections }) => {
    expect(sections.filter((s) => source.slice(s.start, s.start + s.marker.length) !== s.marker)).toEqual([]);
    expect(sections.filter((s) => s.title === "" || !source.slice(s.start, s.end).includes(s.title))).toEqual(
      [],
    );
    expect(new Set(sections.map(({ id }) => id)).size).toBe(sections.length);
    expect(sections.filter((s, i) => i > 0 && sections[i - 1]!.start >= s.start)).toEqual([]);
    expect(misplaced(sections)).toEqual([]);
  });
});

/** Sections that are not inside of their parent, or not one level below it, or overlap what is before them. */
function misplaced(sections: readonly Section[]): Section[] {
  const byId = new Map(sections.map((section) => [section.id, section]));
  const lastUnder = new Map<string | null, Section>();
  return sections.filter((section) => {
    const before = lastUnder.get(section.parent);
    lastUnder.set(section.parent, section);
    if (before !== undefined && before.end > section.start) return true;
    if (section.parent === null) return section.level !== 1 || section.role === null;
    const parent = byId.get(section.parent);
    if (parent === undefined || section.role !== null) return true;
    return parent.start >= section.start || parent.end < section.end || parent.level + 1 !== section.level;
  });
}

function outlineOf(file: string) {
  const source = read(file);
  return { source, ...outline({ source, text: normalise(source) }) };
}

function names(folder: string, extension: string): string[] {
  if (!hasShared) return [];
  return readdirSync(new URL(folder, shared))
    .filter((name) => name.endsWith(extension))
    .map((name) => name.slice(0, -extension.length));
}

function read(file: string): string {
  return readFileSync(new URL(file.split("/").map(encodeURIComponent).join("/"), shared), "utf8").replace(
    /^\ufeff/,
    "",
  );
}
