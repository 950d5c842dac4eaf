#!/usr/bin/env node
import { existsSync } from "node:fs";
import module from "node:module";

const cli = new URL("../dist/cli.mjs", import.meta.url);
if (existsSync(cli)) {
  // From Node 22.1 on, the second start is quicker.
  module.enableCompileCache?.();
  const { main } = await import(cli.href);
  process.exitCode = await main(process.argv);
} else {
  process.stderr.write("lawreport: it is not built yet: run npm ci, or npm run build\n");
  process.exitCode = 2;
}
