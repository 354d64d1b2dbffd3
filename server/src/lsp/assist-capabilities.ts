import { ACTION_KINDS } from "../core/features/actions/action.ts";
import { type ClientCapabilities, ResourceOperationKind, type ServerCapabilities } from "./protocol.ts";

/** What the client can do for helping to write, as far as it changes what the server sends. */
export interface AssistFeatures {
  /** Whether an offer's documentation may be sent later, when the client shows it. */
  readonly resolvesDocumentation: boolean;
  /** Whether the client takes actions as edits; one that knows only commands gets none. */
  readonly actionEdits: boolean;
  readonly preferredActions: boolean;
  /** Whether an action may make a new file. */
  readonly createsFiles: boolean;
}

/** Characters behind which something can be offered: an open bracket, a field's colon, a comment's second slash. */
const TRIGGERS = ["[", ":", "/"];

/** Reads them from what the client announced in `initialize`. */
export function assistFeatures({ textDocument, workspace }: ClientCapabilities): AssistFeatures {
  const resolved = textDocument?.completion?.completionItem?.resolveSupport?.properties;
  const action = textDocument?.codeAction;
  const edits = workspace?.workspaceEdit;
  const creates = edits?.resourceOperations?.includes(ResourceOperationKind.Create) === true;
  return {
    resolvesDocumentation: resolved?.includes("documentation") === true,
    actionEdits: action?.codeActionLiteralSupport !== undefined,
    preferredActions: action?.isPreferredSupport === true,
    createsFiles: edits?.documentChanges === true && creates,
  };
}

/** What the server announces of it. */
export function assistProviders(client: AssistFeatures): ServerCapabilities {
  return {
    completionProvider: {
      triggerCharacters: TRIGGERS,
      ...(client.resolvesDocumentation && { resolveProvider: true }),
    },
    ...(client.actionEdits && { codeActionProvider: { codeActionKinds: [...ACTION_KINDS] } }),
  };
}
