import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import type { SuiteResult } from "../../tests/e2e/result.ts";
import { workbenchAddress } from "./address.ts";
import { launchChromium } from "./chromium.ts";
import { makeScratchFolder, ROOT } from "./folders.ts";
import { ensureServer } from "./install-server.ts";
import { type RunningServer, runServer } from "./run-server.ts";
import { chapters } from "./story-chapters.ts";
import { openWebPage } from "./web-page.ts";

/** Plays the story with the extension installed in the folder `extensions`, in a folder that is not trusted. */
export function playInServer(extensions: string): Promise<SuiteResult> {
  return play({ extensions, restricted: true }, async (page, server, folder) => {
    await page.goto(workbenchAddress(server.port, { folder }));
  });
}

/** Plays the story as in vscode.dev, with the extension in the folder `extension`. */
export function playInWeb(extension: string): Promise<SuiteResult> {
  return play({}, (page, server) => openWebPage(page, server.port, { extension }));
}

/** Plays all chapters on one page; what comes after a chapter that fails is not played. */
async function play(
  choices: { extensions?: string; restricted?: boolean },
  open: (page: Page, server: RunningServer, folder: string) => Promise<void>,
): Promise<SuiteResult> {
  const folder = makeScratchFolder();
  const server = await runServer(await ensureServer(), choices);
  const browser = await launchChromium();
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    await open(page, server, folder);
    return await playChapters(page, choices.restricted === true);
  } finally {
    await browser.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function playChapters(page: Page, restricted: boolean): Promise<SuiteResult> {
  const passed: { title: string; duration: number }[] = [];
  for (const [title, act] of chapters(restricted)) {
    const begun = Date.now();
    try {
      await act(page);
    } catch (error) {
      const message = `${error instanceof Error ? error.message : String(error)}\nSee ${await picture(page)}.`;
      return { passed, failed: [{ title, message }] };
    }
    passed.push({ title, duration: Date.now() - begun });
  }
  return { passed, failed: [] };
}

async function picture(page: Page): Promise<string> {
  const folder = join(ROOT, "out", "screenshots");
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, "story.png") });
  return "out/screenshots/story.png";
}
