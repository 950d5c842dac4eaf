import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { results } from "../../src/cli/batch/pool.ts";
import type { Settings, Task } from "../../src/cli/batch/work.ts";
import { folderWith } from "../helpers/folder.ts";
import { REPORT } from "../helpers/texts.ts";

const settings: Settings = {
  layout: "ndjson",
  pretty: false,
  strict: false,
  encoding: undefined,
  indicators: undefined,
};

/** A worker that answers with the path of each task, and dies of some. */
const WORKER = `
import { parentPort } from "node:worker_threads";
parentPort.on("message", ({ tasks, first }) => {
  const results = tasks.map(({ path }, index) => {
    if (path.startsWith("exit")) process.exit(3);
    if (path.startsWith("throw")) throw new Error("thrown in the worker");
    return { path, status: "ok", index: first + index };
  });
  parentPort.postMessage(results);
});
`;

const script = () => pathToFileURL(join(folderWith({ "worker.mjs": WORKER }), "worker.mjs"));
const bytes = Buffer.from(REPORT);
/** The first eight are done without a worker. */
const light: Task[] = Array.from({ length: 8 }, (_, i) => ({ path: `first${i}`, bytes }));

test.each([["exit"], ["throw"]])("a worker that dies (%s) costs the file it died of", async (way) => {
  const names = Array.from({ length: 40 }, (_, i) => (i % 15 === 4 ? `${way}${i}` : `${i}`));
  const tasks = [...light, ...names.map((path) => ({ path, bytes }))];
  const found: (string | null)[][] = [];
  for await (const { path, status, error } of results(tasks, settings, { jobs: 2, script: script() }))
    found.push([path, status, ...(error ? [error.code] : [])]);
  expect(found.slice(8)).toEqual(
    names.map((path) => (path.startsWith(way) ? [path, "failed", "worker-died"] : [path, "ok"])),
  );
});

test("runs only so far ahead of who takes the results", async () => {
  let begun = 0;
  function* tasks(): Generator<Task> {
    for (; begun < 5000; begun++) yield { path: `${begun}`, bytes };
  }
  let taken = 0;
  for await (const _ of results(tasks(), settings, { jobs: 2, script: script() })) {
    taken += 1;
    expect(begun - taken).toBeLessThan(200);
    if (taken === 1000) break;
  }
  expect(taken).toBe(1000);
});

test("answers each task of a slow stream before the next one comes", async () => {
  let answered = 0;
  async function* tasks(): AsyncGenerator<Task> {
    for (let sent = 0; sent < 20; sent++) {
      while (answered < sent) await new Promise((resolve) => setTimeout(resolve, 1));
      yield { path: `${sent}`, bytes };
    }
  }
  for await (const { path } of results(tasks(), settings, { jobs: 2, script: script() }))
    expect(path).toBe(`${answered++}`);
  expect(answered).toBe(20);
});

test("begins nothing once it is stopped, and gives what was begun", async () => {
  const controller = new AbortController();
  const tasks: Task[] = Array.from({ length: 5000 }, (_, i) => ({ path: `${i}`, bytes }));
  const found: (string | null)[] = [];
  const pool = { jobs: 2, script: script(), signal: controller.signal };
  for await (const { path } of results(tasks, settings, pool)) {
    found.push(path);
    if (found.length === 100) controller.abort();
  }
  expect(found.length).toBeLessThan(400);
  expect(found).toEqual(tasks.slice(0, found.length).map(({ path }) => path));
});

test("a source that fails fails the run", async () => {
  function* tasks(): Generator<Task> {
    yield { path: "a", bytes };
    throw new Error("no more");
  }
  const run = async () => {
    for await (const _ of results(tasks(), settings, { jobs: 1, script: script() }));
  };
  await expect(run).rejects.toThrow("no more");
});
