import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { builtIn } from "../../src/indicators/catalogue.ts";
import { indicatorOf } from "./indicatorOf.ts";

/** Indicator, heading and sentence with the number in 【】: the ways in which reports say the same thing, and near misses. */
const rows = readFileSync(join(import.meta.dirname, "sentences.tsv"), "utf8")
  .trim()
  .split("\n")
  .map((line) => line.split("\t") as [string, string, string]);

describe("sentences", () => {
  it("name indicators that there are", () => {
    const known = new Set([...builtIn.map(({ id }) => id), "null"]);
    expect(rows.filter(([id]) => !known.has(id))).toEqual([]);
  });

  it.each(rows)("%s: %s %s", (id, heading, sentence) => {
    const headings = `一、2022年主要工作${heading && `\n${heading}`}`;
    expect(indicatorOf(sentence, undefined, headings)).toBe(id === "null" ? null : id);
  });
});
