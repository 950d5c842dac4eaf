import { spawnSync } from "node:child_process";
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { lawreport, refuseStaleBuild, root } from "../helpers/cli.ts";
import { folderWith } from "../helpers/folder.ts";

const REPORT = "云溪县2022年法治政府建设年度报告\n一、主要工作\n全年办理案件42件。\n";

/** The files that hold what V8 made of the program. */
function codeIn(folder: string): string[] {
  const code = join(folder, "dist/code");
  const entries = readdirSync(code, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
}

const everyByte = (path: string, change: (byte: number) => number) =>
  writeFileSync(path, readFileSync(path).map(change));

test.each<[string, (folder: string) => void]>([
  ["of this version of Node.js", () => {}],
  [
    "of another version",
    (folder) => codeIn(folder).forEach((path) => void everyByte(path, (byte) => byte ^ 1)),
  ],
  ["of a disk that was full", (folder) => codeIn(folder).forEach((path) => void writeFileSync(path, ""))],
  ["that nobody kept", (folder) => rmSync(join(folder, "dist/code"), { recursive: true })],
])("alone in a folder, with code %s, the executable does the same", (_, change) => {
  refuseStaleBuild();
  const cwd = folderWith({ "a.txt": REPORT });
  for (const name of ["bin", "dist", "package.json"])
    cpSync(join(root, name), join(cwd, name), { recursive: true });
  expect(codeIn(cwd)).not.toEqual([]);
  change(cwd);
  const { status, stdout, stderr } = spawnSync(process.execPath, ["bin/lawreport.js", "parse", "a.txt"], {
    cwd,
    encoding: "utf8",
  });
  const usual = lawreport(["parse", "a.txt"], { cwd });
  expect({ code: status, stdout, stderr }).toEqual(usual);
  expect(usual.code).toBe(0);
});

test("V8 refuses nothing of the code that the build kept", () => {
  refuseStaleBuild();
  const script = `const { load, loaded } = require("./bin/load.js");
    const rejected = () => [...loaded].filter(([, { script }]) => script.cachedDataRejected).map(([path]) => path);
    load(require("node:path").resolve("dist/cli.cjs"))
      .main(["node", "lawreport", "parse", "fixtures/luxi-2022.txt", "-q", "-o", require("node:os").devNull])
      .then((code) => console.log(JSON.stringify({ code, loaded: loaded.size > 5, rejected: rejected() })));`;
  const { stdout } = spawnSync(process.execPath, ["-e", script], { cwd: root, encoding: "utf8" });
  expect(JSON.parse(stdout)).toEqual({ code: 0, loaded: true, rejected: [] });
});
