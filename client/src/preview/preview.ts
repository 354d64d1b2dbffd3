import { commands, Disposable, l10n, languages, Uri, window, workspace } from "vscode";
import {
  PREVIEW_REQUEST,
  type PreviewInfo,
  type PreviewParams,
} from "../../../server/src/lsp/own-requests.ts";
import { askServer } from "../ask-server.ts";
import { LINKMSG } from "../client.ts";
import { uriOf } from "../messages/open-draft.ts";
import type { Session } from "../session.ts";
import { whenCalm } from "../when-calm.ts";
import { goToMessage, selectPlace } from "./go.ts";
import type { FromPage } from "./messages.ts";
import { openPanel, type Panel } from "./panel.ts";
import { type PreviewView, viewOf } from "./view.ts";

/** How long the writer must pause before the preview is drawn anew, in ms. */
const PAUSE = 80;

/** What the page shows, and of which message. */
interface Shown {
  readonly uri: string;
  readonly index: number;
  readonly view: PreviewView;
}

/**
 * The command `linkmsg.preview`: opens the page beside the draft, which then follows the cursor from draft to draft.
 * Its optional arguments are a draft's URI and a message's index.
 */
export function registerPreview(session: Session, extensionUri: Uri): Disposable {
  let panel: Panel | undefined;
  let followed: PreviewParams | undefined;
  let shown: Shown | undefined;

  const update = async () => {
    followed = cursor(session) ?? followed;
    const asked = followed;
    const next = asked && (await ask(session, asked));
    // The cursor may be elsewhere by now, and then another answer is on its way.
    if (asked !== followed) return;
    shown = next;
    panel?.show(...pageOf(next?.view, session));
  };
  const soon = whenCalm(PAUSE, () => void update());
  const askIfOpen = () => panel && soon.ask();

  const open = async (uri: unknown, index: unknown) => {
    if (uri instanceof Uri || typeof uri === "string") await goToMessage(session, uri, index);
    if (panel) panel.reveal();
    else
      panel = openPanel(
        extensionUri,
        (message) => follow(message, shown),
        () => (panel = undefined),
      );
    await update();
  };
  return Disposable.from(
    soon,
    { dispose: () => panel?.dispose() },
    commands.registerCommand("linkmsg.preview", open),
    window.onDidChangeActiveTextEditor(askIfOpen),
    window.onDidChangeTextEditorSelection(askIfOpen),
    workspace.onDidChangeTextDocument(({ document }) => document.languageId === LINKMSG && askIfOpen()),
    workspace.onDidCloseTextDocument(askIfOpen),
    // Also after a change of the settings.
    languages.onDidChangeDiagnostics(askIfOpen),
    session.onDidChangeState(askIfOpen),
  );
}

/** The cursor of the draft that is being written; undefined where the keyboard is elsewhere, as in the page. */
function cursor(session: Session): PreviewParams | undefined {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId !== LINKMSG) return undefined;
  const { line, character } = editor.selection.active;
  return { textDocument: { uri: uriOf(session, editor.document) }, position: { line, character } };
}

/** Undefined where there is no message, no such document any more, or no server to ask. */
async function ask(session: Session, params: PreviewParams): Promise<Shown | undefined> {
  const info = await askServer<PreviewInfo>(session, PREVIEW_REQUEST, params);
  return info && { uri: params.textDocument.uri, index: info.message.index, view: viewOf(info, l10n) };
}

function pageOf(view: PreviewView | undefined, { state }: Session): Parameters<Panel["show"]> {
  if (view !== undefined) return [l10n.t("Preview: {0}", view.heading), { type: "show", view }];
  const text =
    state === "stopped"
      ? l10n.t("LinkMsg is not running. A restart often helps.")
      : l10n.t("Put the cursor in a message to see it here.");
  return [l10n.t("Preview"), { type: "nothing", text }];
}

/** Does what the page's reader asked for, on the message that was shown. */
function follow(message: FromPage, shown: Shown | undefined): void {
  if (shown === undefined) return;
  const { uri, index, view } = shown;
  if (message.type === "run") {
    const command = message.action === "copy" ? "linkmsg.copyMessage" : "linkmsg.fillPlaceholders";
    void commands.executeCommand(command, uri, index);
  }
  const task = message.type === "go" ? view.tasks.items[message.task] : undefined;
  if (task !== undefined) void selectPlace(uri, task.place);
}
