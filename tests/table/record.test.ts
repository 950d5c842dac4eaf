import { expect, test } from "vitest";
import { SCHEMA_VERSION } from "../../schemas/report.ts";
import { asRecord } from "../../src/table/record.ts";
import { metric, report } from "../helpers/records.ts";

const good = report(2022, [metric("litigation.cases", 7)]);

test.each<[string, unknown]>([
  ["a report", good],
  [
    "one of another minor version, with more in it",
    { ...good, schemaVersion: `${SCHEMA_VERSION.split(".")[0]}.99.0`, more: 1 },
  ],
  ["one without what tables do not need", { ...good, checks: undefined, numerals: undefined }],
])("%s is taken", (_, value) => {
  expect(asRecord(value)).toMatchObject({ record: { document: { year: 2022 }, metrics: [{ value: 7 }] } });
});

test.each<[string, unknown, RegExp]>([
  ["text", "x", /^no report, as it has no schemaVersion; give what 'lawreport parse' writes$/],
  ["null", null, /^no report/],
  ["another object", { a: 1 }, /^no report, as it has no schemaVersion/],
  [
    "another major version",
    { ...good, schemaVersion: "99.0.0" },
    /schemaVersion is 99\.0\.0, and this lawreport reads \d+\.x; parse the report again/,
  ],
  [
    "a wrong value",
    { ...good, metrics: [{ ...good.metrics[0], value: "7" }] },
    /^no report: metrics\.0\.value: .*expected number/,
  ],
])("%s is refused", (_, value, problem) => {
  expect(asRecord(value)).toEqual({ problem: expect.stringMatching(problem) });
});
