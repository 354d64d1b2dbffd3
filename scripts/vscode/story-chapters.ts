import type { Page } from "playwright-core";
import { runCommand } from "./palette.ts";

/** One part of the story: what the writer does, with keys alone, and what is to be seen then. */
export type Chapter = readonly [title: string, act: (page: Page) => Promise<void>];

/** From an empty window to a message in the clipboard. */
export function chapters(restricted: boolean): Chapter[] {
  return [
    ["the window opens", restricted ? openRestricted : openWindow],
    ["a new draft is made", makeDraft],
    ["a template is chosen from the suggestions", chooseTemplate],
    ["the blanks are filled in", fillIn],
    ["a finding is mended by its quick fix", mend],
    ["the preview shows the message", preview],
    ["the message is copied", copy],
  ];
}

const TEMPLATE = "A mutual connection and something shared";

/** What arrives in the clipboard. */
const TEXT = [
  "Hi Ana, we both know Marta Reis, and there is a school that we share as well: ETH Zurich.",
  "How did you come to it? I'd enjoy staying in touch.",
  "Your map is on my wall.",
].join("\n");

async function openWindow(page: Page): Promise<void> {
  await page.locator(".monaco-workbench .part.editor").waitFor();
  await page.locator(".explorer-folders-view").waitFor();
}

async function openRestricted(page: Page): Promise<void> {
  await openWindow(page);
  await page.locator(".statusbar-item", { hasText: "Restricted Mode" }).waitFor();
}

async function makeDraft(page: Page): Promise<void> {
  await runCommand(page, "LinkMsg: New Message…");
  await answer(page, "New Message (1/2)", "Invitation");
  await answer(page, "New Message (2/2)", "Ana Silva");
  await line(page, "To: Ana Silva").waitFor();
  await page.locator(".editor-instance .monaco-editor.focused").waitFor();
}

async function chooseTemplate(page: Page): Promise<void> {
  await page.keyboard.type("mutual conn", { delay: 40 });
  await page.keyboard.press("Control+Space");
  const row = page.locator(".suggest-widget.visible .monaco-list-row", { hasText: TEMPLATE });
  await row.waitFor();
  const chosen = page.locator(".suggest-widget.visible .monaco-list-row.focused", { hasText: TEMPLATE });
  while ((await chosen.count()) === 0) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await line(page, "[WHAT YOU SHARE]").waitFor();
  // Leaves the snippet: the blanks are filled in by the command.
  await page.keyboard.press("Escape");
}

async function fillIn(page: Page): Promise<void> {
  await runCommand(page, "LinkMsg: Fill In Placeholders…");
  await answer(page, "Fill in [MUTUAL CONNECTION]", "Marta Reis");
  await answer(page, "Fill in [WHAT YOU SHARE]", "ETH Zurich");
  await answer(page, "(3/3)", "Straight into the text");
  await line(page, "Marta Reis").waitFor();
  await line(page, "ETH Zurich").waitFor();
}

async function mend(page: Page): Promise<void> {
  await page.keyboard.press("Control+End");
  await page.keyboard.type("We've never met, but your map is on my wall.");
  await page.locator(".squiggly-warning").first().waitFor();
  await page.keyboard.press("F8");
  await page.locator(".marker-widget").first().waitFor();
  await page.keyboard.press("Escape");
  await openQuickFixes(page);
  await page.keyboard.press("Enter");
  await page.locator(".squiggly-warning").first().waitFor({ state: "detached" });
}

/** The menu stays closed when it is asked for before the editor knows of the finding under the cursor. */
async function openQuickFixes(page: Page): Promise<void> {
  const first = page.locator(".action-widget .monaco-list-row.focused", { hasText: "Look forward" });
  for (let attempt = 1; ; attempt++) {
    await page.keyboard.press("Control+.");
    try {
      return await first.waitFor({ timeout: 2_000 });
    } catch (error) {
      if (attempt === 10) throw error;
      await page.keyboard.press("Escape");
    }
  }
}

async function preview(page: Page): Promise<void> {
  await runCommand(page, "LinkMsg: Preview");
  const inner = page.frameLocator("iframe.webview").frameLocator("#active-frame");
  await inner.getByText("we both know Marta Reis").first().waitFor();
}

async function copy(page: Page): Promise<void> {
  await page.keyboard.press("Control+1");
  await page.keyboard.press("Control+K");
  await page.keyboard.press("Shift+C");
  await page.locator(".statusbar-item", { hasText: "Copied" }).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  if (copied !== TEXT) throw new Error(`Copied ${JSON.stringify(copied)} and not ${JSON.stringify(TEXT)}.`);
}

/** Answers a question by typing; `asked` is part of its title. */
async function answer(page: Page, asked: string, text: string): Promise<void> {
  await page.locator(".quick-input-title", { hasText: asked }).waitFor();
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

/** A line of the draft in the editor; VS Code draws its blanks as no-break spaces. */
function line(page: Page, text: string) {
  const pattern = new RegExp(text.replace(/[[\]\\]/g, "\\$&").replaceAll(" ", "\\s"));
  return page.locator(".view-line").filter({ hasText: pattern }).first();
}
