import { commands, l10n, ProgressLocation, window } from "vscode";
import type { Middleware } from "vscode-languageclient";
import type { Session } from "../session.ts";

/** Checks the drafts of the workspace that are not open: not before the writer has asked for it, and from then on. */
export interface WorkspaceCheck {
  /** For the language client, which would check them all from the start. */
  readonly middleware: Pick<Middleware, "provideWorkspaceDiagnostics">;
  /** Waits until they are all checked, and opens the list of problems. */
  run(session: Session): Promise<void>;
}

/** Nothing is checked until `run` is called. */
export function checkWorkspace(): WorkspaceCheck {
  let isWanted = false;
  let waiting: (() => void)[] = [];
  return {
    middleware: {
      async provideWorkspaceDiagnostics(resultIds, token, report, next) {
        if (!isWanted) return { items: [] };
        const asked = waiting;
        waiting = [];
        try {
          return (await next(resultIds, token, report)) ?? { items: [] };
        } finally {
          for (const done of asked) done();
        }
      },
    },
    async run(session) {
      isWanted = true;
      const options = { location: ProgressLocation.Window, title: l10n.t("LinkMsg: checking all drafts") };
      // The client asks every other second.
      const checked = () => new Promise<void>((resolve) => waiting.push(resolve));
      if (checksWorkspaces(session)) await window.withProgress(options, checked);
      await commands.executeCommand("workbench.actions.view.problems");
    },
  };
}

/** In a browser the server may see open drafts only. */
function checksWorkspaces({ client, state }: Session): boolean {
  const provider = client?.initializeResult?.capabilities.diagnosticProvider;
  return state === "running" && provider?.workspaceDiagnostics === true;
}
