import type { ChildProcess } from "node:child_process";

/** Whether processes have groups that can be ended as a whole. A child leads its own where it is spawned `detached`. */
export const HAS_GROUPS = process.platform !== "win32";

/**
 * Sends a signal to a child that leads a group, and to all that it started and left behind, as far as that made no group
 * of its own; on Windows to the child alone, while it runs. Does nothing where all are gone.
 */
export function endGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    if (HAS_GROUPS) process.kill(-child.pid, signal);
    else child.kill(signal);
  } catch {
    // They ended by themselves in the meantime.
  }
}
