import { availableParallelism } from "node:os";
import { didYouMean, UsageError } from "./usage.ts";

/** What `--concurrency` can be: so many threads, as many as are of use, or one. */
export type Concurrency = number | "auto" | "off";

/**
 * So many files for each thread. One more takes about half a second of processor time until its code is compiled and
 * as fast as the first one's, some of it beside its own work. So it pays from some 1,500 files on where there are two
 * processors, and from some hundred where there are more; this is in between.
 */
const FILES_OF_A_THREAD = 750;

/** More threads gain little, and each takes some 30 MB. */
const MOST_THREADS = 8;

/** Reads a value of `--concurrency`; throws a `UsageError` for what is none. */
export function concurrencyOf(value: string): Concurrency {
  if (value === "auto" || value === "off") return value;
  if (/^[1-9]\d{0,3}$/.test(value)) return Number(value);
  const near = didYouMean(value, ["auto", "off"]);
  throw new UsageError(`--concurrency can't be “${value}”: choose a number of threads, auto or off.${near}`);
}

/** How many threads should check so many files, the one that asks included; at least 1, and never more than files. */
export function threadsFor(concurrency: Concurrency, files: number): number {
  if (concurrency === "off") return 1;
  const wanted =
    concurrency === "auto"
      ? Math.min(availableParallelism(), MOST_THREADS, Math.floor(files / FILES_OF_A_THREAD))
      : Math.min(concurrency, files);
  return Math.max(wanted, 1);
}
