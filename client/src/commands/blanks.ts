import { Selection, window } from "vscode";
import { toRange } from "../messages/apply-edits.ts";
import { nextBlank } from "../messages/find.ts";
import { fetchMessageAt, fetchMessages } from "../messages/open-draft.ts";
import type { Session } from "../session.ts";

/** Selects the next or the previous open blank of the draft, so that what is typed takes its place. */
export async function goToBlank(session: Session, direction: "next" | "previous"): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor === undefined) return;
  const { document, selection } = editor;
  const [infos = [], at] = await Promise.all([
    fetchMessages(session, document),
    fetchMessageAt(session, document, selection.start),
  ]);
  const found = nextBlank(infos, selection, direction, at?.message?.index);
  if (found === undefined) return;
  const range = toRange(found);
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range);
}
