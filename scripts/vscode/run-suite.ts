import { cpSync, existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { runTests } from "@vscode/test-electron";
import type { ConsoleMessage, Page } from "playwright-core";
import { RESULT_VARIABLE, type SuiteResult } from "../../tests/e2e/result.ts";
import { workbenchAddress } from "./address.ts";
import { awaitResult } from "./await-result.ts";
import { launchChromium } from "./chromium.ts";
import { makeScratchFolder, ROOT } from "./folders.ts";
import { ensureServer } from "./install-server.ts";
import { type RunningServer, runServer } from "./run-server.ts";
import { openWebPage } from "./web-page.ts";

/** Time for one run from start to result, in ms; downloads come before. */
const LIMIT = 5 * 60 * 1000;
const SUITE = join(ROOT, "out", "e2e", "index.js");
/** What the page may do that a browser asks for: the suite looks at what was copied. */
const CLIPBOARD = ["clipboard-read", "clipboard-write"];

/** Runs the suite in VS Code's server with the extension in `extension`, its page in headless Chromium. */
export async function runInServer(extension: string): Promise<SuiteResult> {
  return inWorkspace((workspace, resultFile) =>
    withPage({ [RESULT_VARIABLE]: resultFile }, async (page, server, failure) => {
      const address = workbenchAddress(server.port, { folder: workspace, extension, tests: SUITE });
      await page.goto(address, { waitUntil: "commit" });
      return awaitResult(resultFile, LIMIT, failure);
    }),
  );
}

/** Runs the suite as in vscode.dev: the extension and its server in workers, the folder in memory. */
export function runInWeb(extension: string): Promise<SuiteResult> {
  return withPage({}, async (page, server, failure) => {
    const result = resultOnConsole(page);
    await openWebPage(page, server.port, { extension, tests: SUITE });
    return await Promise.race([result, failure]);
  });
}

/** Runs the suite in a desktop VS Code whose program is `executable`. */
export function runInDesktop(executable: string, extension: string): Promise<SuiteResult> {
  return inWorkspace(async (workspace, resultFile, scratch) => {
    const run = runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: extension,
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

/** Lends a page of a new server to `use`; `failure` rejects when one of them goes away or time is up. */
async function withPage(
  env: NodeJS.ProcessEnv,
  use: (page: Page, server: RunningServer, failure: Promise<never>) => Promise<SuiteResult>,
): Promise<SuiteResult> {
  const server = await runServer(await ensureServer(), { env });
  const log: string[] = [];
  let timer: NodeJS.Timeout | undefined;
  try {
    const browser = await launchChromium();
    try {
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, permissions: CLIPBOARD });
      page.on("console", (message) => log.push(describeMessage(message)));
      const failure = new Promise<never>((_, reject) => {
        page.on("crash", () => reject(new Error("Chromium's page crashed.")));
        server.ended.then(() => reject(new Error("VS Code's server ended before the suite did.")));
        timer = setTimeout(
          () => reject(new Error(`The suite had no result after ${LIMIT / 1000} s.`)),
          LIMIT,
        );
      });
      return await use(page, server, failure);
    } finally {
      clearTimeout(timer);
      await browser.close();
    }
  } catch (error) {
    throw new Error(`${errorText(error)}\nLast lines of the page's console:\n${log.slice(-30).join("\n")}`);
  } finally {
    await server.stop();
  }
}

/** What the suite writes to the console where it has no files. */
function resultOnConsole(page: Page): Promise<SuiteResult> {
  return new Promise((resolve) => {
    page.on("console", (message) => {
      const [, json] = message.text().split(`${RESULT_VARIABLE} `);
      if (json !== undefined) resolve(JSON.parse(json));
    });
  });
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
