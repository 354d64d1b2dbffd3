import { type CodeAction, type CodeActionParams, CodeActionRequest } from "vscode-languageserver";
import { actions } from "../../core/features/actions.ts";
import { type ConfigFile, configFolder } from "../config-files.ts";
import { toCodeAction } from "../convert/actions.ts";
import { toSpan } from "../convert.ts";
import type { OpenDocument } from "../documents.ts";
import { describeError } from "../guard.ts";
import { inDocument, type Row, row } from "../row.ts";
import type { Session } from "../session.ts";

/** The request for what can be done with the selected text. */
export const actionRows: readonly Row[] = [
  row(CodeActionRequest.type, [], (session, params) =>
    inDocument(session, params, (document) => codeActions(session, document, params)),
  ),
];

/** None for a client that takes commands only: the server runs none. */
async function codeActions(
  session: Session,
  document: OpenDocument,
  { range, context }: CodeActionParams,
): Promise<CodeAction[]> {
  if (!session.client.assist.actionEdits) return [];
  const findings = await session.findings(document);
  const span = toSpan(document, range);
  const isFlagged = findings.some(
    (finding) => finding.span.start <= span.end && span.start <= finding.span.end,
  );
  const config = isFlagged ? await changeableConfig(session, document) : undefined;
  const request = {
    draft: document.draft,
    range: span,
    findings,
    settings: await session.settings.of(document.uri),
    config: config && { name: config.uri.slice(config.uri.lastIndexOf("/") + 1), text: config.text },
  };
  return actions(request, context.only).map((action) =>
    toCodeAction(document, action, config, context, session.client),
  );
}

/** The draft's configuration as it stands in the editor or on disk, where it is there or the client can make it. */
async function changeableConfig(
  { client, configs, documents, workspace, log }: Session,
  { uri }: OpenDocument,
): Promise<ConfigFile | undefined> {
  try {
    const found = await configs?.find(uri, configFolder(uri, workspace.folders()));
    const open = found && documents.get(found.uri);
    const config = found && open ? { uri: open.uri, text: open.draft.text } : found;
    const isOutOfReach = config?.isUnreadable || (config?.text === undefined && !client.assist.createsFiles);
    return isOutOfReach ? undefined : config;
  } catch (error) {
    log(`configuration: it could not be read, so no action changes it: ${describeError(error)}`);
    return undefined;
  }
}
