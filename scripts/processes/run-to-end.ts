import { spawn } from "node:child_process";
import { endGroup, HAS_GROUPS } from "./end-group.ts";

/**
 * Runs Node until it ends, or for `ms` at most, and gives its status: null where it was killed. What it started and left
 * behind is killed as well, as far as `endGroup` reaches it, as it would go on disturbing all that follows. Rejects
 * where Node can't be started, as in a folder that is not there.
 */
export function runToEnd(args: readonly string[], cwd: string, ms: number): Promise<number | null> {
  const child = spawn(process.execPath, args, { cwd, stdio: "ignore", detached: HAS_GROUPS });
  const killAll = () => endGroup(child, "SIGKILL");
  const leave = () => process.exit(1);
  const late = setTimeout(killAll, ms);
  process.once("exit", killAll);
  // Ctrl+C reaches this process only.
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, leave);
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", resolve);
  });
  return ended.finally(() => {
    clearTimeout(late);
    killAll();
    process.off("exit", killAll);
    for (const signal of ["SIGINT", "SIGTERM"]) process.off(signal, leave);
  });
}
