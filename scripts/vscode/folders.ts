import { mkdtempSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository: it is also the extension that VS Code loads in development. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");

/** Where large downloads stay between runs: outside the repository, in the user's cache. */
export function cacheFolder(): string {
  const base = process.env["XDG_CACHE_HOME"] || join(homedir(), ".cache");
  return join(base, "linkmsg");
}

/** A new empty folder that nothing else uses; the caller removes it. Its path is short, as sockets go into it. */
export function makeScratchFolder(): string {
  return mkdtempSync(join(tmpdir(), "linkmsg-"));
}
