import { readFile, stat } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { type ConfigFiles, configFiles } from "./lsp/config-files.ts";

/** The biggest configuration that is read, in bytes. */
const MOST_BYTES = 1_000_000;

/** Finds configurations on disk, as the command line does. */
export function nodeConfigFiles(): ConfigFiles {
  return configFiles(readConfig, (uri) => uri.startsWith("file:"));
}

async function readConfig(uri: string): Promise<string | undefined> {
  const path = fileURLToPath(uri);
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT" || error.code === "ENOTDIR") return undefined;
    throw error;
  });
  if (found === undefined) return undefined;
  if (!found.isFile() || found.size > MOST_BYTES) throw new RangeError("no readable configuration");
  return new TextDecoder().decode(await readFile(path));
}
