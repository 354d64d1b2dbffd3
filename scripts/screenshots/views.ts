import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { workbenchAddress } from "../vscode/address.ts";
import { ROOT } from "../vscode/folders.ts";

/** Where VS Code's page is, and a folder to put drafts in. */
export interface Stage {
  readonly browser: Browser;
  readonly port: number;
  readonly scratch: string;
}

const IMAGES = join(ROOT, "docs", "images");
const FILE = "monday.linkmsg";

/** Wide enough for the draft and the preview, and no larger, for the documentation. */
const WINDOW = { width: 1000, height: 700 };

const THEMES = {
  light: "Default Light Modern",
  dark: "Default Dark Modern",
  contrast: "Default High Contrast",
} as const;

const DRAFT = `### Ana
To: Ana Silva
Account: premium

Hi [NAME], your talk on [TOPIC—what you remember] settled an argument in my team. I plan routes in Braga and would \
enjoy comparing notes on late parcels. We never asked the drivers before. Are you at the spring meetup too?

### Ben
To: Ben Okafor
Kind: message

Thank you for connecting, [NAME]. Your rule for late parcels works: we asked the driver first.

### Noor
To: Noor Haddad

Hi [NAME], I read your report on parcel lockers in small towns and tried two of its ideas in Braga, where people now \
walk six minutes to the bakery and fetch their parcels on the way, which surprised all of us. What did you find?

### Jonas
Sent: 2026-11-02

Hi Jonas, thank you for the talk on maps at the harbour meetup.
`;

/** Takes docs/images/preview-{light,dark,contrast}.png, and docs/images/drafts.png of the drafts view. */
export async function takeViewPictures(stage: Stage): Promise<void> {
  for (const [name, theme] of Object.entries(THEMES)) {
    const page = await openDraft(stage, name, theme);
    if (name === "light") await takeDrafts(page);
    await takePreview(page, name);
    await page.close();
  }
}

async function openDraft({ browser, port, scratch }: Stage, name: string, theme: string): Promise<Page> {
  const folder = join(scratch, name, "drafts");
  mkdirSync(join(folder, ".vscode"), { recursive: true });
  cpSync(join(ROOT, "examples", "follow-ups.linkmsg"), join(folder, "october.linkmsg"));
  writeFileSync(join(folder, FILE), DRAFT);
  const settings = { "workbench.colorTheme": theme, "editor.minimap.enabled": false };
  writeFileSync(join(folder, ".vscode", "settings.json"), JSON.stringify(settings));
  const page = await browser.newPage({ viewport: WINDOW });
  page.setDefaultTimeout(60_000);
  await page.goto(workbenchAddress(port, { folder, file: join(folder, FILE), extension: ROOT }));
  await page.locator(".squiggly-warning").first().waitFor();
  return page;
}

/** The draft with its preview beside it, without the side bar. */
async function takePreview(page: Page, name: string): Promise<void> {
  await page.keyboard.press("Control+B");
  await page.locator(".part.sidebar").waitFor({ state: "hidden" });
  await page.locator(".view-line", { hasText: "settled" }).first().click();
  await page.keyboard.press("Home");
  await page.locator(".editor-actions [aria-label^='Preview']").first().click();
  const preview = page.frameLocator("iframe.webview").frameLocator("#active-frame");
  await preview.locator("h1", { hasText: "Ana" }).waitFor();
  await save(page, `preview-${name}`);
}

/** The side bar with nothing open but the list of drafts. */
async function takeDrafts(page: Page): Promise<void> {
  await page.locator(".pane-header", { hasText: "LinkedIn Drafts" }).click();
  await page.locator(".pane-header", { hasText: /^drafts$/ }).click();
  const list = page.locator(".pane-body [role=tree][aria-label='LinkedIn Drafts']");
  await list.locator(".monaco-list-row", { hasText: "Jonas" }).waitFor();
  await list.locator(".monaco-list-row", { hasText: "Ana" }).hover();
  const clip = await page.locator(".part.sidebar").boundingBox();
  if (clip === null) throw new Error("The side bar is not in view.");
  await save(page, "drafts", { ...clip, height: 420 });
}

async function save(
  page: Page,
  name: string,
  clip?: { x: number; y: number; width: number; height: number },
): Promise<void> {
  await page.screenshot({ path: join(IMAGES, `${name}.png`), ...(clip && { clip }) });
  console.log(`docs/images/${name}.png`);
}
