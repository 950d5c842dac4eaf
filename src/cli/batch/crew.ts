import { setFlagsFromString } from "node:v8";
import { type ResourceLimits, Worker } from "node:worker_threads";
import { failedResult, type Result, type Settings, type Task } from "./work.ts";

/** Tasks that go to a worker together, because a message costs about as much as a small report. */
export interface Group {
  tasks: Task[];
  /** The place of the first in the output. */
  first: number;
}

export interface Crew {
  /** Results in the order of the tasks. A task that the worker dies of fails alone. */
  run(group: Group): Promise<Result[]>;
  dismiss(): void;
}

/** What a worker said last, or why it will say no more. */
type Answer = Result[] | { died: string };

interface Job {
  group: Group;
  answer: (answer: Answer) => void;
}

/** Worker threads, started as there is work for them. What one of them dies of is told in the result. */
export function crewOf(script: URL, settings: Settings, jobs: number): Crew {
  const idle: Worker[] = [];
  const waiting: Job[] = [];
  const busy = new Map<Worker, Job>();
  let isDismissed = false;

  const hand = (worker: Worker, job: Job) => {
    busy.set(worker, job);
    worker.postMessage(job.group);
  };
  const start = (job: Job) => {
    for (const flag of V8_FLAGS) setFlagsFromString(flag);
    const worker = new Worker(script, {
      workerData: settings,
      resourceLimits: YOUNG,
      trackUnmanagedFds: false,
    });
    let reason = "it ended";
    worker.on("message", (results: Result[]) => {
      busy.get(worker)!.answer(results);
      busy.delete(worker);
      const next = waiting.shift();
      if (next) hand(worker, next);
      else idle.push(worker);
    });
    worker.on("error", ({ message }) => {
      reason = message;
    });
    worker.on("exit", () => {
      const job = busy.get(worker);
      busy.delete(worker);
      if (isDismissed) return;
      if (idle.includes(worker)) idle.splice(idle.indexOf(worker), 1);
      job?.answer({ died: reason });
      const next = waiting.shift();
      if (next) start(next);
    });
    hand(worker, job);
  };
  const answerTo = (group: Group) =>
    new Promise<Answer>((answer) => {
      const worker = idle.pop();
      if (worker) hand(worker, { group, answer });
      else if (busy.size < jobs) start({ group, answer });
      else waiting.push({ group, answer });
    });
  const run = async (group: Group): Promise<Result[]> => {
    const answer = await answerTo(group);
    if (!("died" in answer)) return answer;
    const { tasks, first } = group;
    if (tasks.length === 1) return [failedResult(tasks[0]!, death(answer.died), first, settings)];
    const results: Result[] = [];
    for (const [index, task] of tasks.entries())
      results.push(...(await run({ tasks: [task], first: first + index })));
    return results;
  };
  return {
    run,
    dismiss: () => {
      isDismissed = true;
      for (const worker of [...idle, ...busy.keys()]) void worker.terminate();
    },
  };
}

/** By the version of V8: that it optimizes a function only when it ran some eight times as often as by default. */
const LATE: Readonly<Record<string, readonly string[]>> = {
  11: ["--interrupt-budget=500000"],
  12: ["--invocation-count-for-turbofan=24000"],
  13: ["--invocation-count-for-turbofan=24000", "--invocation-count-for-maglev=3200"],
};

/** All of them are known to V8 from Node 20 to 24; to one that it does not know it objects on stderr. */
const V8_FLAGS = [
  // By default V8 lets garbage pile up to a hundred megabytes in each thread before it collects what is old.
  "--initial-old-space-size=8",
  "--heap-growing-percent=40",
  // Every thread compiles the parser for itself. By default that takes more of the processor than reading 8 MB does; less
  // of it loses nothing in a long run and saves a third of the processor time in a short one.
  "--max-inlined-bytecode-size-cumulative=100",
  "--no-use-osr",
  ...(LATE[process.versions.v8.replace(/\..*/, "")] ?? []),
];

/** What a report leaves behind is soon collected: with more room it would only lie about longer. */
const YOUNG: ResourceLimits = { maxYoungGenerationSizeMb: 8 };

function death(reason: string) {
  const said = reason.replace(/\s+/g, " ").replace(/\.$/, "").slice(0, 300);
  return {
    code: "worker-died",
    message: `the worker that read it died (${said}); split the file, or set NODE_OPTIONS=--max-old-space-size to more megabytes`,
  };
}
