import type { CodeAction, Command, TextDocumentEdit, WorkspaceEdit } from "vscode-languageserver/node";
import { type Client, unless } from "./client.ts";
import { ofCommand } from "./shared.ts";

/** Parts of an edit of the workspace that the client did not announce. */
export function ofWorkspaceEdit(
  edit: WorkspaceEdit | undefined | null,
  client: Client,
  what: string,
): string[] {
  const support = client.capabilities.workspace?.workspaceEdit;
  const changes = edit?.documentChanges ?? [];
  const texts = changes.filter((change): change is TextDocumentEdit => "edits" in change);
  const parts = texts.flatMap(({ edits }) => edits);
  const isAnnotated =
    changes.some((change) => "annotationId" in change) || parts.some((part) => "annotationId" in part);
  return [
    ...unless(support?.documentChanges, edit?.documentChanges, `${what}: documentChanges`),
    ...unless(
      support?.changeAnnotationSupport,
      edit?.changeAnnotations || isAnnotated,
      `${what}: change annotations`,
    ),
    ...unless(
      support?.snippetEditSupport,
      parts.some((part) => "snippet" in part),
      `${what}: a snippet edit`,
    ),
    ...changes.flatMap((change) =>
      "kind" in change
        ? unless(
            support?.resourceOperations?.includes(change.kind),
            true,
            `${what}: ${change.kind} of a file`,
          )
        : [],
    ),
  ];
}

/** Parts of code actions that the client did not announce. */
export function ofActions(actions: readonly (CodeAction | Command)[] | null, client: Client): string[] {
  return (actions ?? []).flatMap((action) =>
    typeof action.command === "string"
      ? ofCommand({ title: action.title, command: action.command }, client, `action “${action.title}”:`)
      : ofAction(action as CodeAction, client),
  );
}

function ofAction(action: CodeAction, client: Client): string[] {
  const support = client.capabilities.textDocument?.codeAction;
  const what = `action “${action.title}”`;
  const annotated = action.edit?.changeAnnotations;
  return [
    ...unless(support?.codeActionLiteralSupport, true, `${what} as more than a command`),
    ...unless(support?.isPreferredSupport, action.isPreferred !== undefined, `${what}: isPreferred`),
    ...unless(support?.disabledSupport, action.disabled, `${what}: disabled`),
    ...unless(support?.dataSupport, action.data !== undefined, `${what}: data`),
    ...unless(support?.honorsChangeAnnotations, annotated, `${what}: change annotations`),
    ...(action.tags ?? []).flatMap((tag) =>
      unless(support?.tagSupport?.valueSet.includes(tag), true, `${what}: tag ${tag}`),
    ),
    ...ofWorkspaceEdit(action.edit, client, what),
    ...ofCommand(action.command, client, what),
  ];
}
