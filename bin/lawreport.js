#!/usr/bin/env node
import module from "node:module";

// From Node 22.1 on, the second start is quicker.
module.enableCompileCache?.();
const { main } = await import("../dist/cli.mjs");

process.exitCode = await main(process.argv);
