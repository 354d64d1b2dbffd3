import { type ExtensionContext, Uri, workspace } from "vscode";
import { memoryFileSystem } from "./memory.ts";

/** Registers the scheme `linkmsg-memory:`, with the files that the page serves beside this extension. */
export async function activate(context: ExtensionContext): Promise<void> {
  const answer = await fetch(Uri.joinPath(context.extensionUri, "files.json").toString(true));
  const provider = memoryFileSystem(await answer.json());
  context.subscriptions.push(
    workspace.registerFileSystemProvider("linkmsg-memory", provider, { isCaseSensitive: true }),
  );
}
