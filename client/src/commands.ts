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
    void window.showErrorMessage(
      l10n.t(
        "LinkMsg could not start its language server, so drafts are coloured but not checked ({0}). Try the command “LinkMsg: Restart Language Server”.",
        String(error),
      ),
    );
  }
}
