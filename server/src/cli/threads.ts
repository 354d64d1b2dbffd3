import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import type { Checker, Job } from "./check-files.ts";
import type { Outcome } from "./result.ts";
import { chunkCount, HELPING, type Share, shareOf, takeChunks } from "./share.ts";
import type { Target } from "./targets.ts";

// Nothing else of the command line is imported here: what is loaded only when it is needed would have all that it
// imports loaded so.

/**
 * Checks a job's files on so many threads, 2 at least: with `check` on this one, and with the program started
 * anew on the others. The outcomes come in the order of the targets; together they are the same for any number.
 *
 * Rejects where a thread fails. One that can't be started is done without.
 */
export async function checkOnThreads(job: Job, check: Checker, threads: number): Promise<readonly Outcome[]> {
  const share = shareOf(job.targets.length, threads);
  const results = resultsOf(chunkCount(share));
  const helpers = startHelpers(threads - 1, { job: packed(job), share }, results.add);
  try {
    for (const { index, first, end } of takeChunks(share)) results.add({ index, outcome: check(first, end) });
    await Promise.race([results.complete, Promise.all(helpers.map(({ ended }) => ended))]);
  } finally {
    for (const { worker } of helpers) void worker.terminate();
  }
  return results.inOrder();
}

/** Does what a thread that helps does, with a checker of the job that it gets; false on the first thread. */
export function helpOut(createChecker: (job: Job) => Checker): boolean {
  if (isMainThread) return false;
  const { job, share } = workerData as Task;
  const check = createChecker(unpacked(job));
  for (const { index, first, end } of takeChunks(share))
    parentPort?.postMessage({ index, outcome: check(first, end) } satisfies Result);
  return true;
}

/** What a thread is given. */
interface Task {
  readonly job: PackedJob;
  readonly share: Share;
}

/** What it tells of each chunk. */
interface Result {
  readonly index: number;
  readonly outcome: Outcome;
}

/** Gathers so many results, which come in any order. */
function resultsOf(count: number) {
  const outcomes: (Outcome | undefined)[] = Array.from({ length: count });
  let missing = count;
  let finish = () => {};
  const complete = new Promise<void>((resolve) => {
    finish = resolve;
  });
  return {
    complete,
    add({ index, outcome }: Result): void {
      outcomes[index] = outcome;
      missing--;
      if (missing === 0) finish();
    },
    inOrder: () => outcomes.map((outcome) => outcome ?? lost()),
  };
}

interface Helper {
  readonly worker: Worker;
  /** Resolves when the thread has ended and all its messages are here; rejects where it failed. */
  readonly ended: Promise<void>;
}

/** Starts so many threads, or as many as the system allows. */
function startHelpers(count: number, task: Task, onResult: (result: Result) => void): Helper[] {
  const helpers: Helper[] = [];
  try {
    while (helpers.length < count) helpers.push(startHelper(task, onResult));
  } catch {
    // Node may be told to allow none, and memory may be short; the others do the work.
  }
  return helpers;
}

function startHelper(task: Task, onResult: (result: Result) => void): Helper {
  const worker = new Worker(PROGRAM, { argv: [HELPING], workerData: task });
  const ended = new Promise<void>((resolve, reject) => {
    worker
      .on("message", onResult)
      .on("error", reject)
      .on("exit", () => resolve());
  });
  // When this thread fails first, nobody waits for the others.
  ended.catch(() => {});
  return { worker, ended };
}

/** What this process was started with: in the same way, each thread gets what Node has kept of the program. */
const PROGRAM = require.main?.filename ?? __filename;

function lost(): never {
  throw new Error("a thread ended before its files were checked");
}

/** A job whose targets are columns, which are copied many times faster than objects are. */
interface PackedJob extends Omit<Job, "targets"> {
  readonly paths: readonly string[];
  readonly files: readonly Target["file"][];
  readonly roots: readonly string[];
  readonly named: readonly boolean[];
}

function packed({ targets, ...rest }: Job): PackedJob {
  return {
    ...rest,
    paths: targets.map(({ path }) => path),
    files: targets.map(({ file }) => file),
    roots: targets.map(({ root }) => root),
    named: targets.map(({ named }) => named),
  };
}

function unpacked({ paths, files, roots, named, ...rest }: PackedJob): Job {
  const targets = paths.map((path, at): Target => {
    return { path, file: files[at], root: roots[at] ?? "", named: named[at] === true };
  });
  return { ...rest, targets };
}
