import { spawn } from "node:child_process";

/** Whether processes have groups that can be ended as a whole. */
const HAS_GROUPS = process.platform !== "win32";

/**
 * Runs Node until it ends, or for `ms` at most, and gives its status: null where it was killed. What it started and left
 * behind is killed as well (not on Windows), as it would go on disturbing all that follows.
 */
export function runToEnd(args: readonly string[], cwd: string, ms: number): Promise<number | null> {
  const child = spawn(process.execPath, args, { cwd, stdio: "ignore", detached: HAS_GROUPS });
  const killAll = () => {
    try {
      if (child.pid !== undefined) process.kill(HAS_GROUPS ? -child.pid : child.pid, "SIGKILL");
    } catch {
      // Nothing is left.
    }
  };
  const leave = () => process.exit(1);
  const late = setTimeout(killAll, ms);
  process.once("exit", killAll);
  // Ctrl+C reaches this process only.
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, leave);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", resolve);
  }).finally(() => {
    clearTimeout(late);
    killAll();
    process.off("exit", killAll);
    for (const signal of ["SIGINT", "SIGTERM"]) process.off(signal, leave);
  }) as Promise<number | null>;
}
