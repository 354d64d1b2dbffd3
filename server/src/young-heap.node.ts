let setFlags: ((flags: string) => void) | undefined;

const [SMALL, USUAL] = ["--semi-space-growth-factor=1", "--semi-space-growth-factor=2"];

/**
 * Has the young part of the heap stay as big as it is now. While a long draft is read, Node lets it grow to three times
 * 16 MB and hardly ever gives that back, which is a third of the process; collecting more often takes no longer, as
 * little survives. Node's own flag for it, `--max-semi-space-size`, only counts where a process is started with it.
 *
 * It takes some milliseconds, as Node loads a module for it; so it is for a process that is about to read much.
 */
export async function keepYoungSmall(): Promise<void> {
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
