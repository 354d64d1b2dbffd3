import { Disposable, languages, type TextEditor, type Uri, window, workspace } from "vscode";
import type { DiagnosticCollectionProvider } from "vscode-languageclient";
import { LINKMSG } from "../client.ts";
import { type QuietCollection, quietCollection } from "./quiet-collection.ts";
import type { QuietLine } from "./quiet-line.ts";

/** Leaves the line alone that is being written, where the setting `linkmsg.lint.focusMode` asks for it. */
export interface FocusMode extends Disposable {
  /** Makes the collections that a language client shows its findings with. */
  readonly collections: DiagnosticCollectionProvider;
  /** Takes away what those collections have of these drafts. */
  forget(uris: Iterable<Uri>): void;
}

/** Watches the writer. A line is quiet from the first letter that is typed in it until the cursor leaves it. */
export function watchWriter(): FocusMode {
  const made = new Set<QuietCollection>();
  let quiet: QuietLine | undefined;
  const set = (next: QuietLine | undefined): void => {
    const changed = new Set([quiet?.uri, next?.uri].filter((uri) => uri !== undefined));
    quiet = next;
    for (const collection of made) for (const uri of changed) collection.renew(uri);
  };
  const leave = (editor: TextEditor | undefined): void => {
    if (quiet !== undefined && !isIn(quiet, editor)) set(undefined);
  };
  const subscriptions = Disposable.from(
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      const editor = window.activeTextEditor;
      if (contentChanges.length === 0 || editor?.document !== document || !isWanted(editor)) return;
      // The cursor follows the text only after this event, and stands where the last change ends then.
      const line = lineBehind(contentChanges);
      if (quiet?.line !== line || quiet.uri !== document.uri.toString())
        set({ uri: document.uri.toString(), line });
    }),
    window.onDidChangeTextEditorSelection(({ textEditor }) => leave(textEditor)),
    window.onDidChangeActiveTextEditor(leave),
    workspace.onDidSaveTextDocument(() => quiet && set(undefined)),
  );
  return {
    collections: {
      create(name) {
        const collection = quietCollection(languages.createDiagnosticCollection(name), () => quiet);
        made.add(collection);
        return collection;
      },
      dispose(collection) {
        made.delete(collection as QuietCollection);
        collection.dispose();
      },
    },
    forget(uris) {
      for (const collection of made) for (const uri of uris) collection.delete(uri);
    },
    dispose: () => subscriptions.dispose(),
  };
}

interface Change {
  readonly range: { readonly start: { readonly line: number } };
  readonly text: string;
}

/** The line in which the topmost change ends. */
function lineBehind(changes: readonly Change[]): number {
  const ends = changes.map(({ range, text }) => range.start.line + (text.match(/\r\n|\r|\n/g)?.length ?? 0));
  return Math.min(...ends);
}

function isWanted({ document }: TextEditor): boolean {
  return (
    document.languageId === LINKMSG &&
    workspace.getConfiguration(LINKMSG, document).get("lint.focusMode", false)
  );
}

function isIn({ uri, line }: QuietLine, editor: TextEditor | undefined): boolean {
  return editor?.document.uri.toString() === uri && editor.selection.active.line === line;
}
