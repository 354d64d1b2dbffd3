import { sep } from "node:path";

/** What a workbench page opens. All paths are absolute paths of this machine. */
export interface PageContent {
  readonly folder: string;
  /** A file to show at once. */
  readonly file?: string;
  /** An extension to load from its folder, beside those that are installed. */
  readonly extension?: string;
  /** A module that exports `run()`; the page then is a test run. */
  readonly tests?: string;
}

/** The address at which VS Code's server on 127.0.0.1:`port` shows `content`. */
export function workbenchAddress(port: number, content: PageContent): string {
  const remote = (path: string) => `vscode-remote://127.0.0.1:${port}${urlPath(path)}`;
  const payload: [string, string][] = [];
  if (content.extension !== undefined) payload.push(["extensionDevelopmentPath", remote(content.extension)]);
  if (content.file !== undefined) payload.push(["openFile", remote(content.file)]);
  if (content.tests !== undefined) payload.push(["extensionTestsPath", remote(content.tests)]);
  const address = new URL(`http://127.0.0.1:${port}/`);
  address.searchParams.set("folder", urlPath(content.folder));
  address.searchParams.set("payload", JSON.stringify(payload));
  return address.href;
}

function urlPath(path: string): string {
  const slashed = path.split(sep).join("/");
  return slashed.startsWith("/") ? slashed : `/${slashed}`;
}
