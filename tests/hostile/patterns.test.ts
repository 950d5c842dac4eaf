/**
 * Every pattern of the program takes linear time, proved from its structure:
 * - scslre finds what two quantifiers can trade, and scans that look far ahead from every start;
 * - below, a repetition of alternatives that one text can be cut into in two ways, which takes a power of its length.
 * What is left over is listed with the reason why it is linear where it is used.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type CharSet, type Concatenation, type Element, JS, type NoParent } from "refa";
import { analyse } from "scslre";
import ts from "typescript";
import { expect, it, test } from "vitest";
import { fixtures } from "../helpers/shared.ts";

/** The start of the part that is repeated, and what bounds it. A line that is no longer needed fails. */
const BOUNDED: readonly (readonly [repeated: string, why: string])[] = [
  ["(?:均?[为达约是]|达到|高达)+", "the words before a number: 120 signs at most"],
  ["0+", "the digits of a value that was read"],
  ["\\s*", "a subject or a phrase: 120 signs at most; a message of the command line"],
  [".*", "a line of the table of regions; a clause or the 70 signs ahead of it; the names of a list"],
  ["(?:共计|总计|合计|累计|总共|一共|共|总数", "the words before a number: 120 signs at most"],
  ["[ \\n]+", "the words before a number: 120 signs at most; 40 signs of a clause"],
  ["[ \\n]*", "the words between two numbers"],
  ["\\d+", "the title of a section"],
  ["(?:\\([^()]*\\)|〇)*", "a subject: 120 signs at most"],
  ["[、,\\s]+", "a subject: 120 signs at most"],
  [" *", "a label: 20 signs at most"],
  ["[^】]+", "an example in a file of indicators"],
  ["(?:同比|环比|年均|分别", "the words before a number: 120 signs at most"],
  // Repeated alternatives.
  ["(?:[\\[【(|·、/+\\]】)]{0,3}(?=)(?:打印", "12 times at most, in one line"],
  ["(?:(?:\\d{4} ?年?[-—~至、和]{1,2})?", "nothing that can fail stands behind it"],
];

const root = join(import.meta.dirname, "..", "..");
const patterns = new Map<string, { source: string; flags: string; at: string }>();
for (const folder of ["src", "schemas"])
  for (const name of readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }))
    if (name.endsWith(".ts")) literals(join(folder, name));
await constructed();

