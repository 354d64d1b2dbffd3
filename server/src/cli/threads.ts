import { parentPort, Worker, workerData } from "node:worker_threads";
import { createChecker, type Job } from "./check-files.ts";
import type { Outcome } from "./result.ts";
import { chunkCount, type Share, shareOf, takeChunks } from "./share.ts";
import type { Target } from "./targets.ts";

/**
 * Checks a job's files on so many threads, this one included. The outcomes come in the order of the targets; together
 * they are the same for any number of threads.
 *
 * Rejects where a thread fails. One that can't be started is done without.
 */
export async function checkOnThreads(job: Job, threads: number): Promise<readonly Outcome[]> {
  const check = createChecker(job);
  if (threads < 2) return [check(0, job.targets.length)];
  const share = shareOf(job.targets.length, threads);
  const outcomes: (Outcome | undefined)[] = Array.from({ length: chunkCount(share) });
  const helpers = startHelpers(threads - 1, { job: packed(job), share }, ({ index, outcome }) => {
    outcomes[index] = outcome;
  });
  try {
    for (const { index, first, end } of takeChunks(share)) outcomes[index] = check(first, end);
    await Promise.all(helpers.map(({ ended }) => ended));
  } finally {
    for (const { worker } of helpers) void worker.terminate();
  }
  return outcomes.map((outcome) => outcome ?? lost());
}

/** What a thread that helps does: it is started with the program that runs, and gets its task as data. */
export function helpOut(): void {
  const { job, share } = workerData as Task;
  const check = createChecker(unpacked(job));
  for (const { index, first, end } of takeChunks(share))
    parentPort?.postMessage({ index, outcome: check(first, end) } satisfies Message);
}

/** What a thread is given. */
interface Task {
  readonly job: PackedJob;
  readonly share: Share;
}

/** What it tells of each chunk. */
interface Message {
  readonly index: number;
  readonly outcome: Outcome;
}

interface Helper {
  readonly worker: Worker;
  /** Resolves when the thread has ended and all its messages are here; rejects where it failed. */
  readonly ended: Promise<void>;
}

/** Starts so many threads, or as many as the system allows. */
function startHelpers(count: number, task: Task, onMessage: (message: Message) => void): Helper[] {
  const helpers: Helper[] = [];
  try {
    while (helpers.length < count) helpers.push(startHelper(task, onMessage));
  } catch {
    // Node may be told to allow none, and memory may be short; the others do the work.
  }
  return helpers;
}

function startHelper(task: Task, onMessage: (message: Message) => void): Helper {
  const worker = new Worker(PROGRAM, { workerData: task });
  const ended = new Promise<void>((resolve, reject) => {
    worker
      .on("message", onMessage)
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
