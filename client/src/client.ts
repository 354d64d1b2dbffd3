import type { LogOutputChannel } from "vscode";
import { type LanguageClientOptions, RevealOutputChannelOn } from "vscode-languageclient";

/** The id of the language, of the settings' section and of the client. */
export const LINKMSG = "linkmsg";

/** The client's name, and what the editor's output pane is called. */
export const CLIENT_NAME = "LinkMsg";

/**
 * The client's options in every host (desktop, remote, browser).
 *
 * The selector names no scheme, so that untitled documents and files of virtual workspaces work too.
 * The output pane never opens by itself.
 */
export function clientOptions(outputChannel: LogOutputChannel): LanguageClientOptions {
  return {
    documentSelector: [{ language: LINKMSG }],
    outputChannel,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
  };
}