/** Those that are written as /…/. */
function literals(path: string): void {
  const text = readFileSync(join(root, path), "utf8");
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  const visit = (node: ts.Node) => {
    if (ts.isRegularExpressionLiteral(node)) {
      const [, source, flags] = /^\/(.*)\/([a-z]*)$/s.exec(node.text)!;
      patterns.set(node.text, { source: source!, flags: flags!, at: path });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
}

/** Those that are put together when the program starts or reads a report. */
async function constructed(): Promise<void> {
  const Native = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Native, {
    construct(target, args: [string, string?]) {
      const pattern = new target(...args);
      const { source, flags } = pattern;
      if (!patterns.has(`${pattern}`)) patterns.set(`${pattern}`, { source, flags, at: "new RegExp" });
      return pattern;
    },
  });
  const { parseReport } = await import("../../src/parse.ts");
  for (const [, text] of fixtures()) parseReport(text);
  globalThis.RegExp = Native;
}

type Finding = { readonly repeated: string; readonly what: string };
const needed = new Set<string>();

/** What is found and not in the list above. A sticky pattern may be tried everywhere, so it is judged as if it were. */
function unbounded({ source, flags }: { source: string; flags: string }): string[] {
  const { reports } = analyse({ source, flags: flags.replace("y", "") });
  const found: Finding[] = [
    ...reports.map((report) => ({
      repeated: report.type === "Trade" ? report.startQuant.raw : report.quant.raw,
      what: report.exponential ? "exponential" : report.type,
    })),
    ...cutInTwoWays(source, flags),
  ];
  return found
    .filter(({ repeated }) => {
      const bound = BOUNDED.find(([start]) =>
        start.length < 12 ? repeated === start : repeated.startsWith(start),
      );
      if (bound !== undefined) needed.add(bound[0]);
      return bound === undefined;
    })
    .map(({ repeated, what }) => `${what}: ${repeated}`);
}

/** A repetition of fewer is bounded by itself. */
const MANY = 10;
type Branches = readonly NoParent<Concatenation>[];

function cutInTwoWays(source: string, flags: string): Finding[] {
  const { expression } = JS.Parser.fromLiteral({ source, flags }).parse({
    maxBackreferenceWords: 0,
    backreferences: "unknown",
  });
  const found: Finding[] = [];
  const visit = (branches: Branches) => {
    for (const element of branches.flatMap(({ elements }) => elements)) {
      if (element.type === "Quantifier" && element.max >= MANY) {
        const text = ambiguity(element.alternatives);
        const { start, end } = element.source!;
        if (text !== null)
          found.push({ repeated: source.slice(start, end), what: `${text} can be cut in two ways` });
      }
      if ("alternatives" in element) visit(element.alternatives);
    }
  };
  visit(expression.alternatives);
  return found;
}

/** The positions of an expression that can be first, last, and follow one another, as Glushkov numbers them. */
interface Part {
  readonly empty: boolean;
  readonly first: readonly number[];
  readonly last: readonly number[];
}
const NOTHING: Part = { empty: true, first: [], last: [] };

/** The shortest text that the repeated branches read in two ways, or null. What looks around is taken for granted. */
function ambiguity(branches: Branches): string | null {
  const signs: CharSet[] = [];
  const follow: Set<number>[] = [];
  const then = (one: Part, next: Part): Part => {
    for (const p of one.last) for (const q of next.first) follow[p]!.add(q);
    return {
      empty: one.empty && next.empty,
      first: one.empty ? [...one.first, ...next.first] : one.first,
      last: next.empty ? [...one.last, ...next.last] : next.last,
    };
  };
  const oneOf = (all: Branches): Part => {
    const parts = all.map(({ elements }) => elements.map(part).reduce(then, NOTHING));
    const [first, last] = [parts.flatMap((part) => part.first), parts.flatMap((part) => part.last)];
    return { empty: parts.some(({ empty }) => empty), first, last };
  };
  const part = (element: NoParent<Element>): Part => {
    if (element.type === "CharacterClass") {
      const position = signs.push(element.characters) - 1;
      follow.push(new Set());
      return { empty: false, first: [position], last: [position] };
    }
    if (element.type === "Alternation") return oneOf(element.alternatives);
    if (element.type !== "Quantifier") return NOTHING;
    const { min, max, alternatives } = element;
    let all = NOTHING;
    for (let i = 0; i < Math.min(min, 2 * MANY); i++) all = then(all, oneOf(alternatives));
    if (max > 2 * MANY) {
      const loop = oneOf(alternatives);
      return then(all, { ...then(loop, loop), first: loop.first, last: loop.last, empty: true });
    }
    let rest = NOTHING;
    for (let i = min; i < max; i++) rest = { ...then(oneOf(alternatives), rest), empty: true };
    return then(all, rest);
  };
  const { first, last } = oneOf(branches);
  const ends = new Set(last);
  return secondWay(signs, first, ends, follow);
}

/** Goes two ways through the positions at once, side by side on the same text. */
function secondWay(
  signs: readonly CharSet[],
  first: readonly number[],
  ends: ReadonlySet<number>,
  follow: readonly ReadonlySet<number>[],
): string | null {
  const kinds = new Map<string, number>();
  const kindOf = signs.map((set) => {
    const key = set.ranges.map(({ min, max }) => `${min}-${max}`).join();
    return kinds.get(key) ?? kinds.set(key, kinds.size).get(key)!;
  });
  const known = new Map<number, boolean>();
  const meet = (p: number, q: number) => {
    const key = kindOf[p]! * kinds.size + kindOf[q]!;
    return known.get(key) ?? known.set(key, !signs[p]!.isDisjointWith(signs[q]!)).get(key)!;
  };
  const behind = follow.map((next, position) => (ends.has(position) ? [...next, ...first] : [...next]));
  const seen = new Set<number>();
  const open: { p: number; q: number; parted: boolean; before: number }[] = [];
  const go = (p: number, q: number, parted: boolean, before: number) => {
    const key = (Math.min(p, q) * signs.length + Math.max(p, q)) * 2 + Number(parted);
    if (seen.has(key) || !meet(p, q)) return;
    seen.add(key);
    open.push({ p, q, parted, before });
  };
  for (const p of first) for (const q of first) go(p, q, p !== q, -1);
  for (const [index, { p, q, parted }] of open.entries()) {
    if (parted && ends.has(p) && ends.has(q)) return textOf(index);
    // From where they have not parted yet, both to the beginning is where they came from.
    for (const a of parted ? behind[p]! : follow[p]!)
      for (const b of behind[q]!) go(a, b, parted || a !== b, index);
  }
  return null;

  function textOf(index: number): string {
    const { p, before } = open[index]!;
    return (before < 0 ? "" : textOf(before)) + String.fromCodePoint(signs[p]!.ranges[0]!.min);
  }
}

it("sees them all", () => expect(patterns.size).toBeGreaterThan(500));

test("every pattern takes time in proportion", () => {
  const found = [...patterns.values()].flatMap((pattern) =>
    unbounded(pattern).map((what) => `${pattern.at}: ${what.slice(0, 160)}`),
  );
  expect(found).toEqual([]);
  expect(BOUNDED.map(([start]) => start).filter((start) => !needed.has(start))).toEqual([]);
});

/** That the proof can fail. */
test.each([
  ["a*a*b", "Trade: a*"],
  ["(a+)+b", "exponential: a+"],
  ["a*b", "Move: a*"],
  ["^(?:共|共有|有)+$", "共有 can be cut in two ways: (?:共|共有|有)+"],
  ["^(?:经.{2,8})*$", "can be cut in two ways"],
])("finds fault with %s", (source, what) => {
  expect(unbounded({ source, flags: "y" }).join()).toContain(what);
});
