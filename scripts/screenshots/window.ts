import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { workbenchAddress } from "../vscode/address.ts";
import { DRAFTS, FIRST } from "./drafts.ts";

/** VS Code's own themes, by the names that pictures carry. */
export const THEMES = {
  light: "Light 2026",
  dark: "Dark 2026",
  contrast: "Default High Contrast",
} as const;

export type ThemeName = keyof typeof THEMES;

/** Small enough to be read when a page shows the picture at half its width. */
const SIZE = { width: 800, height: 470 };

/** The window without what has nothing to do with drafts. */
const SETTINGS = {
  "breadcrumbs.enabled": false,
  "editor.minimap.enabled": false,
  "editor.fontSize": 13,
  "editor.lineNumbersMinChars": 3,
  "editor.overviewRulerBorder": false,
  "editor.padding.top": 8,
  "editor.scrollBeyondLastLine": false,
  "workbench.layoutControl.enabled": false,
  "window.commandCenter": false,
  "workbench.navigationControl.enabled": false,
  "workbench.activityBar.location": "hidden",
  "workbench.editor.empty.hint": "hidden",
};

/** What only a VS Code that comes from a server has in its status bar. */
const HIDDEN = ["status.host", "status.forwardedPorts", "status.workbench.keyboardLayout"];

/** A window with the drafts of the pictures in a theme; `scratch` is a folder for them. */
export async function openWindow(
  browser: Browser,
  port: number,
  scratch: string,
  theme: ThemeName,
): Promise<Page> {
  const folder = join(scratch, theme, "drafts");
  mkdirSync(join(folder, ".vscode"), { recursive: true });
  for (const [name, text] of Object.entries(DRAFTS)) writeFileSync(join(folder, name), text);
  const settings = {
    ...SETTINGS,
    "workbench.colorTheme": THEMES[theme],
    "files.exclude": { ".vscode": true },
  };
  writeFileSync(join(folder, ".vscode", "settings.json"), JSON.stringify(settings));
  const context = await browser.newContext({ viewport: SIZE, deviceScaleFactor: 1.25 });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(workbenchAddress(port, { folder, file: join(folder, FIRST) }));
  await page.locator(".squiggly-warning").first().waitFor();
  const rules = HIDDEN.map((id) => `[id="${id}"] { display: none !important; }`);
  await page.addStyleTag({ content: rules.join("\n") });
  return page;
}
