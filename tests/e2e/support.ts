import {
  commands,
  type Diagnostic,
  type Disposable,
  languages,
  Position,
  Range,
  type TextDocument,
  type TextEditor,
  Uri,
  window,
  workspace,
} from "vscode";

/** Longest wait for one condition, in ms: twice what it takes until the death of a worker is noticed. */
const LIMIT = 30_000;

/**
 * Opens an untitled document of the language in an editor. While VS Code still keeps a copy of the last document of
 * that name, it takes the text from there, so the document is given its text again where it has another.
 */
export async function openUntitled(content: string): Promise<TextEditor> {
  const editor = await show(await workspace.openTextDocument({ language: "linkmsg", content }));
  if (editor.document.getText() !== content) await replaceText(editor, content);
  return editor;
}

/** Creates a file in the workspace and opens it in an editor. */
export async function openNewFile(name: string, content: string): Promise<TextEditor> {
  await writeNewFile(name, content);
  return openFile(name);
}

/** Opens a file of the workspace in an editor. */
export async function openFile(name: string): Promise<TextEditor> {
  return show(await workspace.openTextDocument(uriOf(name)));
}

/** Creates a file in the workspace, and opens it nowhere. */
export async function writeNewFile(name: string, content: string): Promise<Uri> {
  const uri = uriOf(name);
  await workspace.fs.writeFile(uri, new TextEncoder().encode(content));
  return uri;
}

function uriOf(name: string): Uri {
  const folder = workspace.workspaceFolders?.[0];
  if (folder === undefined) throw new Error("The suite needs a workspace folder.");
  return Uri.joinPath(folder.uri, name);
}

/** Shows a document, and waits until commands take it for the one that is being written. */
async function show(document: TextDocument): Promise<TextEditor> {
  const editor = await window.showTextDocument(document);
  const isActive = () => window.activeTextEditor?.document === document || undefined;
  await waitFor(`the editor of ${document.uri}`, isActive, (wake) =>
    window.onDidChangeActiveTextEditor(wake),
  );
  return editor;
}

/** Replaces the whole text of an editor's document, as one edit. */
export async function replaceText(editor: TextEditor, text: string): Promise<void> {
  const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
  const all = new Range(new Position(0, 0), end);
  const done = await editor.edit((edit) => edit.replace(all, text));
  if (!done) throw new Error("The editor refused the edit.");
}

/** Closes every editor without asking whether to save. */
export async function closeEditors(): Promise<void> {
  await commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  await commands.executeCommand("workbench.action.closeAllEditors");
}

/** The codes of a document's findings, sorted, one for each. */
export function codesOf(document: TextDocument): string[] {
  return languages.getDiagnostics(document.uri).map(codeOf).toSorted();
}

/** A finding's rule id. */
export function codeOf({ code }: Diagnostic): string {
  return String(typeof code === "object" ? code.value : code);
}

/** Waits until a document's findings have all of `codes`, and perhaps others. */
export function waitForCodes(document: TextDocument, codes: readonly string[]): Promise<unknown> {
  const check = () => codes.every((code) => codesOf(document).includes(code)) || undefined;
  return waitFor(() => `findings ${codes} (there are: ${codesOf(document)})`, check, onDiagnostics);
}

/** Waits until a document has no findings. */
export function waitForNoFindings(document: TextDocument): Promise<unknown> {
  const check = () => codesOf(document).length === 0 || undefined;
  return waitFor(() => `no findings (there are: ${codesOf(document)})`, check, onDiagnostics);
}

/** Calls `wake` whenever findings change. */
function onDiagnostics(wake: () => void): Disposable {
  return languages.onDidChangeDiagnostics(wake);
}

/**
 * The first value of `look` that is not undefined. Looks at once, at each event of `subscribe`, and a few
 * times a second; rejects with `what` when there is none within the limit.
 */
export async function waitFor<T>(
  what: string | (() => string),
  look: () => T | undefined | Promise<T | undefined>,
  subscribe?: (wake: () => void) => Disposable,
): Promise<T> {
  const deadline = Date.now() + LIMIT;
  let wake: () => void = () => undefined;
  const subscription = subscribe?.(() => wake());
  try {
    while (Date.now() < deadline) {
      const value = await look();
      if (value !== undefined) return value;
      await new Promise<void>((resolve) => {
        wake = resolve;
        setTimeout(resolve, 150);
      });
    }
  } finally {
    subscription?.dispose();
  }
  const goal = typeof what === "string" ? what : what();
  throw new Error(`Waited ${LIMIT / 1000} seconds in vain for ${goal}.`);
}
