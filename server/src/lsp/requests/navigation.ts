import { definition } from "../../core/features/definition.ts";
import { LABEL_PATTERN, linkedEditing } from "../../core/features/linked-editing.ts";
import { occurrences } from "../../core/features/occurrences.ts";
import { prepareRename, type Refusal, rename } from "../../core/features/rename.ts";
import type { Span } from "../../core/text.ts";
import { toWorkspaceEdit } from "../convert/edits.ts";
import { toRange } from "../convert.ts";
import type { OpenDocument } from "../documents.ts";
import {
  DefinitionRequest,
  DocumentHighlightKind,
  DocumentHighlightRequest,
  LinkedEditingRangeRequest,
  type Location,
  LSPErrorCodes,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  ResponseError,
} from "../protocol.ts";
import { atCursor, type Row, row } from "../row.ts";

/** Requests about what is named at the cursor: a placeholder or a template. */
export const navigationRows: readonly Row[] = [
  row(DefinitionRequest.type, null, (session, params) =>
    atCursor(session, params, (document, offset) =>
      definition(document.draft, offset).map((span) => toLocation(document, span)),
    ),
  ),
  row(ReferencesRequest.type, null, (session, params) =>
    atCursor(session, params, (document, offset) =>
      occurrences(document.draft, offset)
        .filter(({ access }) => access === "read" || params.context.includeDeclaration)
        .map(({ span }) => toLocation(document, span)),
    ),
  ),
  row(DocumentHighlightRequest.type, null, (session, params) =>
    atCursor(session, params, (document, offset) =>
      occurrences(document.draft, offset).map(({ span, access }) => ({
        range: toRange(document, span),
        kind: access === "write" ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
      })),
    ),
  ),
  row(LinkedEditingRangeRequest.type, null, (session, params) =>
    atCursor(session, params, (document, offset) => {
      const ranges = linkedEditing(document.draft, offset).map((span) => toRange(document, span));
      return ranges.length > 0 ? { ranges, wordPattern: LABEL_PATTERN } : null;
    }),
  ),
  row(PrepareRenameRequest.type, null, (session, params) =>
    atCursor(session, params, (document, offset) => {
      const found = prepareRename(document.draft, offset);
      if ("reason" in found) return refusal(found);
      return { range: toRange(document, found.span), placeholder: found.text };
    }),
  ),
  row(RenameRequest.type, null, (session, params) =>
    atCursor(session, params, (document, offset) => {
      const edits = rename(document.draft, offset, params.newName);
      return "reason" in edits ? refusal(edits) : toWorkspaceEdit(document, edits, session.client);
    }),
  ),
];

function toLocation(document: OpenDocument, span: Span): Location {
  return { uri: document.uri, range: toRange(document, span) };
}

function refusal({ reason }: Refusal): ResponseError<never> {
  return new ResponseError(LSPErrorCodes.RequestFailed, reason);
}
