import * as nodeModule from "node:module";

/**
 * Has the young part of the heap stay as big as it is now. While a long draft is read, Node lets it grow to three times
 * 16 MB and hardly ever gives that back, which is a third of the process; collecting more often takes no longer, as
 * little survives. Node's own flag for it, `--max-semi-space-size`, only counts where a process is started with it.
 *
 * It takes some milliseconds, as Node loads a module for it; so it is for a process that is about to read much.
 */
export async function keepYoungSmall(): Promise<void> {
  // What is compiled under other flags is no longer taken at the next start.
  nodeModule.flushCompileCache?.();
  const { setFlagsFromString } = await import("node:v8");
  setFlagsFromString("--semi-space-growth-factor=1");
}
