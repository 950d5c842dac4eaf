import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

test("the list of common characters is what the fixtures give: run `npm run common` where it is not", () => {
  const made = execFileSync(process.execPath, ["scripts/common.mjs"], { encoding: "utf8" });
  expect(readFileSync("src/decode/common.data.ts", "utf8")).toBe(made);
});
