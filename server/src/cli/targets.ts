import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { buffer } from "node:stream/consumers";
import { isInside } from "../config/find.ts";
import { fileTrouble, UsageError } from "./usage.ts";

/** The path that findings of standard input carry. */
export const STDIN_PATH = "<stdin>";

/** Something to check. */
export interface Target {
  /** How it is shown: relative to the current folder where it lies in there, else as it was asked for; with `/`. */
  readonly path: string;
  /** Its absolute path; undefined for standard input. */
  readonly file: string | undefined;
  /** Where the search for its configuration ends, as an absolute path. */
  readonly root: string;
  /** Whether it was asked for by its own name, and not found in a folder. */
  readonly named: boolean;
}

export interface Targets {
  /** Ordered by path, each file once. */
  readonly targets: readonly Target[];
  /** One line each, for what can't be read. */
  readonly troubles: readonly string[];
}

/**
 * The files that paths stand for: a file itself, the `.linkmsg` files of a folder and the folders in it, and `-` for
 * standard input. No path means the current folder. `node_modules`, names that begin with a dot, and links are
 * left out inside a folder.
 */
export function findTargets(paths: readonly string[], cwd: string): Targets {
  const found = new Map<string, Target>();
  const troubles: string[] = [];
  for (const path of paths.length === 0 ? ["."] : paths) {
    for (const target of targetsOf(path, cwd, troubles)) {
      const key = target.file ?? STDIN_PATH;
      if (target.named || !found.has(key)) found.set(key, target);
    }
  }
  const targets = [...found.values()].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  return { targets, troubles };
}

/** The text of a target; bytes that are no UTF-8 become U+FFFD. */
export async function readTarget(target: Target): Promise<string> {
  return target.file === undefined ? readStandardInput() : readFileSync(target.file, "utf8");
}

/**
 * The target of one file, or of standard input for `-`; whether it can be read shows when it is. Throws a
 * `UsageError` for an empty path, which is mostly a slip of a script.
 */
export function targetOf(path: string, cwd: string): Target {
  if (path === "-") return { path: STDIN_PATH, file: undefined, root: cwd, named: true };
  if (path === "") throw new UsageError("A path is empty. Write “.” for the current folder.");
  const file = resolve(cwd, path);
  return { path: shownPath(file, path, cwd), file, root: rootOf(dirname(file), cwd), named: true };
}

function targetsOf(path: string, cwd: string, troubles: string[]): Target[] {
  const target = targetOf(path, cwd);
  if (target.file === undefined) return [target];
  try {
    return statSync(target.file).isDirectory() ? targetsBelow(target.file, path, cwd, troubles) : [target];
  } catch (error) {
    troubles.push(`${target.path}: ${fileTrouble(error)}`);
    return [];
  }
}

function targetsBelow(folder: string, path: string, cwd: string, troubles: string[]): Target[] {
  const root = rootOf(folder, cwd);
  const shown = (file: string) => shownPath(file, join(path, relative(folder, file)), cwd);
  const files = filesBelow(folder, (unread, error) =>
    troubles.push(`${shown(unread)}: ${fileTrouble(error)}`),
  );
  return files.map((file) => ({ path: shown(file), file, root, named: false }));
}

function filesBelow(folder: string, onTrouble: (folder: string, error: unknown) => void): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.name.startsWith(".")) return [];
      if (entry.isDirectory()) return entry.name === "node_modules" ? [] : filesBelow(path, onTrouble);
      return entry.isFile() && entry.name.endsWith(".linkmsg") ? [path] : [];
    });
  } catch (error) {
    onTrouble(folder, error);
    return [];
  }
}

function rootOf(folder: string, cwd: string): string {
  return isInside(folder, cwd) ? cwd : folder;
}

/** An absolute path as it is shown to people: relative where it lies in the current folder, else as asked for. */
export function shownPath(file: string, asked: string, cwd: string): string {
  const path = isInside(file, cwd) ? relative(cwd, file) || "." : asked;
  return path.split(sep).join("/");
}

async function readStandardInput(): Promise<string> {
  return (await buffer(process.stdin)).toString("utf8");
}
