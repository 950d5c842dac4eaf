#!/usr/bin/env node
// CommonJS like all that it loads, because a process that reads no ES module starts sooner.
const { existsSync } = require("node:fs");
const { enableCompileCache } = require("node:module");
const { join } = require("node:path");
const { codeFolder, load } = require("./load.js");

const cli = join(__dirname, "../dist/cli.cjs");
if (existsSync(cli)) start();
else {
  process.stderr.write("lawreport: it is not built yet: run npm ci, or npm run build\n");
  process.exitCode = 2;
}

async function start() {
  const isPrepared = existsSync(codeFolder);
  // Where it was built by another version of Node.js: from 22.1 on, the second start is quicker.
  if (!isPrepared) enableCompileCache?.();
  const { main } = isPrepared ? load(cli) : require(cli);
  process.exitCode = await main(process.argv);
}
