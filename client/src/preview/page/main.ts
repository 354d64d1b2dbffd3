import type { FromPage, ToPage } from "../messages.ts";
import { createPage } from "./page.ts";

/** What VS Code gives the script of a webview; it may be asked for once. */
declare function acquireVsCodeApi(): { postMessage(message: FromPage): void };

const editor = acquireVsCodeApi();
const page = createPage((message) => editor.postMessage(message));
window.addEventListener("message", ({ data }: MessageEvent<ToPage>) => page.show(data));
editor.postMessage({ type: "ready" });
