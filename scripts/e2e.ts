import { existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { SuiteResult } from "../tests/e2e/result.ts";
import { packExtension } from "./package/pack.ts";
import { findDesktop } from "./vscode/desktop.ts";
import { makeScratchFolder, ROOT } from "./vscode/folders.ts";
import { installExtension } from "./vscode/install-extension.ts";
import { ensureServer } from "./vscode/install-server.ts";
import { runInDesktop, runInServer, runInWeb } from "./vscode/run-suite.ts";
import { playInServer, playInWeb } from "./vscode/story.ts";

/*
 * Packs the extension, installs the package, and runs tests/e2e on what is installed, in a real VS Code:
 * `node scripts/build.ts --tests && node scripts/e2e.ts`. First where extensions have Node (the desktop, or else VS
 * Code's server), then in the browser; and in both a story that is played by keys.
 * LINKMSG_E2E=desktop or LINKMSG_E2E=server decides the first place; otherwise the script does, and says why.
 * Ends with status 0 only when every part has run and every test has passed.
 */
const scratch = makeScratchFolder();
try {
  requireBuild();
  const parts = await runParts();
  const passed = parts.reduce((sum, part) => sum + part.passed.length, 0);
  const failed = parts.reduce((sum, part) => sum + part.failed.length, 0);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 && parts.every((part) => part.passed.length > 0) ? 0 : 1;
} catch (error) {
  console.error(
    `The end-to-end suite could not run: ${error instanceof Error ? error.message : String(error)}`,
  );
  process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

async function runParts(): Promise<SuiteResult[]> {
  const extensions = join(scratch, "extensions");
  const extension = await install(extensions);
  return [
    print("Where there is Node", await runWithNode(extension)),
    print("In the browser, the folder on no disk", await runInWeb(extension)),
    print("A story by keys, in Restricted Mode", await playInServer(extensions)),
    print("The same story in the browser", await playInWeb(extension)),
  ];
}

/** The folder of the installed package. */
async function install(extensions: string): Promise<string> {
  const vsix = join(scratch, "linkmsg.vsix");
  mkdirSync(extensions);
  await packExtension(vsix);
  return installExtension(await ensureServer(), vsix, extensions);
}

async function runWithNode(extension: string): Promise<SuiteResult> {
  const wish = process.env["LINKMSG_E2E"];
  if (wish === "server") return inServer(extension, "LINKMSG_E2E=server asks for it");
  const desktop = await findDesktop();
  if ("missing" in desktop) {
    if (wish === "desktop")
      throw new Error(`LINKMSG_E2E=desktop asks for VS Code's desktop, but ${desktop.missing}.`);
    return inServer(extension, desktop.missing);
  }
  console.log(`Running in VS Code's desktop (${desktop.origin}).`);
  try {
    return await runInDesktop(desktop.executable, extension);
  } catch (error) {
    if (wish === "desktop") throw error;
    const why = error instanceof Error ? error.message : String(error);
    return inServer(extension, `the desktop run failed: ${why}`);
  }
}

function inServer(extension: string, why: string): Promise<SuiteResult> {
  console.log(`Running in VS Code's server (from npm) and headless Chromium instead of the desktop: ${why}.`);
  return runInServer(extension);
}

function requireBuild(): void {
  const suite = "out/e2e/index.js";
  if (existsSync(join(ROOT, suite))) return;
  throw new Error(`${suite} is missing. Run \`node scripts/build.ts --tests\` first.`);
}

function print(title: string, result: SuiteResult): SuiteResult {
  console.log(`\n${title}`);
  for (const { title, duration } of result.passed) console.log(`  ✔ ${title} (${duration}ms)`);
  for (const { title, message } of result.failed)
    console.log(`  ✖ ${title}\n${message.replace(/^/gm, "      ")}`);
  return result;
}
