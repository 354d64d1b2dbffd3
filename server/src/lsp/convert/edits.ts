import type { Edit } from "../../core/lint/rule.ts";
import type { ClientFeatures } from "../capabilities.ts";
import { toRange } from "../convert.ts";
import type { OpenDocument } from "../documents.ts";
import type { TextEdit, WorkspaceEdit } from "../protocol.ts";

/** Edits of one open document, with its version where the client takes that. */
export function toWorkspaceEdit(
  document: OpenDocument,
  edits: readonly Edit[],
  { navigation }: ClientFeatures,
): WorkspaceEdit {
  const { uri, version } = document;
  const changes = edits.map((edit) => toTextEdit(document, edit));
  return navigation.versionedEdits
    ? { documentChanges: [{ textDocument: { uri, version }, edits: changes }] }
    : { changes: { [uri]: changes } };
}

/** One edit. */
export function toTextEdit(document: OpenDocument, { span, text }: Edit): TextEdit {
  return { range: toRange(document, span), newText: text };
}
