import { readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";

/**
 * Removes the files of a folder that have such a name and were last written more than `ms` ago. What can't be removed
 * stays, and keeps nothing else from going.
 */
export function removeOlder(folder: string, isMeant: (name: string) => boolean, ms: number): void {
  for (const name of namesIn(folder)) {
    if (!isMeant(name)) continue;
    const path = join(folder, name);
    try {
      if (Date.now() - statSync(path).mtimeMs > ms) rmSync(path);
    } catch {
      // Another start has just removed it, or it is not ours: who comes here next looks again.
    }
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
