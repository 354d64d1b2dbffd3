import { hover } from "../core/features/hover.ts";
import { toHover } from "./convert.ts";
import { noticeCursor } from "./cursor.ts";
import { guard } from "./guard.ts";
import { HoverRequest } from "./protocol.ts";
import { actionRows } from "./requests/actions.ts";
import { catalogueRows } from "./requests/catalogue.ts";
import { completionRows } from "./requests/completion.ts";
import { diagnosticRows } from "./requests/diagnostics.ts";
import { formattingRows } from "./requests/formatting.ts";
import { messageRows } from "./requests/messages.ts";
import { navigationRows } from "./requests/navigation.ts";
import { previewRows } from "./requests/preview.ts";
import { structureRows } from "./requests/structure.ts";
import { syntaxTreeRow } from "./requests/syntax-tree.ts";
import { viewRows } from "./requests/views.ts";
import { atCursor, type Row, row } from "./row.ts";
import type { Session } from "./session.ts";

export type { Row } from "./row.ts";

/** Every request that the server answers, but for `initialize` and `shutdown`. */
export const rows: readonly Row[] = [
  ...completionRows,
  ...actionRows,
  row(HoverRequest.type, null, (session, params) =>
    atCursor(session, params, async (document, offset) => {
      // Of the message at an offset, and of the one that ends there.
      const near = session.near(document, { start: offset - 1, end: offset });
      const [findings, settings] = await Promise.all([near, session.settings.of(document.uri)]);
      const note = hover(document.draft, offset, findings, settings);
      return note && toHover(document, note, session.client);
    }),
  ),
  ...diagnosticRows,
  ...messageRows,
  ...catalogueRows,
  ...navigationRows,
  ...structureRows,
  ...viewRows,
  ...formattingRows,
  ...previewRows,
  syntaxTreeRow,
];

/** Registers each row with the session's connection. */
export function answerRequests(session: Session, answered: readonly Row[]): void {
  for (const { method, handlerFor, fallback } of answered) {
    const handler = handlerFor(session);
    const noticing: typeof handler = (params, token) => {
      noticeCursor(session, method, params);
      return handler(params, token);
    };
    session.connection.onRequest(method, guard(method, noticing, fallback, session.log));
  }
}
