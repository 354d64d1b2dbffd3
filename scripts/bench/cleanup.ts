import type { ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const folders = new Set<string>();
const children = new Set<ChildProcess>();

/** A new empty folder, removed at the end however the program ends. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "linkmsg-bench-"));
  folders.add(folder);
  return folder;
}

/** Has a process killed at the end of the program if it is still there by then. */
export function owned<T extends ChildProcess>(child: T): T {
  children.add(child);
  child.once("exit", () => children.delete(child));
  return child;
}

/** Has everything cleaned up when the program ends, also by Ctrl-C or when it is told to end. */
export function cleanUpAtEnd(): void {
  process.once("exit", cleanUp);
  for (const [signal, status] of [
    ["SIGINT", 130],
    ["SIGTERM", 143],
    ["SIGHUP", 129],
  ] as const)
    process.once(signal, () => process.exit(status));
}

/** Ends all processes that are still there, so that they do not disturb what is measured next. */
export function killChildren(): void {
  for (const child of children) child.kill("SIGKILL");
}

function cleanUp(): void {
  killChildren();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
