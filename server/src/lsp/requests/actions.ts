import { actions } from "../../core/features/actions.ts";
import { type ConfigFile, configFolder } from "../config-files.ts";
import { toCodeAction } from "../convert/actions.ts";
import { toSpan } from "../convert.ts";
import type { OpenDocument } from "../documents.ts";
import { describeError } from "../guard.ts";
import {
  type CodeAction,
  type CodeActionContext,
  type CodeActionParams,
  CodeActionRequest,
  CodeActionTriggerKind,
} from "../protocol.ts";
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
  const span = toSpan(document, range);
  const { draft } = document;
  // Where the editor shows a finding, files are looked for while the text is looked at.
  const early = context.diagnostics.length > 0 ? changeableConfig(session, document) : undefined;
  const findings = await session.near(document, { start: span.start - 1, end: span.end });
  const kinds = context.only ?? usual(context);
  const looksAtAll = kinds === undefined || kinds.some((kind) => kind === "" || kind.startsWith("source"));
  const all = looksAtAll ? await session.lint(document) : undefined;
  const isFlagged = findings.some(
    (finding) => finding.span.start <= span.end && span.start <= finding.span.end,
  );
  const config = isFlagged ? await (early ?? changeableConfig(session, document)) : undefined;
  const request = {
    draft,
    range: span,
    findings,
    allFindings: () => all?.all ?? [],
    settings: await session.settings.of(document.uri),
    config: config && { name: config.uri.slice(config.uri.lastIndexOf("/") + 1), text: config.text },
  };
  return actions(request, kinds).map((action) =>
    toCodeAction(document, action, config, context, session.client),
  );
}

/**
 * The kinds to look for where none are named. An editor that asks by itself, as the cursor moves, wants to know
 * whether there is anything to do here, and not what could be done to the whole file.
 */
function usual({ triggerKind }: CodeActionContext): readonly string[] | undefined {
  return triggerKind === CodeActionTriggerKind.Automatic ? ["quickfix", "refactor"] : undefined;
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
