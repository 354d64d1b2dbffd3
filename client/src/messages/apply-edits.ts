import { Range, type TextDocument, TextEdit, WorkspaceEdit, workspace } from "vscode";
import type { Stretch } from "./find.ts";

/** An edit as the language server sends it. */
export interface PlainEdit {
  readonly range: Stretch;
  readonly newText: string;
}

/** Applies edits to an open document, as one step to undo. False where VS Code refuses them. */
export async function applyEdits(document: TextDocument, edits: readonly PlainEdit[]): Promise<boolean> {
  if (edits.length === 0) return true;
  const edit = new WorkspaceEdit();
  edit.set(
    document.uri,
    edits.map(({ range, newText }) => TextEdit.replace(toRange(range), newText)),
  );
  return workspace.applyEdit(edit);
}

/** A range of plain numbers as VS Code's own. */
export function toRange({ start, end }: Stretch): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
