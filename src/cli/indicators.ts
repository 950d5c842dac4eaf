import type { Indicator, Way } from "../../schemas/indicator.ts";
import { builtIn } from "../indicators/catalogue.ts";
import { printable } from "../render/terminal.ts";
import { catalogueOf } from "./catalogue.ts";
import { nearest } from "./nearest.ts";
import type { Usage } from "./usage.ts";

export interface IndicatorsCommandOptions {
  format: "table" | "json" | "md";
  indicators?: string;
}

/**
 * `lawreport indicators [ID]`: the catalogue, or one of its indicators.
 *
 * @returns the exit code
 */
export async function listIndicators(
  id: string | undefined,
  { format, indicators: path }: IndicatorsCommandOptions,
  usage: Usage,
): Promise<number> {
  const catalogue = await catalogueOf(path, usage);
  const all = catalogue?.indicators ?? builtIn;
  if (id === undefined) return print(lists[format](all));
  const found = all.find((indicator) => indicator.id === id);
  if (found === undefined) usage(`no indicator '${id}': did you mean ${nearest(id, all).join(", ")}?`);
  return print(explanations[format](found));
}

/** A user's file may hold what would command a terminal; spelled out it is right in JSON too. */
function print(text: string): number {
  process.stdout.write(text.split("\n").map(printable).join("\n"));
  return 0;
}

const COLUMNS = ["id", "name", "unit", "definition"] as const;

const lists: Readonly<Record<IndicatorsCommandOptions["format"], (all: readonly Indicator[]) => string>> = {
  json: (all) => `${JSON.stringify(all, null, 2)}\n`,
  md: (all) => markdownTable([[...COLUMNS], ...all.map(rowOf)]),
  table: (all) => alignedTable([[...COLUMNS], ...all.map(rowOf)]),
};

function rowOf(indicator: Indicator): string[] {
  return COLUMNS.map((column) => indicator[column]);
}

const explanations: Readonly<Record<IndicatorsCommandOptions["format"], (one: Indicator) => string>> = {
  json: (one) => `${JSON.stringify(one, null, 2)}\n`,
  md: (one) => markdownOf(one),
  table: (one) => plainOf(one),
};

/** What is told of one indicator, as [name, lines]. */
function facts(one: Indicator): [string, string[]][] {
  return [
    ["name", [`${one.name} · ${one.english}`]],
    ["area", [one.area]],
    ["definition", [one.definition]],
    ["units", [spoken(one.units)]],
    ["kind", [one.kind + (one.change === undefined ? "" : `, the size of a change ${CHANGES[one.change]}`)]],
    ["words", one.when.map(wayOf)],
    [
      "never",
      [one.without, one.notUnder && `under ${one.notUnder}`].flatMap((words) =>
        words ? [spoken(words)] : [],
      ),
    ],
    ["examples", [...one.examples]],
    ["not these", [...one.counterExamples]],
  ];
}

const CHANGES = { only: "only", also: "too" } as const;

function wayOf({ words, without, theme, otherTheme }: Way): string {
  const parts = [words.map(spoken).join(" + ")];
  if (without !== undefined) parts.push(`without ${spoken(without)}`);
  if (theme !== undefined) parts.push(`about ${[theme].flat().map(spoken).join(" + ")}`);
  if (otherTheme !== undefined) parts.push(`and not about ${spoken(otherTheme)}`);
  return parts.join("; ");
}

function spoken(words: string): string {
  return words.split("|").filter(Boolean).join(" / ");
}

function plainOf(one: Indicator): string {
  const lines = facts(one).flatMap(([name, values]) =>
    values.map((value, index) => `  ${(index === 0 ? name : "").padEnd(11)} ${value}\n`),
  );
  return `${one.id}\n${lines.join("")}`;
}

function markdownOf(one: Indicator): string {
  const items = facts(one).flatMap(([name, values]) =>
    values.length === 0 ? [] : [`- **${name}**: ${values.map(escaped).join("<br>")}\n`],
  );
  return `## ${one.id}\n\n${items.join("")}`;
}

const escaped = (cell: string) => cell.replaceAll("|", "\\|");

function markdownTable([head, ...rows]: string[][]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escaped).join(" | ")} |\n`;
  return line(head!) + line(head!.map(() => "---")) + rows.map(line).join("");
}

function alignedTable(rows: readonly string[][]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => widthOf(row[column]!))));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell + " ".repeat(widths[column]! - widthOf(cell)))
      .join("  ")
      .trimEnd(),
  );
  return `${lines.join("\n")}\n`;
}

/** Columns of a terminal: a Chinese character takes two. */
function widthOf(text: string): number {
  let width = 0;
  for (const sign of text)
    width +=
      /[\u1100-\u115f\u2018-\u201d\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(
        sign,
      )
        ? 2
        : 1;
  return width;
}
