import { type Disposable, env, l10n, Uri, ViewColumn, type WebviewPanel, window } from "vscode";
import { pageHtml } from "./html.ts";
import { type FromPage, readFromPage, type ToPage } from "./messages.ts";

/** The page beside the draft. */
export interface Panel extends Disposable {
  /** Shows it again where it was, and leaves the keyboard in the editor. */
  reveal(): void;
  show(title: string, message: ToPage): void;
}

/** Opens the page; `onMessage` gets what its reader does there, and `onClose` is called when it is closed. */
export function openPanel(
  extensionUri: Uri,
  onMessage: (message: FromPage) => void,
  onClose: () => void,
): Panel {
  const folder = Uri.joinPath(extensionUri, "dist");
  const panel = window.createWebviewPanel(
    "linkmsg.preview",
    l10n.t("Preview"),
    { viewColumn: ViewColumn.Beside, preserveFocus: true },
    { enableScripts: true, enableForms: false, localResourceRoots: [folder] },
  );
  const images = Uri.joinPath(extensionUri, "client", "images");
  panel.iconPath = {
    light: Uri.joinPath(images, "file-light.svg"),
    dark: Uri.joinPath(images, "file-dark.svg"),
  };
  let last: ToPage | undefined;
  panel.webview.onDidReceiveMessage((data: unknown) => {
    const message = readFromPage(data);
    // A page that was hidden starts anew when it is seen again.
    if (message?.type === "ready" && last !== undefined) void panel.webview.postMessage(last);
    if (message !== undefined) onMessage(message);
  });
  panel.onDidDispose(onClose);
  panel.webview.html = htmlOf(panel, folder);
  return {
    reveal: () => panel.reveal(undefined, true),
    show(title, message) {
      if (panel.title !== title) panel.title = title;
      last = message;
      void panel.webview.postMessage(message);
    },
    dispose: () => panel.dispose(),
  };
}

function htmlOf({ webview }: WebviewPanel, folder: Uri): string {
  const uriOf = (name: string) => webview.asWebviewUri(Uri.joinPath(folder, name)).toString();
  return pageHtml({
    language: env.language,
    title: l10n.t("Preview"),
    cspSource: webview.cspSource,
    nonce: makeNonce(),
    styleUri: uriOf("preview.css"),
    scriptUri: uriOf("preview.js"),
  });
}

function makeNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
