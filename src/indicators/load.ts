import { readFileSync } from "node:fs";
import { type Indicator, IndicatorFile } from "../../schemas/indicator.ts";
import { builtIn } from "./catalogue.ts";
import { type Catalogue, compile } from "./compile.ts";

/** What is wrong with a catalogue and where: `path:line:column: what; what to write instead`, one line each. */
export class CatalogueError extends Error {
  override name = "CatalogueError";
}

/**
 * Reads a user's catalogue (YAML, of which JSON is a part) and joins it to the built-in one.
 *
 * @throws CatalogueError where it cannot be read or breaks the shape, with the place of every mistake
 */
export async function loadCatalogue(path: string): Promise<Catalogue> {
  return compile(joined(await parseCatalogue(readText(path), path)));
}

function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const why = code === "ENOENT" ? "no such file; check the name" : `cannot be read (${message})`;
    throw new CatalogueError(`${path}: ${why}`);
  }
}

/** The built-in catalogue with the user's indicators in the place of those of the same id, or behind all. */
export function joined({ replace, indicators }: IndicatorFile): Indicator[] {
  const own = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const kept = replace ? [] : builtIn.map((indicator) => own.get(indicator.id) ?? indicator);
  return [...kept, ...indicators.filter((indicator) => !kept.includes(indicator))];
}

/** @throws CatalogueError */
export async function parseCatalogue(text: string, path: string): Promise<IndicatorFile> {
  // Loaded when first needed: who brings no catalogue waits for no YAML.
  const { LineCounter, parseDocument } = await import("yaml");
  const lines = new LineCounter();
  const document = parseDocument(text.replace(/^\ufeff/, ""), { lineCounter: lines, uniqueKeys: true });
  const placed = (offset: number, message: string) => {
    const { line, col } = lines.linePos(offset);
    return `${path}:${line}:${col}: ${message}`;
  };
  if (document.errors.length > 0)
    throw new CatalogueError(
      document.errors.map(({ pos, message }) => placed(pos[0], syntaxMistake(message))).join("\n"),
    );
  const value: unknown = document.toJS({ maxAliasCount: 100 });
  const checked = IndicatorFile.safeParse(value);
  if (!checked.success)
    throw new CatalogueError(
      checked.error.issues
        .map((issue) => placed(offsetOf(document, issue.path, issue), sentence(issue)))
        .join("\n"),
    );
  const twice = duplicate(checked.data.indicators);
  if (twice !== null)
    throw new CatalogueError(
      placed(
        offsetOf(document, ["indicators", twice, "id"]),
        `the id '${checked.data.indicators[twice]!.id}' is defined twice: give one of them another id`,
      ),
    );
  return checked.data;
}

/** The YAML reader's message without its picture of the line. */
function syntaxMistake(message: string): string {
  const first = message.split("\n")[0]!.replace(/ at line \d+, column \d+:?$/, "");
  return `is no YAML (${first}); indent by spaces, and put words with ':' or '#' in quotation marks`;
}

function duplicate(indicators: readonly Indicator[]): number | null {
  const seen = new Set<string>();
  for (const [index, { id }] of indicators.entries()) {
    if (seen.has(id)) return index;
    seen.add(id);
  }
  return null;
}

type Issue = {
  readonly code?: string | undefined;
  readonly message: string;
  readonly path: readonly PropertyKey[];
  readonly keys?: readonly string[];
  readonly expected?: string;
  readonly errors?: readonly (readonly Issue[])[];
};

/** Where the value of a path stands; of an unknown key, where the key does; else where its nearest holder does. */
function offsetOf(
  document: { getIn(path: readonly unknown[], keep: true): unknown; contents: unknown },
  path: readonly PropertyKey[],
  issue?: Issue,
): number {
  const key = issue?.keys?.[0];
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    const { range, items } = (node ?? {}) as Node;
    if (key !== undefined && Array.isArray(items))
      for (const item of items) if (item?.key?.value === key) return item.key.range?.[0] ?? range?.[0] ?? 0;
    if (range) return range[0];
  }
  return 0;
}

interface Node {
  range?: readonly [number, number, number];
  items?: readonly { key?: { value?: unknown; range?: readonly [number, number, number] } }[];
}

/** What is wrong with a key and what to write instead. */
function sentence(issue: Issue): string {
  const key = issue.path.filter((part) => typeof part === "string").at(-1);
  const name = key === undefined ? "the file" : `'${String(key)}'`;
  if (issue.code === "unrecognized_keys") return unknownKeys(issue.keys ?? [], issue.path);
  if (issue.code === "invalid_union") return sentence(innermost(issue));
  if (issue.code === "invalid_type") {
    const missing = issue.message.includes("undefined");
    const wanted = KINDS[issue.expected ?? ""] ?? `a ${issue.expected}`;
    return missing ? `${name} is missing: write ${wanted}` : `${name} is of the wrong kind: write ${wanted}`;
  }
  return `${name} ${issue.message}`;
}

function innermost(issue: Issue): Issue {
  const inner = issue.errors?.map((errors) => errors[0]).find((error) => error?.code !== "invalid_type");
  return inner
    ? { ...inner, path: [...issue.path, ...inner.path] }
    : { ...issue, code: "invalid_type", expected: "string" };
}

const KINDS: Readonly<Record<string, string>> = {
  string: "a text; put a number in quotation marks",
  array: "a list, one line each with '- ' in front",
  object: "keys with values, such as 'indicators:' with a list below",
  boolean: "true or false",
};

const KEYS = {
  top: ["replace", "indicators"],
  indicators:
    "id name english area definition unit units kind change without notUnder when examples counterExamples".split(
      " ",
    ),
  when: ["words", "without", "theme", "otherTheme"],
};

function unknownKeys(keys: readonly string[], path: readonly PropertyKey[]): string {
  const known = path.includes("when") ? KEYS.when : path.includes("indicators") ? KEYS.indicators : KEYS.top;
  return `'${keys.join("', '")}' is no key here: write one of ${known.join(", ")}`;
}
