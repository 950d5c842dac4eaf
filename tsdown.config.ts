import { execFileSync } from "node:child_process";
import { defineConfig } from "tsdown";

export default defineConfig([
  {
    entry: { index: "src/index.ts" },
    format: "esm",
    platform: "node",
    target: "node20.19",
    dts: true,
    clean: true,
  },
  // The executable is bundled with what it needs, because a process that loads few files starts twice as fast, and as
  // CommonJS, because a process that reads no ES module starts sooner. Each command is a chunk of its own, so that --help
  // does not wait for the parser. Worker threads start from a file too.
  {
    entry: { cli: "src/cli/main.ts", "cli/worker": "src/cli/batch/worker.ts" },
    format: "cjs",
    platform: "node",
    target: "node20.19",
    dts: false,
    clean: false,
    deps: { alwaysBundle: [/.*/], onlyBundle: false },
    outputOptions: { chunkFileNames: "cli/[name].cjs" },
    onSuccess: () => void execFileSync(process.execPath, ["scripts/code.cjs"], { stdio: "inherit" }),
  },
]);
