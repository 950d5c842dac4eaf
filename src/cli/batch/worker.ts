import { parentPort, workerData } from "node:worker_threads";
import type { Group } from "./crew.ts";
import { type Settings, worker } from "./work.ts";

const work = worker(workerData as Settings);

parentPort!.on("message", ({ tasks, first }: Group) => {
  const results = tasks.map((task, index) => work(task, first + index));
  // Handed over instead of copied.
  const records = results.flatMap(({ record }) => (record ? [record.buffer as ArrayBuffer] : []));
  parentPort!.postMessage(results, records);
});
