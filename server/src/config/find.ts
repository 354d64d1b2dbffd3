import { existsSync, readFileSync, realpathSync, statSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { CONFIG_NAMES, type Config, type ParsedConfig, parseConfig } from "../core/lint/config.ts";
import { covers } from "../core/lint/glob.ts";

/** A configuration file that was found and read. */
export interface ConfigFile extends ParsedConfig {
  /** Its absolute path. */
  readonly path: string;
  readonly text: string;
}

/** Finds the configuration that holds in a folder; each folder is looked into and each file read once. */
export type FindConfig = (folder: string, root: string) => ConfigFile | undefined;

/** The biggest configuration that is read, in bytes. */
const MOST_BYTES = 1_000_000;

/**
 * A finder with an empty memory. It looks in `folder`, then upward as far as `root`; where `folder` is not inside
 * `root`, in `folder` only. Both are absolute. A file that can't be read says so as its problem, and so does a link
 * to a place outside the folders that are looked in, which is not read; never throws.
 */
export function configFinder(): FindConfig {
  const paths = new Map<string, string | undefined>();
  const read = new Map<string, ConfigFile>();
  const found = new Map<string, Map<string, ConfigFile | undefined>>();
  const pathIn = (folder: string): string | undefined => {
    if (!paths.has(folder)) paths.set(folder, existingIn(folder));
    return paths.get(folder);
  };
  const find: FindConfig = (folder, root) => {
    const folders = upward(folder, root);
    for (const candidate of folders) {
      const path = pathIn(candidate);
      if (path === undefined) continue;
      const file = read.get(path) ?? readConfig(path, folders.at(-1) ?? folder);
      read.set(path, file);
      return file;
    }
    return undefined;
  };
  return (folder, root) => {
    const below = found.get(root) ?? new Map<string, ConfigFile | undefined>();
    found.set(root, below);
    if (!below.has(folder)) below.set(folder, find(folder, root));
    return below.get(folder);
  };
}

function existingIn(folder: string): string | undefined {
  return CONFIG_NAMES.map((name) => join(folder, name)).find((path) => existsSync(path));
}

/** Whether a configuration's `ignore` covers a file, given by its absolute path. */
export function ignores(configPath: string, config: Config, file: string): boolean {
  const path = relative(dirname(configPath), file).split(sep).join("/");
  return config.ignore.some((pattern) => covers(pattern, path));
}

/** Whether an absolute path is `folder` or lies below it. */
export function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

function readConfig(path: string, root: string): ConfigFile {
  try {
    const place = realpathSync(path);
    if (!isInside(place, realpathSync(root))) return unread(path, LINK);
    const found = statSync(place);
    if (!found.isFile() || found.size > MOST_BYTES) return unread(path, NO_FILE);
    const text = readFileSync(place, "utf8");
    return { path, text, ...parseConfig(text) };
  } catch {
    return unread(path, CLOSED);
  }
}

const CLOSED = "This configuration could not be read. Check that you may open it.";
const NO_FILE = "This configuration is no file of at most 1 MB, so it is not read.";
const LINK =
  "This configuration is a link to a place outside this folder, so it is not read. Put a copy of the file here.";

/** A configuration of which nothing counts. */
function unread(path: string, message: string): ConfigFile {
  const config = { rules: {}, limits: {}, ignore: [] };
  return { path, text: "", config, problems: [{ span: { start: 0, end: 0 }, message }] };
}

function upward(folder: string, root: string): string[] {
  if (!isInside(folder, root)) return [folder];
  const folders = [resolve(folder)];
  for (let at = resolve(folder); at !== root && at !== dirname(at); at = dirname(at))
    folders.push(dirname(at));
  return folders;
}
