import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "tsdown";
import { root } from "./inputs.mjs";

const TIMED = JSON.stringify(join(root, "bench/speed/timed.mjs"));

/**
 * Has every function that src/parse.ts takes from a stage, and its validation by the schema, keep the time it takes. The
 * stages are read off the imports, so that no list here can fall behind the pipeline.
 */
const keepTime = {
  name: "keep-time",
  transform: {
    order: "pre",
    filter: { id: /\/src\/parse\.ts$/ },
    handler(code) {
      const stages = [];
      const renamed = code.replace(/^import \{([^}]*)\}(?= from "\.\/)/gm, (_, names) => {
        const taken = names.split(",").map((name) => name.trim());
        return `import { ${taken.map((name) => (name.startsWith("type ") ? name : rename(name))).join(", ")} }`;
      });
      function rename(name) {
        stages.push(`const ${name} = timed("${name}", ${name}_);\n`);
        return `${name} as ${name}_`;
      }
      const validated = renamed.replace("return validated(", 'return timed("validation", validated)(');
      if (validated === renamed)
        throw new Error("src/parse.ts validates in a way that the bench does not know");
      return `import { timed } from ${TIMED};\n${validated}\n${stages.join("")}`;
    },
  },
};

/** The pipeline, built as the package is, with a clock in it. */
export async function pipeline() {
  const folder = mkdtempSync(join(tmpdir(), "lawreport-bench-"));
  try {
    await build({
      config: false,
      cwd: root,
      entry: { pipeline: "bench/speed/entry.mjs" },
      outDir: folder,
      format: "esm",
      platform: "node",
      target: "node20.19",
      dts: false,
      logLevel: "silent",
      deps: { alwaysBundle: [/.*/], onlyBundle: false },
      plugins: [keepTime],
    });
    return await import(pathToFileURL(join(folder, "pipeline.mjs")).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
