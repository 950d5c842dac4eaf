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
  // The executable is bundled with what it needs, because a process that loads few files starts twice as fast. Each
  // command is a chunk of its own, so that --help does not wait for the parser.
  {
    entry: { cli: "src/cli/main.ts" },
    format: "esm",
    platform: "node",
    target: "node20.19",
    dts: false,
    clean: false,
    deps: { alwaysBundle: [/.*/], onlyBundle: false },
    outputOptions: { chunkFileNames: "cli/[name].mjs" },
  },
]);
