import { type Disposable, LanguageStatusSeverity, l10n, languages } from "vscode";
import { LINKMSG } from "./client.ts";
import type { Session } from "./session.ts";

/** Shows the language server's state beside the language's name, with a way to restart it; ends when disposed of. */
export function showServerState(session: Session): Disposable {
  const item = languages.createLanguageStatusItem("linkmsg.server", { language: LINKMSG });
  item.name = l10n.t("LinkMsg language server");
  const show = () => {
    const { state } = session;
    item.busy = state === "starting";
    item.severity = state === "stopped" ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information;
    Object.assign(item, texts()[state]);
  };
  show();
  const listening = session.onDidChangeState(show);
  return {
    dispose() {
      listening.dispose();
      item.dispose();
    },
  };
}

function texts() {
  const restart = { command: "linkmsg.restartServer", title: l10n.t("Restart") };
  const output = { command: "linkmsg.showOutput", title: l10n.t("Show Output") };
  return {
    starting: { text: l10n.t("LinkMsg is starting"), detail: "", command: output },
    running: { text: l10n.t("LinkMsg checks your drafts"), detail: "", command: restart },
    stopped: {
      text: l10n.t("LinkMsg is not running"),
      // Longer ones push the button out of the window.
      detail: l10n.t("drafts are not checked"),
      command: restart,
    },
  };
}
