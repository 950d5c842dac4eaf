import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { parseBytes } from "../src/parse.ts";
import { fixtures } from "./helpers/shared.ts";

const FIXTURES = join(import.meta.dirname, "..", "fixtures");

it.each(fixtures().map(([name]) => name))("%s gives the report in fixtures/expected", (name) => {
  const report = parseBytes(readFileSync(join(FIXTURES, name)), { path: `fixtures/${name}` });
  const expected = JSON.parse(readFileSync(join(FIXTURES, "expected", name.replace(/txt$/, "json")), "utf8"));
  expect(report).toEqual(expected);
});
