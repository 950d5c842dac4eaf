// Loaded before the program (node --import): says on stderr how much memory its process took at most, workers and all.
import { isMainThread } from "node:worker_threads";

if (isMainThread)
  process.on("exit", () => process.stderr.write(`peak ${process.resourceUsage().maxRSS} kB\n`));
