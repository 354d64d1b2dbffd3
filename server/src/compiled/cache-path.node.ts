import { basename, dirname, isAbsolute, join } from "node:path";
import { removeOlder } from "./remove-older.node.ts";

/** Where the compiled form of a bundle is kept for a user; undefined where the system names no folder for such things. */
export function cachePath(bundle: string, env: NodeJS.ProcessEnv): string | undefined {
  const folder = cacheFolder(env);
  return folder && join(folder, `${basename(bundle)}-${process.version}-${process.arch}-${mark(bundle)}`);
}

/** In ms: 90 days. */
const OLD = 90 * 24 * 60 * 60 * 1_000;

/**
 * Removes what was kept of the same bundle in another folder, or for another Node, and was not written for 90 days: each
 * takes 2 MB, and nothing else clears it away. One that is still in use is only written again. `path` is where the bundle
 * is kept now. To be called when that was written anew, as a new Node or a new version has it.
 */
export function clearOld(path: string): void {
  const own = basename(path);
  // Others may keep files in the same folder.
  const beginning = own.slice(0, own.indexOf("-v") + 2);
  removeOlder(dirname(path), (name) => name !== own && name.startsWith(beginning), OLD);
}

/** The user's own folder for such things. One that others can write to would not do: what lies there is run. */
function cacheFolder(env: NodeJS.ProcessEnv): string | undefined {
  const { LOCALAPPDATA, XDG_CACHE_HOME, NODE_COMPILE_CACHE, HOME = "" } = env;
  const system: Partial<Record<NodeJS.Platform, string | undefined>> = {
    win32: LOCALAPPDATA,
    darwin: join(HOME, "Library", "Caches"),
  };
  const parents = [system[process.platform] ?? XDG_CACHE_HOME, join(HOME, ".cache")];
  const own = parents.map((parent) => parent && join(parent, "linkmsg"));
  return [NODE_COMPILE_CACHE, ...own].find((folder) => folder && isAbsolute(folder));
}

/** A few letters that paths which differ hardly ever share. */
function mark(path: string): string {
  let sum = 0;
  for (const byte of Buffer.from(path)) sum = Math.imul(sum ^ byte, 0x01000193);
  return (sum >>> 0).toString(16);
}
