import { format, formatOnEnter, formatRange } from "../../core/features/format.ts";
import { toTextEdit } from "../convert/edits.ts";
import { toSpan } from "../convert.ts";
import {
  DocumentFormattingRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
} from "../protocol.ts";
import { atCursor, inDocument, type Row, row } from "../row.ts";

/** Requests to bring a draft into its canonical form. The editor's options are about code and play no part. */
export const formattingRows: readonly Row[] = [
  row(DocumentFormattingRequest.type, null, (session, params) =>
    inDocument(session, params, (document) =>
      format(document.draft).map((edit) => toTextEdit(document, edit)),
    ),
  ),
  row(DocumentRangeFormattingRequest.type, null, (session, params) =>
    inDocument(session, params, (document) =>
      formatRange(document.draft, toSpan(document, params.range)).map((edit) => toTextEdit(document, edit)),
    ),
  ),
  row(DocumentOnTypeFormattingRequest.type, null, (session, params) =>
    atCursor(session, params, (document, offset) =>
      params.ch === "\n"
        ? formatOnEnter(document.draft, offset).map((edit) => toTextEdit(document, edit))
        : [],
    ),
  ),
];
