import { existsSync, realpathSync } from "node:fs";
import { delimiter, join } from "node:path";

/** The full path of the first of `names` that is on the path, links resolved; undefined where none is. */
export function findProgram(names: readonly string[]): string | undefined {
  const endings = process.platform === "win32" ? [".cmd", ".exe"] : [""];
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter(Boolean);
  for (const name of names) {
    for (const folder of folders) {
      const found = endings.map((ending) => join(folder, name + ending)).find((path) => existsSync(path));
      if (found !== undefined) return realpathSync(found);
    }
  }
  return undefined;
}
