import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { runNpm } from "../vscode/npm.ts";

const FOLDER = new URL("peers/", import.meta.url);

/** URL of the module that loads a peer. */
export const LOADER = new URL("load.js", FOLDER).href;

/**
 * Installs the peers where that is not done yet, without running scripts of theirs. Where that fails it prints npm's
 * output and gives what to say in the rows that need them.
 */
export async function installPeers(): Promise<string | undefined> {
  if (isInstalled()) return undefined;
  console.log("Installing what linkmsg is compared with (80 MB, once) …");
  try {
    await runNpm(fileURLToPath(FOLDER), ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
    return undefined;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return "the peers could not be installed";
  }
}

/** The versions of the peers that stand in `package.json`. */
export function peerVersions(): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(new URL("package.json", FOLDER), "utf8")).dependencies;
}

function isInstalled(): boolean {
  const versionOf = (name: string) => {
    const manifest = new URL(`node_modules/${name}/package.json`, FOLDER);
    return existsSync(manifest) ? JSON.parse(readFileSync(manifest, "utf8")).version : undefined;
  };
  return Object.entries(peerVersions()).every(([name, version]) => versionOf(name) === version);
}
