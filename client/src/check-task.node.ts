import {
  type Disposable,
  type ExtensionContext,
  l10n,
  ProcessExecution,
  Task,
  type TaskDefinition,
  tasks,
  type WorkspaceFolder,
  workspace,
} from "vscode";

/** The type of task in the manifest's `taskDefinitions`. */
const TYPE = "linkmsg";

/** A task as `tasks.json` writes it; the manifest's `taskDefinitions` describes it. */
interface CheckDefinition extends TaskDefinition {
  readonly command?: unknown;
  readonly paths?: unknown;
  readonly failOn?: unknown;
}

/** Offers `linkmsg check` as a task of each workspace folder. The command line comes with the extension. */
export function registerCheckTask(context: ExtensionContext): Disposable {
  const program = context.asAbsolutePath("server/dist/cli.cjs");
  return tasks.registerTaskProvider(TYPE, {
    provideTasks: () =>
      (workspace.workspaceFolders ?? [])
        .filter(({ uri }) => uri.scheme === "file")
        .map((folder) => checkTask(program, { type: TYPE, command: "check" }, folder)),
    resolveTask({ definition, scope }) {
      const isFolder = typeof scope === "object" && scope.uri.scheme === "file";
      return isFolder && definition["command"] === "check"
        ? checkTask(program, definition, scope)
        : undefined;
    },
  });
}

function checkTask(program: string, definition: CheckDefinition, folder: WorkspaceFolder): Task {
  const { paths, failOn } = definition;
  const options = typeof failOn === "string" ? ["--fail-on", failOn] : [];
  const places = Array.isArray(paths) && paths.length > 0 ? paths.map(String) : ["."];
  // The editor's own program is a Node when it is asked to be, so that nobody has to install one.
  const execution = new ProcessExecution(
    process.execPath,
    [program, "check", "--format", "unix", ...options, ...places],
    { cwd: folder.uri.fsPath, env: { ELECTRON_RUN_AS_NODE: "1" } },
  );
  return new Task(definition, folder, l10n.t("check drafts"), "LinkMsg", execution, "$linkmsg");
}
