import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { executable, type Run, refuseStaleBuild } from "./cli.ts";

export interface Running {
  child: ChildProcessWithoutNullStreams;
  /** How it ended; `code` is null where a signal ended it. */
  ended: Promise<Run>;
}

/** Starts the real executable in the folder `cwd` and does not wait for it. Its standard input stays open. */
export function start(
  args: readonly string[],
  { cwd, env }: { cwd: string; env?: Record<string, string> },
): Running {
  refuseStaleBuild();
  const child = spawn(process.execPath, [executable, ...args], { cwd, env: { ...process.env, ...env } });
  const run = { code: null, stdout: "", stderr: "" };
  child.stdout.on("data", (text) => {
    run.stdout += text;
  });
  child.stderr.on("data", (text) => {
    run.stderr += text;
  });
  const ended = new Promise<Run>((resolve) => child.once("close", (code) => resolve({ ...run, code })));
  return { child, ended };
}

/** Waits until something is so. */
export async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 10));
}
