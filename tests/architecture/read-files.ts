import { readdirSync, readFileSync } from "node:fs";
import type { SourceFile } from "./source.ts";

const root = new URL("../../", import.meta.url);

/**
 * The files below a folder of the repository (`server/src/`) whose names end with `end`, in order; those of installed
 * packages are left out.
 */
export function readFiles(folder: string, end: string): SourceFile[] {
  return readdirSync(new URL(folder, root), { recursive: true, encoding: "utf8" })
    .map((name) => folder + name.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(end) && !path.includes("/node_modules/"))
    .sort()
    .map((path) => ({ path, text: readRoot(path) }));
}

/** The names of a folder's files that end with `end`, without it. Folders in it are left out. */
export function namesIn(folder: string, end: string): string[] {
  return readdirSync(new URL(folder, root))
    .filter((name) => name.endsWith(end))
    .map((name) => name.slice(0, -end.length));
}

/** A file's text, by its path from the root of the repository. */
export function readRoot(path: string): string {
  return readFileSync(new URL(path, root), "utf8");
}
