import { commands, Disposable, languages, type TextEditor, window, workspace } from "vscode";
import type { MessageInfo } from "../../../server/src/lsp/own-requests.ts";
import { LINKMSG } from "../client.ts";
import type { Session } from "../session.ts";
import { messageAtLine } from "./find.ts";
import { fetchMessages } from "./open-draft.ts";

/** What is known of the draft in the active editor. */
export interface CurrentDraft {
  readonly editor: TextEditor;
  readonly infos: readonly MessageInfo[];
  /** The message under the cursor; undefined above the first one. */
  readonly info: MessageInfo | undefined;
}

/** Watches the active editor. */
export interface DraftWatch extends Disposable {
  /** Undefined where the active editor shows no draft. */
  readonly current: CurrentDraft | undefined;
  /** Calls `listener` after each change of `current`. */
  onDidChange(listener: (current: CurrentDraft | undefined) => void): void;
}

/** How long typing may pause before the server is asked, in ms. */
const PAUSE = 60;

/** Follows the cursor, and sets the keys that say which commands make sense. */
export function watchDraft(session: Session): DraftWatch {
  const listeners: ((current: CurrentDraft | undefined) => void)[] = [setContextKeys()];
  let current: CurrentDraft | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;

  function set(next: CurrentDraft | undefined): void {
    current = next;
    for (const listener of listeners) listener(next);
  }

  function follow(): void {
    const editor = window.activeTextEditor;
    if (current === undefined || editor !== current.editor) return;
    set({ ...current, info: messageAtLine(current.infos, editor.selection.active.line) });
  }

  async function renew(): Promise<void> {
    const number = ++asked;
    const editor = window.activeTextEditor;
    if (editor?.document.languageId !== LINKMSG) return set(undefined);
    const infos = await fetchMessages(session, editor.document);
    // An answer to an older question says nothing of the text as it is now.
    if (number !== asked || window.activeTextEditor !== editor) return;
    if (infos === undefined) return set(undefined);
    set({ editor, infos, info: messageAtLine(infos, editor.selection.active.line) });
  }

  function renewSoon(): void {
    clearTimeout(timer);
    timer = setTimeout(() => void renew(), PAUSE);
  }

  const subscriptions = subscribe(session, renewSoon, follow);
  renewSoon();
  return {
    get current() {
      return current;
    },
    onDidChange: (listener) => void listeners.push(listener),
    dispose() {
      clearTimeout(timer);
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

/** Sets the context keys of the manifest's `when` clauses, each only when it changes. */
function setContextKeys(): (current: CurrentDraft | undefined) => void {
  const known = new Map<string, boolean>();
  return (current) => {
    const { info, infos = [] } = current ?? {};
    const keys = {
      "linkmsg.messageHasText": info !== undefined && info.text !== "",
      "linkmsg.messageHasBlanks": info !== undefined && info.open.length > 0,
      "linkmsg.messageHasSubject": info?.subject != null,
      "linkmsg.draftHasBlanks": infos.some(({ open }) => open.length > 0),
    };
    for (const [key, value] of Object.entries(keys)) {
      if (known.get(key) === value) continue;
      known.set(key, value);
      void commands.executeCommand("setContext", key, value);
    }
  };
}
