import { spawnSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Report } from "../../schemas/report.ts";

export const root = fileURLToPath(new URL("../..", import.meta.url));
export const executable = join(root, "bin/lawreport.js");

export interface Run {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the real executable in the folder `cwd`. */
export function lawreport(
  args: readonly string[],
  { cwd, input = "" }: { cwd?: string; input?: string | Uint8Array } = {},
): Run {
  refuseStaleBuild();
  // Node.js warns on stderr where both are set.
  const { NO_COLOR, FORCE_COLOR, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [executable, ...args], {
    cwd,
    input,
    encoding: "utf8",
    env,
  });
  return { code: status, stdout, stderr };
}

/** The records of a run with `--format ndjson`, each held against the schema. */
export function records({ stdout }: Run): Report[] {
  const lines = stdout.split("\n");
  if (lines.pop() !== "") throw new Error("the output does not end in a line feed");
  return lines.map((line) => Report.parse(JSON.parse(line)));
}

let fresh = false;

/** The executable is what was built last, which is not always what was written last. */
export function refuseStaleBuild(): void {
  if (fresh) return;
  const built = statSync(join(root, "dist/cli.cjs"), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  for (const folder of ["src", "schemas"])
    for (const entry of readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }))
      if (entry.endsWith(".ts") && statSync(join(root, folder, entry)).mtimeMs > built)
        throw new Error(`dist/ is older than ${folder}/${entry}: run "npm run build" first`);
  fresh = true;
}
