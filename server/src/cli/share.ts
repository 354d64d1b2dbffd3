/** What the program is started with in a thread that helps to check. It is no command for people. */
export const HELPING = "help-to-check";

/** How some threads share out the files of a job. Plain data, but for the memory that they have in common. */
export interface Share {
  readonly count: number;
  /** So many files are taken at once. */
  readonly size: number;
  /** Its only number: how often some were taken. */
  readonly taken: Int32Array<SharedArrayBuffer>;
}

/** A few files in a row: from index `first` to `end`, that one left out. */
export interface Chunk {
  readonly index: number;
  readonly first: number;
  readonly end: number;
}

/** More files at once leave threads idle at the end; fewer make more messages than needed. */
const MOST_AT_ONCE = 32;

/** A share of so many files for so many threads. */
export function shareOf(count: number, threads: number): Share {
  const size = Math.max(1, Math.min(MOST_AT_ONCE, Math.floor(count / threads / 8)));
  return { count, size, taken: new Int32Array(new SharedArrayBuffer(4)) };
}

/** How many chunks a share has. */
export function chunkCount({ count, size }: Share): number {
  return Math.ceil(count / size);
}

/** Takes chunk after chunk until none is left; those that another thread took are left out. */
export function* takeChunks(share: Share): Generator<Chunk> {
  for (;;) {
    const index = Atomics.add(share.taken, 0, 1);
    if (index >= chunkCount(share)) return;
    const first = index * share.size;
    yield { index, first, end: Math.min(first + share.size, share.count) };
  }
}
