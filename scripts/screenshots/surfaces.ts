import type { Locator, Page } from "playwright-core";
import { runCommand } from "../vscode/palette.ts";
import { EMPTY } from "./drafts.ts";
import type { Clip } from "./picture.ts";

/** Brings something into view, and says which part of the window to take; undefined for all of it. */
type Show = (page: Page) => Promise<Clip | undefined>;

/** All that LinkMsg shows in VS Code, by the names of the pictures, in an order in which one leads to the next. */
export const SURFACES: readonly (readonly [name: string, show: Show])[] = [
  ["drafts", showDrafts],
  ["editor", showEditor],
  ["counter", showCounter],
  ["server", showServer],
  ["hover", showHover],
  ["quick-fix", showQuickFix],
  ["preview", showPreview],
  ["problems", showProblems],
  ["fill-in", showFillIn],
  ["templates", showTemplates],
  ["walkthrough", showWalkthrough],
];

/** The side bar with nothing open but the list of drafts. */
async function showDrafts(page: Page): Promise<Clip> {
  await widenSideBar(page);
  await page.locator(".pane-header", { hasText: "LinkedIn Drafts" }).click();
  await page.locator(".pane-header", { hasText: /^drafts$/ }).click();
  const list = page.locator(".pane-body [role=tree][aria-label='LinkedIn Drafts']");
  await list.locator(".monaco-list-row", { hasText: "Jonas" }).waitFor();
  await list.locator(".monaco-list-row", { hasText: "Priya" }).hover();
  return { ...(await boxOf(page.locator(".part.sidebar"))), height: 345 };
}

/** As wide as it is in a window of the usual size. */
async function widenSideBar(page: Page): Promise<void> {
  const { x, width, y } = await boxOf(page.locator(".part.sidebar"));
  await page.mouse.move(x + width, y + 200);
  await page.mouse.down();
  await page.mouse.move(320, y + 200, { steps: 4 });
  await page.mouse.up();
}

async function hideSideBar(page: Page): Promise<void> {
  const sideBar = page.locator(".part.sidebar");
  if (await sideBar.isVisible()) await page.keyboard.press("Control+B");
  await sideBar.waitFor({ state: "hidden" });
}

/** A draft as it is while one writes, with the counter below. */
async function showEditor(page: Page): Promise<undefined> {
  await hideSideBar(page);
  await page.locator(".view-line", { hasText: "settled" }).first().click();
  await page.keyboard.press("Home");
  await page.locator(".statusbar-item", { hasText: "/300" }).waitFor();
  await page.locator(".codelens-decoration", { hasText: "Fill in" }).first().waitFor();
  await restMouse(page);
}

async function showCounter(page: Page): Promise<Clip> {
  await page.locator(".statusbar-item", { hasText: "/300" }).hover();
  const hover = page.locator(".workbench-hover-container", { hasText: "UTF-16" });
  await hover.waitFor();
  return fromHoverDown(page, hover);
}

async function showServer(page: Page): Promise<Clip> {
  await restMouse(page);
  await page.locator(".workbench-hover-container", { hasText: "UTF-16" }).waitFor({ state: "detached" });
  await page.locator("[id='status.languageStatus']").hover();
  const hover = page.locator(".workbench-hover-container", { hasText: "LinkMsg checks" });
  await hover.waitFor();
  return fromHoverDown(page, hover);
}

/** What is said when the mouse rests on a finding. */
async function showHover(page: Page): Promise<Clip> {
  const word = await boxOf(page.locator(".squiggly-warning").first());
  await page.mouse.move(word.x + word.width / 2, word.y + word.height / 2, { steps: 5 });
  await page.locator(".monaco-hover .hover-contents", { hasText: "never" }).first().waitFor();
  return aboveStatusBar(page);
}

async function showQuickFix(page: Page): Promise<Clip> {
  await restMouse(page);
  await page.locator(".squiggly-warning").first().click({ force: true });
  await page.locator(".statusbar-item", { hasText: "Ln 5, Col 20" }).waitFor();
  await runCommand(page, "Quick Fix...");
  await page.locator(".action-widget .monaco-list-row.focused").waitFor();
  return aboveStatusBar(page);
}

