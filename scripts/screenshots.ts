import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { takeViewPictures } from "./screenshots/views.ts";
import { workbenchAddress } from "./vscode/address.ts";
import { launchChromium } from "./vscode/chromium.ts";
import { makeScratchFolder, ROOT } from "./vscode/folders.ts";
import { ensureServer } from "./vscode/install-server.ts";
import { runServer } from "./vscode/run-server.ts";

/*
 * Uses the extension as a person does, in VS Code's page, and takes the pictures of the documentation:
 * docs/images/*.png, and more in out/screenshots. `node scripts/build.ts && node scripts/screenshots.ts`.
 * Ends with status 1 when something that should be seen is not.
 */
const PICTURES = join(ROOT, "out", "screenshots");
const NEW_DRAFT = "monday.linkmsg";
const VIEWPORT = { width: 1200, height: 720 };

try {
  await takePictures();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

async function takePictures(): Promise<void> {
  const scratch = makeScratchFolder();
  const folder = join(scratch, "drafts");
  cpSync(join(ROOT, "examples"), folder, { recursive: true });
  writeFileSync(join(folder, NEW_DRAFT), "");
  mkdirSync(PICTURES, { recursive: true });
  mkdirSync(join(ROOT, "docs", "images"), { recursive: true });
  const server = await runServer(await ensureServer());
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: VIEWPORT });
    page.setDefaultTimeout(60_000);
    const file = join(folder, "first-tries.linkmsg");
    await page.goto(workbenchAddress(server.port, { folder, file, extension: ROOT }));
    await showFindings(page);
    await showHover(page);
    await writeFromTemplate(page);
    await takeViewPictures({ browser, port: server.port, scratch });
  } finally {
    await browser.close();
    await server.stop();
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** The example's findings: underlined in the text, and listed in the Problems pane. */
async function showFindings(page: Page): Promise<void> {
  await page.locator(".squiggly-warning").first().waitFor();
  await page.keyboard.press("Control+Shift+M");
  await page.locator(".markers-panel .monaco-list-row").nth(3).waitFor();
  await picture(page, "problems");
}

/** What is said when the mouse rests on a finding; the documentation's picture. */
async function showHover(page: Page): Promise<void> {
  const word = await page.locator(".squiggly-warning").first().boundingBox();
  if (word === null) throw new Error("The first finding is not in view.");
  await page.mouse.move(word.x + word.width / 2, word.y + word.height / 2, { steps: 5 });
  await page.locator(".monaco-hover .hover-contents", { hasText: "never" }).first().waitFor();
  await picture(page, "finding");
  await page.screenshot({ path: join(ROOT, "docs", "images", "editor.png") });
  await page.mouse.move(5, 5);
}

/** A new draft: words typed, a template chosen, its first blank filled in. */
async function writeFromTemplate(page: Page): Promise<void> {
  await page.keyboard.press("Control+Shift+M");
  await page.keyboard.press("Control+P");
  await page.locator(".quick-input-widget input").first().waitFor();
  await page.keyboard.type(NEW_DRAFT);
  await page.locator(".quick-input-list .monaco-list-row", { hasText: NEW_DRAFT }).first().click();
  // The tab's editor has the keyboard only once the list of files has closed.
  await page.locator(".tab.active", { hasText: NEW_DRAFT }).waitFor();
  await page.locator(".editor-instance .monaco-editor.focused").waitFor();
  await page.keyboard.type("mut", { delay: 80 });
  await page.locator(".suggest-widget.visible .monaco-list-row").first().waitFor();
  await page.keyboard.press("ArrowDown");
  await page.locator(".suggest-widget.visible .monaco-list-row.focused").waitFor();
  await picture(page, "templates");
  await page.keyboard.press("Enter");
  await page.locator(".view-line", { hasText: "[NAME" }).first().waitFor();
  await page.keyboard.type("Ana");
  await page.locator(".squiggly-error").first().waitFor();
  await picture(page, "blanks");
}

async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(PICTURES, `${name}.png`) });
  console.log(`out/screenshots/${name}.png`);
}
