import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import type { Page, Route } from "playwright-core";
import { ROOT } from "./folders.ts";
import { RESTRICTED, SETTINGS } from "./run-server.ts";

/** What a page of VS Code for the Web holds; paths are absolute paths of this machine. */
export interface WebContent {
  /** The extension's folder, with the manifest. */
  readonly extension: string;
  /** A bundle that exports `run()`; the page then is a test run. */
  readonly tests?: string;
  /** Whether VS Code asks for trust in the folder: as nobody answers, it opens in Restricted Mode. */
  readonly restricted?: boolean;
}

/** The folder that the page opens: it exists only in the page's memory, as that of a virtual workspace. */
const FOLDER = "linkmsg-memory:/drafts";

/** Where the suite seems to be: VS Code runs it in the host of the extension that it lies in. */
const SUITE = "/ext/suite.js";

/**
 * Opens VS Code as vscode.dev has it: extensions in a worker, and a folder that is on no disk, with the examples in
 * it. VS Code's own files come from the server on `port`.
 */
export async function openWebPage(page: Page, port: number, content: WebContent): Promise<void> {
  const origin = `http://127.0.0.1:${port}`;
  await page.route(
    (url) => url.origin === origin && url.pathname === "/",
    (route) => serveWorkbench(route, port, content),
  );
  await page.route(`${origin}/ext/**`, (route) => serveFile(route, "/ext/", content.extension));
  await page.route(`${origin}/virtual/**`, serveVirtualFolder);
  const { tests } = content;
  if (tests !== undefined) await page.route(origin + SUITE, (route) => route.fulfill(script(tests)));
  await page.goto(`${origin}/?folder=${encodeURIComponent(FOLDER)}`, { waitUntil: "commit" });
}

const CONFIGURATION = /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/;

/** The page's own configuration with our extensions. Its server stays: user data live there, and nothing else. */
async function serveWorkbench(route: Route, port: number, content: WebContent): Promise<void> {
  const answer = await route.fetch();
  const html = await answer.text();
  const written = CONFIGURATION.exec(html)?.[2];
  if (written === undefined) throw new Error("VS Code's page has no configuration where it is expected.");
  const { developmentOptions, ...rest } = JSON.parse(fromHtml(written));
  const place = (path: string) => ({ scheme: "http", authority: `127.0.0.1:${port}`, path });
  const configuration = {
    ...rest,
    enableWorkspaceTrust: content.restricted === true,
    configurationDefaults: content.restricted ? { ...SETTINGS, ...RESTRICTED } : SETTINGS,
    developmentOptions: {
      ...developmentOptions,
      extensions: [place("/ext"), place("/virtual")],
      ...(content.tests === undefined ? {} : { extensionTestsPath: place(SUITE) }),
    },
  };
  const text = toHtml(JSON.stringify(configuration));
  const body = html.replace(CONFIGURATION, (_whole, start: string) => `${start}${text}"`);
  await route.fulfill({ response: answer, body });
}

async function serveVirtualFolder(route: Route): Promise<void> {
  const name = new URL(route.request().url()).pathname.slice("/virtual/".length);
  if (name === "extension.js")
    await route.fulfill(script(join(ROOT, "out", "e2e", "virtual-folder", "extension.js")));
  else if (name === "package.json") await route.fulfill({ json: virtualManifest() });
  else if (name === "files.json") await route.fulfill({ json: exampleFiles() });
  else await route.fulfill({ status: 404 });
}

/** Its bundle is no module, whatever its sources are. */
function virtualManifest(): object {
  const path = join(ROOT, "tests", "e2e", "virtual-folder", "package.json");
  const { type: _, ...manifest } = JSON.parse(readFileSync(path, "utf8"));
  return manifest;
}

function exampleFiles(): Record<string, string> {
  const folder = join(ROOT, "examples");
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((it) => it.isFile());
  return Object.fromEntries(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [`/drafts/${path.slice(folder.length + 1).replaceAll("\\", "/")}`, readFileSync(path, "utf8")];
    }),
  );
}

const TYPES: Record<string, string> = {
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".md": "text/markdown",
};

async function serveFile(route: Route, prefix: string, folder: string): Promise<void> {
  const name = decodeURIComponent(new URL(route.request().url()).pathname).slice(prefix.length);
  const path = join(folder, name);
  if (!path.startsWith(folder) || !existsSync(path)) await route.fulfill({ status: 404 });
  else await route.fulfill({ path, contentType: TYPES[extname(name)] ?? "application/octet-stream" });
}

function script(path: string): { path: string; contentType: string } {
  return { path, contentType: "text/javascript" };
}

function fromHtml(text: string): string {
  return text
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}

function toHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
