// Holds the JSON Schema that is kept in schemas/ and the one that the built program prints together.
//   node scripts/schema.mjs --write | --check  [--schemas DIR]
// A schema that went out under a version never changes: schemas/versions.json keeps the hash of each.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const root = fileURLToPath(new URL("..", import.meta.url));
const { values: options } = parseArgs({
  options: {
    write: { type: "boolean", default: false },
    check: { type: "boolean", default: false },
    schemas: { type: "string", default: `${root}schemas` },
  },
});
const schemaFile = `${options.schemas}/report.schema.json`;
const versionsFile = `${options.schemas}/versions.json`;

const schema = execFileSync(process.execPath, [`${root}bin/lawreport.js`, "schema"], { encoding: "utf8" });
const version = JSON.parse(schema).properties.schemaVersion.const;
const hash = createHash("sha256").update(schema).digest("hex");
const versions = JSON.parse(readFileSync(versionsFile, "utf8"));

if (options.write === options.check) end(2, "pass either --write or --check");
if (versions[version] !== undefined && versions[version] !== hash)
  end(
    1,
    `the schema of version ${version} has changed. Raise SCHEMA_VERSION in schemas/version.ts and run ` +
      `"npm run schema". Only if ${version} was never released: delete its line in schemas/versions.json instead.`,
  );
if (options.write) {
  writeFileSync(schemaFile, schema);
  writeFileSync(versionsFile, `${JSON.stringify({ ...versions, [version]: hash }, null, 2)}\n`);
} else if (versions[version] === undefined || readFileSync(schemaFile, "utf8") !== schema) {
  end(1, `schemas/report.schema.json is stale: run "npm run schema"`);
}

function end(code, message) {
  process.stderr.write(`${message}\n`);
  process.exit(code);
}
