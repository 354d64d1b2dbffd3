import { type Dirent, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, normalize, relative, resolve, sep } from "node:path";
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
export async function readTarget({ file }: Target): Promise<string> {
  return file === undefined ? (await buffer(process.stdin)).toString("utf8") : readText(file);
}

/** The text of a file; bytes that are no UTF-8 become U+FFFD. */
export function readText(file: string): string {
  return readFileSync(file, "utf8");
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
  const targets: Target[] = [];
  walk(folder, shownPath(folder, normalize(path), cwd), {
    cwd,
    onDraft: (file, shown) => targets.push({ path: shown, file, root, named: false }),
    onTrouble: (shown, error) => troubles.push(`${shown}: ${fileTrouble(error)}`),
  });
  return targets;
}

interface Visitor {
  readonly cwd: string;
  onDraft(file: string, shown: string): void;
  onTrouble(shown: string, error: unknown): void;
}

/** Visits what is below an absolute path, depth first. `shown` is the folder as people see it. */
function walk(folder: string, shown: string, visitor: Visitor): void {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    visitor.onTrouble(shown, error);
    return;
  }
  const inside = folder.endsWith(sep) ? folder : folder + sep;
  const shownInside = shown === "." ? "" : shown.endsWith("/") ? shown : `${shown}/`;
  for (const entry of entries) {
    const { name } = entry;
    if (name.startsWith(".")) continue;
    if (entry.isDirectory()) {
      const path = inside + name;
      if (name !== "node_modules") walk(path, path === visitor.cwd ? "." : shownInside + name, visitor);
    } else if (entry.isFile() && name.endsWith(".linkmsg")) {
      visitor.onDraft(inside + name, shownInside + name);
    }
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
