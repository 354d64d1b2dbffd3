import type { Action } from "../../core/features/actions/action.ts";
import type { Edit, Finding } from "../../core/lint/rule.ts";
import { LineIndex } from "../../core/text.ts";
import type { ClientFeatures } from "../capabilities.ts";
import type { ConfigFile } from "../config-files.ts";
import { toRange } from "../convert.ts";
import type { OpenDocument } from "../documents.ts";
import type { CodeAction, CodeActionContext, Diagnostic, TextEdit, WorkspaceEdit } from "../protocol.ts";
import { toWorkspaceEdit } from "./edits.ts";

/** An action with the client's own diagnostics that it answers. `config` is the file that its configuration edits are of. */
export function toCodeAction(
  document: OpenDocument,
  action: Action,
  config: ConfigFile | undefined,
  { diagnostics }: CodeActionContext,
  client: ClientFeatures,
): CodeAction {
  const { title, kind, edits, configEdits, finding, isPreferred } = action;
  const answered = finding ? diagnostics.filter((diagnostic) => isOf(document, diagnostic, finding)) : [];
  const edit =
    configEdits && config
      ? configEdit(config, configEdits, client)
      : toWorkspaceEdit(document, edits, client);
  return {
    title,
    kind,
    ...(answered.length > 0 && { diagnostics: answered }),
    ...(isPreferred && client.assist.preferredActions && { isPreferred }),
    edit,
  };
}

function isOf(document: OpenDocument, { code, range }: Diagnostic, { rule, span }: Finding): boolean {
  const { start, end } = toRange(document, span);
  const isSame = (a: typeof start, b: typeof start) => a.line === b.line && a.character === b.character;
  return code === rule && isSame(start, range.start) && isSame(end, range.end);
}

/** Edits of a configuration as it stands on disk; it is made first where it is not there. */
function configEdit(
  { uri, text }: ConfigFile,
  edits: readonly Edit[],
  { navigation }: ClientFeatures,
): WorkspaceEdit {
  const lines = new LineIndex(text ?? "");
  const changes = edits.map(
    (edit): TextEdit => ({ range: toRange({ lines }, edit.span), newText: edit.text }),
  );
  if (!navigation.versionedEdits) return { changes: { [uri]: changes } };
  const change = { textDocument: { uri, version: null }, edits: changes };
  const creation = { kind: "create" as const, uri, options: { ignoreIfExists: true } };
  return { documentChanges: text === undefined ? [creation, change] : [change] };
}
