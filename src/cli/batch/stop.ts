import { constants } from "node:os";
import { removeTemporaries } from "../output.ts";

/** Whether a signal asked the run to stop, and which. */
export interface Stop {
  readonly signal: AbortSignal;
  /** Null while none came. */
  readonly name: () => StopName | null;
  /** Signals do again what they do by default. */
  release(): void;
}

type StopName = (typeof NAMES)[number];

const NAMES = ["SIGINT", "SIGTERM"] as const;

/** As shells have it: 130 for SIGINT, 143 for SIGTERM. */
export const exitCodeOf = (name: StopName): number => 128 + constants.signals[name];

/**
 * Takes SIGINT and SIGTERM as a request to finish what is begun and to end. The second one ends the process at once, and
 * leaves no half file.
 */
export function stopOnSignals(): Stop {
  const controller = new AbortController();
  let asked = 0;
  const stop = (name: StopName) => {
    if (!controller.signal.aborted) {
      asked = performance.now();
      controller.abort(name);
      // Whoever waits for standard input need not wait any longer.
      process.stdin.destroy();
    } else if (performance.now() - asked > ONE_KEY) {
      removeTemporaries();
      release();
      process.kill(process.pid, name);
    }
  };
  const release = () => {
    for (const name of NAMES) process.off(name, stop);
  };
  for (const name of NAMES) process.on(name, stop);
  return { signal: controller.signal, name: () => controller.signal.reason ?? null, release };
}

/** Milliseconds. Under npx, one Ctrl-C arrives twice: from the terminal and from npx. */
const ONE_KEY = 300;
