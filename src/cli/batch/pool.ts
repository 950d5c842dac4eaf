import { setImmediate as turn } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { statsOf } from "../inputs.ts";
import { ahead } from "./ahead.ts";
import { crewOf, type Group } from "./crew.ts";
import { type Result, type Settings, type Task, worker } from "./work.ts";

export interface PoolOptions {
  /** Workers at a time. */
  jobs: number;
  /** When it is aborted no task is begun any more; those that are begun are finished. */
  signal?: AbortSignal;
  /** What the workers run. */
  script?: URL;
}

/**
 * Does tasks in a pool of workers and gives their results in the order of the tasks. It runs only so far ahead of whoever
 * takes the results, so that memory does not grow with their number.
 *
 * Where there is no more than a handful of small files, they are done in this thread: before a worker is ready. With more
 * of them it would compile what each worker compiles, and take the processor from them.
 */
export async function* results(
  tasks: Iterable<Task> | AsyncIterable<Task>,
  settings: Settings,
  { jobs, signal, script = SCRIPT }: PoolOptions,
): AsyncGenerator<Result> {
  const crew = crewOf(script, settings, jobs);
  const begin = (group: SizedGroup) =>
    group.first === 0 && group.isHandful ? here(group, settings) : crew.run(group);
  try {
    for await (const done of ahead(groupsOf(tasks), begin, AHEAD * jobs, signal)) yield* done;
  } finally {
    crew.dismiss();
  }
}

/** Where the build puts it, beside the chunk that this is part of. */
const SCRIPT = new URL("./worker.cjs", import.meta.url);

/** Groups for each worker that may be begun and not yet taken. One slow file shall not leave the others idle. */
const AHEAD = 4;

/** With eight files of a few kilobytes two workers do 1.9 times the work of one; with one file a message, 1.5. */
const GROUP_FILES = 8;

/** A large file goes alone, so that the workers end at about the same time. */
const GROUP_BYTES = 512 * 1024;

interface SizedGroup extends Group {
  bytes: number;
  /** It ended for want of tasks, and nothing in it takes long or can take the process down with it. */
  isHandful: boolean;
}

async function* groupsOf(tasks: Iterable<Task> | AsyncIterable<Task>): AsyncGenerator<SizedGroup> {
  const source = Symbol.asyncIterator in tasks ? tasks[Symbol.asyncIterator]() : tasks[Symbol.iterator]();
  let group: Group = { tasks: [], first: 0 };
  let bytes = 0;
  let isLight = true;
  const end = (isFull: boolean): SizedGroup => {
    const ended = { ...group, bytes, isHandful: isLight && !isFull };
    group = { tasks: [], first: ended.first + ended.tasks.length };
    bytes = 0;
    isLight = true;
    return ended;
  };
  const ask = () => {
    const next = Promise.resolve(source.next());
    next.catch(() => {});
    return next;
  };
  for (let next = ask(); ; ) {
    const waiting = group.tasks.length > 0;
    // Who sends tasks down a pipe may wait for the answer to one before it sends another.
    const taken = waiting ? await Promise.race([next, turn(null)]) : await next;
    if (taken === null) {
      yield end(false);
      continue;
    }
    if (taken.done) break;
    next = ask();
    const weight = weigh(taken.value);
    if (waiting && bytes + weight.size > GROUP_BYTES) yield end(true);
    group.tasks.push(taken.value);
    isLight &&= weight.isLight;
    bytes += weight.size;
    if (group.tasks.length === GROUP_FILES || bytes > GROUP_BYTES) yield end(true);
  }
  if (group.tasks.length > 0) yield end(false);
}

/** A pipe or a device may keep who reads it waiting, as this thread must not while there are signals to heed. */
function weigh({ path, failure, bytes, trusted }: Task): { size: number; isLight: boolean } {
  if (bytes) return { size: bytes.length, isLight: true };
  const stats = failure || trusted || path === null ? null : statsOf(path);
  return { size: stats?.size ?? 0, isLight: stats === null || stats.isFile() || stats.isDirectory() };
}

/** With less V8 takes longer to optimize the code than to run it as it is, even where the text is full of numbers. Bytes. */
const WORTH_OPTIMIZING = 128 * 1024;

async function here({ tasks, first, bytes }: SizedGroup, settings: Settings): Promise<Result[]> {
  // The workers that the next groups need are started before this thread is busy.
  await turn();
  const work = worker(settings);
  const isShort = bytes < WORTH_OPTIMIZING;
  if (isShort) setFlagsFromString("--no-opt");
  const done = tasks.map((task, index) => work(task, first + index));
  // The build keeps code after this, which is good for the flags only with which it was kept.
  if (isShort) setFlagsFromString("--opt");
  return done;
}
