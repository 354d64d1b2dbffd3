import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Page } from "playwright-core";
import { packExtension } from "./package/pack.ts";
import { savePicture } from "./screenshots/picture.ts";
import { SURFACES } from "./screenshots/surfaces.ts";
import { openWindow, THEMES, type ThemeName } from "./screenshots/window.ts";
import { launchChromium } from "./vscode/chromium.ts";
import { makeScratchFolder, ROOT } from "./vscode/folders.ts";
import { installExtension } from "./vscode/install-extension.ts";
import { ensureServer } from "./vscode/install-server.ts";
import { runServer } from "./vscode/run-server.ts";

/*
 * Uses the packed extension as a person does, in VS Code's page, and takes the pictures of the documentation:
 * docs/images/SURFACE-THEME.webp, for each surface in light, dark and high contrast. `npm run screenshots`, or with
 * `-- --theme dark` those of one theme, with `-- --surface walkthrough` those of one surface. Ends with status 1 when something that should be seen is not.
 */
const { values } = parseArgs({ options: { theme: { type: "string" }, surface: { type: "string" } } });
const themes = (Object.keys(THEMES) as ThemeName[]).filter((name) => (values.theme ?? name) === name);
const scratch = makeScratchFolder();

try {
  await takePictures();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

async function takePictures(): Promise<void> {
  mkdirSync(join(ROOT, "docs", "images"), { recursive: true });
  const server = await runServer(await ensureServer(), { extensions: await install() });
  const browser = await launchChromium();
  try {
    for (const theme of themes) {
      const page = await openWindow(browser, server.port, scratch, theme);
      await takeAll(page, theme);
      await page.context().close();
    }
  } finally {
    await browser.close();
    await server.stop();
  }
}

async function takeAll(page: Page, theme: ThemeName): Promise<void> {
  for (const [name, show] of SURFACES) {
    try {
      // One leads to the next, so those before a chosen one are shown as well.
      const clip = await show(page);
      if ((values.surface ?? name) === name) await savePicture(page, `${name}-${theme}`, clip);
      if (values.surface === name) return;
    } catch (error) {
      const failed = join(scratch, "..", "linkmsg-failed-picture.png");
      await page.screenshot({ path: failed });
      throw new Error(`There is no ${name} to be seen (${failed} shows what there is).\n${String(error)}`);
    }
  }
}

/** The folder that the packed extension is installed in. */
async function install(): Promise<string> {
  const vsix = join(scratch, "linkmsg.vsix");
  const extensions = join(scratch, "extensions");
  mkdirSync(extensions);
  await packExtension(vsix);
  await installExtension(await ensureServer(), vsix, extensions);
  return extensions;
}
