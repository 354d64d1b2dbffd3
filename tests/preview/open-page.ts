import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { pageHtml } from "../../client/src/preview/html.ts";
import type { FromPage, ToPage } from "../../client/src/preview/messages.ts";
import { previewPage } from "../../scripts/build/products.ts";
import themes from "./themes.json" with { type: "json" };

/** Colours of VS Code's own themes, as they stand in a webview's root element. */
export type Theme = keyof typeof themes;
export const THEMES = Object.keys(themes) as Theme[];

const HOME = "https://preview.test/";

/** The preview's page with its script and style, as VS Code would show it. */
export interface OpenPage {
  readonly page: Page;
  /** Hands the page what to show, and waits until it is there. */
  show(message: ToPage): Promise<void>;
  /** What the page has told the extension so far. */
  told(): Promise<FromPage[]>;
  /** What the page's policy has refused so far. */
  readonly refused: readonly string[];
}

/** The files that the page loads, built from the sources. */
export async function buildPage(): Promise<ReadonlyMap<string, string>> {
  const results = await Promise.all(
    previewPage("production").map((options) => build({ ...options, write: false })),
  );
  const files = results.flatMap(({ outputFiles }) => outputFiles ?? []);
  return new Map(files.map(({ path, text }) => [path.slice(path.lastIndexOf("/") + 1), text]));
}

/** Opens the page with a theme's colours, with nothing to show yet. */
export async function openPage(
  browser: Browser,
  files: ReadonlyMap<string, string>,
  theme: Theme,
): Promise<OpenPage> {
  const page = await browser.newPage({ viewport: { width: 480, height: 900 } });
  const refused: string[] = [];
  page.on("console", (message) => {
    if (/Content Security Policy|Refused/.test(message.text())) refused.push(message.text());
  });
  await page.addInitScript(
    "window.told = []; window.acquireVsCodeApi = () => ({ postMessage: (it) => told.push(it) });",
  );
  await page.route(`${HOME}**`, (route) => {
    const name = new URL(route.request().url()).pathname.slice(1);
    const body = name === "" ? html() : files.get(name);
    const contentType = name.endsWith(".css") ? "text/css" : name === "" ? "text/html" : "text/javascript";
    return body === undefined ? route.abort() : route.fulfill({ body, contentType });
  });
  await page.goto(HOME);
  await page.evaluate(paint, themes[theme]);
  return {
    page,
    refused,
    told: () => page.evaluate("told"),
    async show(message) {
      await page.evaluate((it) => window.postMessage(it, "*"), message);
      const seen = message.type === "show" ? message.view.heading : message.text;
      await page.locator("h1, .nothing", { hasText: seen }).first().waitFor();
    },
  };
}

function html(): string {
  return pageHtml({
    language: "en",
    title: "Preview",
    cspSource: new URL(HOME).origin,
    nonce: "0123456789abcdef",
    styleUri: `${HOME}preview.css`,
    scriptUri: `${HOME}preview.js`,
  });
}

/** Does in the page what VS Code does in each webview. */
function paint({ bodyClass, variables }: { bodyClass: string; variables: Record<string, string> }): void {
  document.body.className = bodyClass;
  for (const [name, value] of Object.entries(variables))
    document.documentElement.style.setProperty(name, value);
}
