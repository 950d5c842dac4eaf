import { spawnSync } from "node:child_process";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { Report, SCHEMA_VERSION } from "../schemas/report.ts";
import { failedReport } from "../src/cli/failures.ts";
import { schemaText } from "../src/cli/schema.ts";
import { refuseStaleBuild, root } from "./helpers/cli.ts";
import { folderWith } from "./helpers/folder.ts";

const kept = join(root, "schemas");

function schemaScript(mode: "--check" | "--write", schemas = kept) {
  refuseStaleBuild();
  const script = join(root, "scripts/schema.mjs");
  const { status, stderr } = spawnSync(process.execPath, [script, mode, "--schemas", schemas], {
    encoding: "utf8",
  });
  return { status, stderr };
}

/** A copy of what is kept, to spoil. */
function copy(spoil: (file: (name: string) => string) => void): string {
  const folder = folderWith({});
  for (const name of ["report.schema.json", "versions.json"]) cpSync(join(kept, name), join(folder, name));
  spoil((name) => join(folder, name));
  return folder;
}

test("the schema that is kept is the one of this version, and this version has had no other", () => {
  expect(schemaScript("--check")).toEqual({ status: 0, stderr: "" });
  expect(readFileSync(join(kept, "report.schema.json"), "utf8")).toBe(schemaText());
});

describe("the check sees", () => {
  test("a stale file, which --write mends", () => {
    const folder = copy((file) => writeFileSync(file("report.schema.json"), "{}\n"));
    expect(schemaScript("--check", folder)).toEqual({
      status: 1,
      stderr: expect.stringMatching(/stale: run/),
    });
    expect(schemaScript("--write", folder).status).toBe(0);
    expect(schemaScript("--check", folder).status).toBe(0);
  });

  test("a schema that changed under its version, which --write refuses", () => {
    const folder = copy((file) =>
      writeFileSync(file("versions.json"), JSON.stringify({ [SCHEMA_VERSION]: "other" })),
    );
    const refusal = { status: 1, stderr: expect.stringMatching(/has changed. Raise SCHEMA_VERSION/) };
    expect(schemaScript("--check", folder)).toEqual(refusal);
    expect(schemaScript("--write", folder)).toEqual(refusal);
  });

  test("a version that is not yet kept, which --write adds to the others", () => {
    const folder = copy((file) => writeFileSync(file("versions.json"), JSON.stringify({ "0.9.0": "older" })));
    expect(schemaScript("--check", folder).status).toBe(1);
    expect(schemaScript("--write", folder).status).toBe(0);
    const versions = JSON.parse(readFileSync(join(folder, "versions.json"), "utf8"));
    expect(versions).toEqual({ "0.9.0": "older", [SCHEMA_VERSION]: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });
});

test("the schema names its draft, itself and its version", () => {
  expect(JSON.parse(schemaText())).toMatchObject({
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: `urn:lawreport:report:${SCHEMA_VERSION}`,
    properties: { schemaVersion: { const: SCHEMA_VERSION } },
  });
});

test("a failed record has the shape of a report", () => {
  const record = failedReport({ path: "a.txt" }, { code: "empty", message: "no text" });
  expect(Report.parse(record)).toEqual(record);
});
