import { type TextDocument, Uri, workspace } from "vscode";
import {
  DiagnosticPullMode,
  type DiagnosticPullOptions,
  type Middleware,
  vsdiag,
} from "vscode-languageclient";

/**
 * When findings are asked for: while typing, or only on saving, as the setting `linkmsg.lint.run` says at that moment.
 * A draft that was never saved has no other moment than typing.
 */
export const pullOptions: DiagnosticPullOptions = {
  onChange: true,
  onSave: true,
  filter(document, mode) {
    const isWanted = isCheckedOnSave(document) ? DiagnosticPullMode.onSave : DiagnosticPullMode.onType;
    return mode !== DiagnosticPullMode.onFocus && mode !== isWanted;
  },
};

/**
 * Keeps what is shown of a draft that waits for being saved, where the server has all drafts asked for anew, as after
 * a change of settings. What was never asked for is asked for nevertheless: there is nothing to keep.
 */
export const pullMiddleware: Pick<Middleware, "provideDiagnostics"> = {
  provideDiagnostics(document, previousResultId, token, next) {
    if (previousResultId === undefined || document instanceof Uri || !waitsForSaving(document))
      return next(document, previousResultId, token);
    return { kind: vsdiag.DocumentDiagnosticReportKind.unChanged, resultId: previousResultId };
  },
};

function waitsForSaving(document: TextDocument): boolean {
  return document.isDirty && !document.isClosed && isCheckedOnSave(document);
}

function isCheckedOnSave(document: TextDocument): boolean {
  const run = workspace.getConfiguration("linkmsg", document).get<string>("lint.run");
  return run === "onSave" && !document.isUntitled;
}
