import { realpath as findRealpath, stat as findStat, promises } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { isInside } from "./config/find.ts";
import { type ConfigFiles, configFiles } from "./lsp/config-files.ts";

/** The biggest configuration that is read, in bytes. */
const MOST_BYTES = 1_000_000;

// Loading all of Node's promises for files would hold up the first findings; these two do without.
const realpath = promisify(findRealpath.native);
const stat = promisify(findStat);

/** Finds configurations on disk, as the command line does. One that is a link out of its folder is not read. */
export function nodeConfigFiles(): ConfigFiles {
  return configFiles(readConfig, (uri) => uri.startsWith("file:"));
}

async function readConfig(uri: string, folderUri: string): Promise<string | undefined> {
  const path = await realpath(fileURLToPath(uri)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT" || error.code === "ENOTDIR") return undefined;
    throw error;
  });
  if (path === undefined) return undefined;
  if (!isInside(path, await realpath(fileURLToPath(folderUri))))
    throw new RangeError("a link out of the folder");
  const found = await stat(path);
  if (!found.isFile() || found.size > MOST_BYTES) throw new RangeError("no readable configuration");
  return new TextDecoder().decode(await promises.readFile(path));
}
