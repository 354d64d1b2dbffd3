import { basename, isAbsolute, join } from "node:path";

/** Where the compiled form of a bundle is kept for a user; undefined where the system names no folder for such things. */
export function cachePath(bundle: string, env: NodeJS.ProcessEnv): string | undefined {
  const folder = cacheFolder(env);
  return folder && join(folder, `${basename(bundle)}-${process.version}-${process.arch}-${mark(bundle)}`);
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
