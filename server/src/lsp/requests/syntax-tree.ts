import { dump } from "../../core/syntax/dump.ts";
import { SYNTAX_TREE_REQUEST, type SyntaxTreeParams } from "../own-requests.ts";
import { RequestType } from "../protocol.ts";
import { inDocument, type Row, row } from "../row.ts";

/** The request for the syntax tree, for those who work on the language. */
export const syntaxTreeRow: Row = row(
  new RequestType<SyntaxTreeParams, string | null, void>(SYNTAX_TREE_REQUEST),
  null,
  (session, params) => inDocument(session, params, ({ draft }) => dump(draft)),
);
