import { ConfigurationTarget, l10n, type TextEditor, window, workspace } from "vscode";
import type { Account } from "../../../server/src/core/syntax/fields.ts";
import { applyEdits } from "../messages/apply-edits.ts";
import { chosenMessage } from "../messages/open-draft.ts";
import type { Session } from "../session.ts";

/** The command's id; the counter runs it. */
export const SWITCH_ACCOUNT = "linkmsg.switchAccount";

/**
 * Switches between a free account and Premium for the message under the cursor: in the field `Account` that decides
 * it, or else in the setting, where it is set now.
 */
export async function switchAccount(session: Session): Promise<void> {
  const editor = window.activeTextEditor;
  const chosen = await chosenMessage(session, undefined, undefined);
  if (editor === undefined || chosen === undefined) return;
  const { value, range } = chosen.info.account;
  const next: Account = value === "free" ? "premium" : "free";
  if (range) {
    await applyEdits(chosen.document, [{ range, newText: next }]);
    return;
  }
  await writeSetting(editor, next);
  const after = await chosenMessage(session, undefined, undefined);
  if (after && after.info.account.value === value) tellOfFile();
}

async function writeSetting({ document }: TextEditor, next: Account): Promise<void> {
  const section = workspace.getConfiguration("linkmsg", document);
  const found = section.inspect("account");
  const target =
    found?.workspaceFolderValue !== undefined
      ? ConfigurationTarget.WorkspaceFolder
      : found?.workspaceValue !== undefined
        ? ConfigurationTarget.Workspace
        : ConfigurationTarget.Global;
  await section.update("account", next, target);
}

function tellOfFile(): void {
  const text = l10n.t("The account is set in a file linkmsg.json, which comes before the setting.");
  window.setStatusBarMessage(text, 8000);
}