async function showPreview(page: Page): Promise<undefined> {
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+Home");
  await runCommand(page, "LinkMsg: Preview");
  const preview = page.frameLocator("iframe.webview").frameLocator("#active-frame");
  await preview.locator("h1", { hasText: "Ana" }).waitFor();
  await page.setViewportSize({ ...size(page), height: 560 });
  await restMouse(page);
}

async function showProblems(page: Page): Promise<undefined> {
  await page.setViewportSize({ ...size(page), height: 470 });
  await runCommand(page, "View: Close Other Editors in Group");
  await runCommand(page, "View: Close Editors in Other Groups");
  await page.keyboard.press("Control+Shift+M");
  await page.locator(".markers-panel .monaco-list-row").nth(3).waitFor();
}

async function showFillIn(page: Page): Promise<Clip> {
  await page.keyboard.press("Control+Shift+M");
  await page.keyboard.press("Control+1");
  await page.keyboard.press("Control+Home");
  await runCommand(page, "LinkMsg: Fill In Placeholders…");
  await page.locator(".quick-input-title", { hasText: "Fill in" }).waitFor();
  await page.keyboard.type("joins over late data");
  return aboveStatusBar(page);
}

async function showTemplates(page: Page): Promise<Clip> {
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+P");
  await page.keyboard.type(EMPTY);
  await page.locator(".quick-input-list .monaco-list-row.focused", { hasText: EMPTY }).waitFor();
  await page.keyboard.press("Enter");
  await page.locator(".tab.active", { hasText: EMPTY }).waitFor();
  await page.locator(".editor-instance .monaco-editor.focused").waitFor();
  await page.keyboard.type("mut", { delay: 80 });
  await page.locator(".suggest-widget.visible .monaco-list-row", { hasText: "A mutual" }).waitFor();
  await page.keyboard.press("ArrowDown");
  await page.locator(".suggest-widget.visible .monaco-list-row.focused").waitFor();
  // Opens what is said of the template.
  await page.keyboard.press("Control+Space");
  await page.locator(".suggest-details-container", { hasText: "characters" }).waitFor();
  return aboveStatusBar(page);
}

async function showWalkthrough(page: Page): Promise<Clip> {
  await page.keyboard.press("Escape");
  await hideSideBar(page);
  // A narrower one has no room for the pictures.
  await page.setViewportSize({ width: 1100, height: 620 });
  await runCommand(page, "Welcome: Open Walkthrough...");
  await page.locator(".quick-input-list .monaco-list-row", { hasText: "LinkMsg" }).first().click();
  await page.locator(".getting-started-step.expanded").waitFor();
  await page.locator(".getting-started-media").first().waitFor();
  // What the program from npm says of itself there.
  await page.addStyleTag({ content: ".getting-started-footer { display: none !important; }" });
  return aboveStatusBar(page);
}

function size(page: Page): { width: number; height: number } {
  return page.viewportSize() ?? { width: 0, height: 0 };
}

async function boxOf(locator: Locator): Promise<Clip> {
  const box = await locator.boundingBox();
  if (box === null) throw new Error(`${locator} is not in view.`);
  return box;
}

async function aboveStatusBar(page: Page): Promise<Clip> {
  const { y, width } = await boxOf(page.locator(".part.statusbar"));
  return { x: 0, y: 0, width, height: y };
}

/** The right part of the window's foot, with what hovers over it. */
async function fromHoverDown(page: Page, hover: Locator): Promise<Clip> {
  const { y, width, height } = await boxOf(page.locator(".part.statusbar"));
  const top = (await boxOf(hover)).y - 10;
  return { x: width / 3, y: top, width: (width * 2) / 3, height: y + height - top };
}

/** Puts the mouse where nothing hovers and nothing lights up. */
async function restMouse(page: Page): Promise<void> {
  await page.mouse.move(500, 18);
}
