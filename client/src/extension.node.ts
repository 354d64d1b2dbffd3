import type { ExtensionContext } from "vscode";
import { registerCheckTask } from "./check-task.node.ts";
import { activate as activateShared } from "./extension.ts";
import { processHost } from "./server-process.node.ts";

export { deactivate } from "./extension.ts";

/** Starts the extension where there is Node: the server runs as a process of its own. */
export async function activate(context: ExtensionContext): Promise<void> {
  context.subscriptions.push(registerCheckTask(context));
  await activateShared(context, processHost);
}
