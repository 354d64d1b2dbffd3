import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { CONFIG_NAMES, type Config, type ParsedConfig, parseConfig } from "../core/lint/config.ts";
import { covers } from "../core/lint/glob.ts";

/** A configuration file that was found and read. */
export interface ConfigFile extends ParsedConfig {
  /** Its absolute path. */
  readonly path: string;
  readonly text: string;
}

/** Finds the configuration that holds in a folder; each file is read once. */
export type FindConfig = (folder: string, root: string) => ConfigFile | undefined;

/**
 * A finder with an empty memory. It looks in `folder`, then upward as far as `root`; where `folder` is not inside
 * `root`, in `folder` only. Both are absolute. A file that can't be read says so as its problem; never throws.
 */
export function configFinder(): FindConfig {
  const read = new Map<string, ConfigFile>();
  return (folder, root) => {
    for (const candidate of upward(folder, root)) {
      const path = CONFIG_NAMES.map((name) => join(candidate, name)).find((name) => existsSync(name));
      if (path === undefined) continue;
      const file = read.get(path) ?? readConfig(path);
      read.set(path, file);
      return file;
    }
    return undefined;
  };
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

function readConfig(path: string): ConfigFile {
  try {
    const text = readFileSync(path, "utf8");
    return { path, text, ...parseConfig(text) };
  } catch {
    const problem = { span: { start: 0, end: 0 }, message: "This configuration could not be read." };
    return { path, text: "", config: { rules: {}, limits: {}, ignore: [] }, problems: [problem] };
  }
}

function upward(folder: string, root: string): string[] {
  if (!isInside(folder, root)) return [folder];
  const folders = [resolve(folder)];
  for (let at = resolve(folder); at !== root && at !== dirname(at); at = dirname(at))
    folders.push(dirname(at));
  return folders;
}
