// Keeps what V8 makes of the executable while it reads reports, for the processes that come after: see bin/load.js.
const { mkdirSync, writeFileSync } = require("node:fs");
const { devNull } = require("node:os");
const { join } = require("node:path");
const { codeFile, codeFolder, load, loaded } = require("../bin/load.js");

const root = join(__dirname, "..");
const reports = ["yunxi-2022", "hefeng-2021", "songping-2020"].map((name) =>
  join(root, `fixtures/${name}.txt`),
);

async function keep() {
  const { main } = load(join(root, "dist/cli.cjs"));
  const code = await main([process.execPath, "lawreport", "parse", ...reports, "--quiet", "-o", devNull]);
  if (code !== 0) throw new Error(`lawreport parse exits with ${code}`);
  mkdirSync(codeFolder, { recursive: true });
  for (const [path, { script }] of loaded) writeFileSync(codeFile(path), script.createCachedData());
}

keep();
