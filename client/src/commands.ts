import { commands, type Disposable, type LogOutputChannel, l10n, window } from "vscode";
import type { Session } from "./session.ts";

/** Registers the commands of `contributes.commands`; the caller disposes of what is returned. */
export function registerCommands(session: Session, output: LogOutputChannel): Disposable[] {
  return [
    commands.registerCommand("linkmsg.restartServer", () => startServer(session)),
    commands.registerCommand("linkmsg.showOutput", () => output.show()),
  ];
}

/** Starts the language server, or starts it anew; says what to do where that fails, and never rejects. */
export async function startServer(session: Session): Promise<void> {
  try {
    await session.restart();
  } catch (error) {
    // Not awaited: the message stays until the reader closes it.
    void tell(
      l10n.t(
        "LinkMsg could not start its language server, so drafts are coloured but not checked ({0}).",
        String(error),
      ),
    );
  }
}

/** Says that the server has died too often, and offers to start it again; nothing that was typed is lost. */
export function tellGivenUp(): void {
  void tell(
    l10n.t(
      "LinkMsg's language server has stopped several times in a row, so drafts are not checked any more. Your text is safe.",
    ),
  );
}

async function tell(text: string): Promise<void> {
  const restart = l10n.t("Restart");
  const output = l10n.t("Show Output");
  const answer = await window.showErrorMessage(text, restart, output);
  if (answer === restart) await commands.executeCommand("linkmsg.restartServer");
  if (answer === output) await commands.executeCommand("linkmsg.showOutput");
}
