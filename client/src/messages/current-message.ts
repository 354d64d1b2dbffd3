import { commands, Disposable, languages, type TextEditor, window, workspace } from "vscode";
import type { MessageAt } from "../../../server/src/lsp/own-requests.ts";
import { LINKMSG } from "../client.ts";
import type { Session } from "../session.ts";
import { whenCalm } from "../when-calm.ts";
import { contextKeys } from "./context-keys.ts";
import { type AskedAt, isAbout } from "./find.ts";
import { fetchMessageAt } from "./open-draft.ts";

/** What is known of the draft in the active editor: the message under the cursor, null above the first one. */
export interface CurrentDraft extends MessageAt, AskedAt {
  readonly editor: TextEditor;
}

/** Watches the active editor. */
export interface DraftWatch extends Disposable {
  /** Undefined where the active editor shows no draft. */
  readonly current: CurrentDraft | undefined;
  /** Calls `listener` after each change of `current`. */
  onDidChange(listener: (current: CurrentDraft | undefined) => void): void;
}

/** How long typing, or moving from message to message, may pause before the server is asked, in ms. */
const PAUSE = 60;

/** Follows the cursor, and sets the keys that say which commands make sense. */
export function watchDraft(session: Session): DraftWatch {
  const listeners: ((current: CurrentDraft | undefined) => void)[] = [setContextKeys()];
  let current: CurrentDraft | undefined;
  let asked = 0;

  function set(next: CurrentDraft | undefined): void {
    current = next;
    for (const listener of listeners) listener(next);
  }

  function follow(): void {
    const editor = window.activeTextEditor;
    if (current === undefined || editor !== current.editor) return;
    if (!isAbout(current, editor.selection.active.line)) renewal.ask();
  }

  async function renew(): Promise<void> {
    const number = ++asked;
    const editor = window.activeTextEditor;
    if (editor?.document.languageId !== LINKMSG) return set(undefined);
    const { active } = editor.selection;
    const found = await fetchMessageAt(session, editor.document, active);
    // An answer to an older question says nothing of the text as it is now.
    if (number !== asked || window.activeTextEditor !== editor) return;
    const next = found && { ...found, editor, line: active.line };
    // Nor does one about a message that the cursor has left.
    if (next && !isAbout(next, editor.selection.active.line)) return renewal.ask();
    set(next);
  }

  const renewal = whenCalm(PAUSE, () => void renew());
  const subscriptions = subscribe(session, renewal.ask, follow);
  renewal.ask();
  return {
    get current() {
      return current;
    },
    onDidChange: (listener) => void listeners.push(listener),
    dispose() {
      renewal.dispose();
      subscriptions.dispose();
    },
  };
}

function subscribe(session: Session, renew: () => void, follow: () => void): Disposable {
  const isActive = (uri: unknown) => String(uri) === String(window.activeTextEditor?.document.uri);
  return Disposable.from(
    window.onDidChangeActiveTextEditor(renew),
    window.onDidChangeTextEditorSelection(follow),
    workspace.onDidChangeTextDocument(({ document }) => isActive(document.uri) && renew()),
    workspace.onDidChangeConfiguration((change) => change.affectsConfiguration(LINKMSG) && renew()),
    // Also after a change of linkmsg.json, which the server tells in no other way.
    languages.onDidChangeDiagnostics(({ uris }) => uris.some(isActive) && renew()),
    session.onDidChangeState(renew),
  );
}

/** Sets the context keys, each only when it changes. */
function setContextKeys(): (current: CurrentDraft | undefined) => void {
  const known = new Map<string, boolean>();
  return (current) => {
    for (const [key, value] of Object.entries(contextKeys(current))) {
      if (known.get(key) === value) continue;
      known.set(key, value);
      void commands.executeCommand("setContext", key, value);
    }
  };
}
