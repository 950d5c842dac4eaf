import type { Section } from "../../schemas/report.ts";

/** Line and column of offsets that are asked for in ascending order, so that the text is walked once. */
export function places(source: string): (offset: number) => { line: number; column: number } {
  let line = 1;
  let lineStart = 0;
  let next = source.indexOf("\n");
  return (offset) => {
    while (next !== -1 && next < offset) {
      line++;
      lineStart = next + 1;
      next = source.indexOf("\n", lineStart);
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
    while (open.length > 0 && open.at(-1)!.end <= offset) open.pop();
    return open;
  };
}
