import { cpSync, existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { runTests } from "@vscode/test-electron";
import type { ConsoleMessage } from "playwright-core";
import { RESULT_VARIABLE, type SuiteResult } from "../../tests/e2e/result.ts";
import { workbenchAddress } from "./address.ts";
import { awaitResult } from "./await-result.ts";
import { launchChromium } from "./chromium.ts";
import { makeScratchFolder, ROOT } from "./folders.ts";
import { ensureServer } from "./install-server.ts";
import { runServer } from "./run-server.ts";

/** Time for one run from start to result, in ms; downloads come before. */
const LIMIT = 5 * 60 * 1000;
const SUITE = join(ROOT, "out", "e2e", "index.cjs");

/** Runs the suite in VS Code's server, its page in headless Chromium. */
export async function runInServer(): Promise<SuiteResult> {
  const serverMain = await ensureServer();
  return inWorkspace(async (workspace, resultFile) => {
    const server = await runServer(serverMain, { [RESULT_VARIABLE]: resultFile });
    const log: string[] = [];
    try {
      const browser = await launchChromium();
      try {
        const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
        page.on("console", (message) => log.push(describeMessage(message)));
        const failure = new Promise<never>((_, reject) => {
          page.on("crash", () => reject(new Error("Chromium's page crashed.")));
          server.ended.then(() => reject(new Error("VS Code's server ended before the suite did.")));
        });
        const address = workbenchAddress(server.port, { folder: workspace, extension: ROOT, tests: SUITE });
        await page.goto(address, { waitUntil: "commit" });
        return await awaitResult(resultFile, LIMIT, failure);
      } finally {
        await browser.close();
      }
    } catch (error) {
      throw new Error(`${errorText(error)}\nLast lines of the page's console:\n${log.slice(-30).join("\n")}`);
    } finally {
      await server.stop();
    }
  });
}

/** Runs the suite in a desktop VS Code whose program is `executable`. */
export function runInDesktop(executable: string): Promise<SuiteResult> {
  return inWorkspace(async (workspace, resultFile, scratch) => {
    const run = runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: ROOT,
      extensionTestsPath: SUITE,
      extensionTestsEnv: { [RESULT_VARIABLE]: resultFile },
      launchArgs: [workspace, ...desktopFlags(scratch)],
    });
    // The suite's own failures are in the result; a window that closes without one is an error.
    const failure = run.then(
      () => closedEarly(resultFile),
      (error: unknown) => closedEarly(resultFile, error),
    );
    const result = await awaitResult(resultFile, LIMIT, failure);
    await run.catch(() => undefined);
    return result;
  });
}

/** A profile of its own; `runTests` adds what else a test run needs. */
function desktopFlags(scratch: string): string[] {
  return ["--user-data-dir", join(scratch, "user"), "--extensions-dir", join(scratch, "extensions")];
}

/** Gives a run a copy of the examples to work in, so that it may write files, and clears up behind it. */
async function inWorkspace(
  run: (workspace: string, resultFile: string, scratch: string) => Promise<SuiteResult>,
): Promise<SuiteResult> {
  const scratch = makeScratchFolder();
  const workspace = join(scratch, "workspace");
  mkdirSync(workspace);
  cpSync(join(ROOT, "examples"), workspace, { recursive: true });
  try {
    return await run(workspace, join(scratch, "result.json"), scratch);
  } finally {
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

async function closedEarly(resultFile: string, cause?: unknown): Promise<never> {
  // Where the result is there, the next look reads it: nothing has failed.
  if (existsSync(resultFile)) return new Promise<never>(() => undefined);
  throw new Error(
    `VS Code closed before the suite had a result. ${cause === undefined ? "" : errorText(cause)}`,
  );
}

function describeMessage(message: ConsoleMessage): string {
  return `  [${message.type()}] ${message.text().slice(0, 500)}`;
}

function errorText(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
