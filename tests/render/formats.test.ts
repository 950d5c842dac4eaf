import { expect, test } from "vitest";
import type { Report } from "../../schemas/report.ts";
import { failedReport } from "../../src/cli/failures.ts";
import { type FormatName, formats } from "../../src/render/formats.ts";

const report = (path: string): Report =>
  failedReport({ path }, { code: "empty", message: "\x9b31m\u2028\x85" });

function render(name: FormatName, reports: readonly Report[], pretty = false): string {
  const format = formats[name];
  return [
    format.open(),
    ...reports.map((r, index) => format.report(r, index, pretty)),
    format.close(reports.length),
  ].join("");
}

const two = [report("云溪.txt"), report("b.txt")];

test("json is one array, of however many reports", () => {
  for (const reports of [[], two.slice(0, 1), two])
    expect(JSON.parse(render("json", reports))).toEqual(reports);
});

test("indented json is laid out as JSON.stringify does it", () => {
  for (const reports of [[], two.slice(0, 1), two]) {
    const text = render("json", reports, true);
    expect(JSON.parse(text)).toEqual(reports);
    expect(text.split("\n").map((line) => line.search(/\S/))).toEqual(
      `${JSON.stringify(reports, null, 2)}\n`.split("\n").map((line) => line.search(/\S/)),
    );
  }
});

test("ndjson is one report a line", () => {
  expect(render("ndjson", [])).toBe("");
  expect(
    render("ndjson", two)
      .split("\n")
      .slice(0, -1)
      .map((line) => JSON.parse(line)),
  ).toEqual(two);
});

test("no control character, and nothing that some reader takes for a line end, stands raw in the output", () => {
  for (const name of ["json", "ndjson"] as const)
    expect(render(name, two).replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
});
