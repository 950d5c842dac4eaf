import { defineConfig } from "tsdown";

// The executable is bundled with what it needs, because a process that loads one file starts twice as fast.
export default defineConfig([
  {
    entry: { index: "src/index.ts" },
    format: "esm",
    platform: "node",
    target: "node20.19",
    dts: true,
    clean: true,
  },
  {
    entry: { cli: "src/cli/main.ts" },
    format: "esm",
    platform: "node",
    target: "node20.19",
    dts: false,
    clean: false,
    deps: { alwaysBundle: [/.*/], onlyBundle: false },
  },
]);
