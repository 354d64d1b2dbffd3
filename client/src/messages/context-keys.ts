import type { MessageAt } from "../../../server/src/lsp/own-requests.ts";

/** The context keys of the manifest's `when` and `enablement` clauses that say which commands make sense. */
export function contextKeys(known: MessageAt | undefined): Readonly<Record<string, boolean>> {
  const message = known?.message;
  const hasBlanks = (message?.open.length ?? 0) > 0;
  return {
    "linkmsg.messageHasText": (message?.text ?? "") !== "",
    "linkmsg.messageHasBlanks": hasBlanks,
    "linkmsg.messageHasSubject": message?.subject != null,
    // The blanks of a template are gone to only from within it.
    "linkmsg.draftHasBlanks": known?.fileHasBlanks === true || hasBlanks,
  };
}
