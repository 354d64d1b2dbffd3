let setFlags: ((flags: string) => void) | undefined;

/** Node 20 compiles without such jobs, and knows no flag for them. */
const HAS_JOBS = Number.parseInt(process.versions.node, 10) > 20;

const SMALL = `--semi-space-growth-factor=1${HAS_JOBS ? " --no-maglev-destroy-on-background" : ""}`;
const USUAL = `--semi-space-growth-factor=2${HAS_JOBS ? " --maglev-destroy-on-background" : ""}`;

/**
 * Keeps two things small that grow while a long draft is read, and that hardly ever shrink again.
 * - The young part of the heap stays as big as it is now. Node lets it grow to three times 16 MB, which is a third of the
 *   process; collecting more often takes no longer, as little survives. Node's own flag for it,
 *   `--max-semi-space-size`, only counts where a process is started with it.
 * - What V8 needed to compile a function is freed as soon as the function is. Usually a thread does that once no other
 *   function waits, and the first long draft has hundreds of them wait: up to 20 MB, which stay with those threads.
 *
 * It takes some milliseconds, as Node loads a module for it; so it is for a process that is about to read much.
 */
export async function keepMemorySmall(): Promise<void> {
  const { setFlagsFromString } = await import("node:v8");
  setFlags = setFlagsFromString;
  setFlags(SMALL);
}

/** Makes something as if no flag was set: what V8 compiled under other flags than a process starts with is not taken there. */
export function underUsualFlags<T>(make: () => T): T {
  setFlags?.(USUAL);
  try {
    return make();
  } finally {
    setFlags?.(SMALL);
  }
}
