import type { Section } from "../../schemas/report.ts";

/** Line and column in the normalised text of offsets that are asked for in ascending order; every line end is a line feed there. */
export function places(text: string): (offset: number) => { line: number; column: number } {
  let line = 1;
  let lineStart = 0;
  let next = text.indexOf("\n");
  return (offset) => {
    while (next !== -1 && next < offset) {
      line++;
      lineStart = next + 1;
      next = text.indexOf("\n", lineStart);
    }
    return { line, column: offset - lineStart + 1 };
  };
}

/** The sections that hold an offset, the outermost first, for offsets that are asked for in ascending order. */
export function sectionsAt(sections: readonly Section[]): (offset: number) => readonly Section[] {
  const open: Section[] = [];
  let next = 0;
  return (offset) => {
    for (; next < sections.length && sections[next]!.start <= offset; next++) {
      while (open.length > 0 && open.at(-1)!.end <= sections[next]!.start) open.pop();
      open.push(sections[next]!);
    }
    while (open.length > 0 && open[open.length - 1]!.end <= offset) open.pop();
    return open;
  };
}
