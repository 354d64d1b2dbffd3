import { workspace } from "vscode";
import { DiagnosticPullMode, type DiagnosticPullOptions } from "vscode-languageclient";

/**
 * When findings are asked for: while typing, or only on saving, as the setting `linkmsg.lint.run` says at that moment.
 * A draft that was never saved has no other moment than typing.
 */
export const pullOptions: DiagnosticPullOptions = {
  onChange: true,
  onSave: true,
  filter(document, mode) {
    const run = workspace.getConfiguration("linkmsg", document).get<string>("lint.run");
    const isWanted =
      run === "onSave" && !document.isUntitled ? DiagnosticPullMode.onSave : DiagnosticPullMode.onType;
    return mode !== DiagnosticPullMode.onFocus && mode !== isWanted;
  },
};
