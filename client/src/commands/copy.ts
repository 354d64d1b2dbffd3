import { env, l10n, window } from "vscode";
import { MARK_SENT_REQUEST } from "../../../server/src/lsp/own-requests.ts";
import { askServer } from "../ask-server.ts";
import { dateOf } from "../counter/counter-text.ts";
import { type NoteBudget, noteBudgetOf } from "../counter/note-budget.ts";
import { applyEdits, type PlainEdit } from "../messages/apply-edits.ts";
import { type ChosenMessage, chosenMessage, uriOf } from "../messages/open-draft.ts";
import type { Session } from "../session.ts";
import { type Doubts, doubtsOf, isReady } from "./copy-text.ts";
import { fillPlaceholders } from "./fill-in.ts";

/** Copies a message as LinkedIn shows it. Where blanks are open or it is too long, it asks first. */
export async function copyMessage(session: Session, uri?: unknown, index?: unknown): Promise<void> {
  const chosen = await chosenMessage(session, uri, index);
  if (chosen !== undefined) await copy(session, chosen, doubtsOf(chosen.info));
}

/** Copies a message and writes the day into its field `Sent`. It also asks where the month's notes are used up. */
export async function copyAndMarkSent(session: Session, uri?: unknown, index?: unknown): Promise<void> {
  const chosen = await chosenMessage(session, uri, index);
  if (chosen === undefined) return;
  const budget = chosen.info.sent === null ? await noteBudgetOf(session, chosen.info) : undefined;
  if (!(await copy(session, chosen, doubtsOf(chosen.info, budget)))) return;
  const { document, info } = chosen;
  const edits = await askServer<PlainEdit[]>(session, MARK_SENT_REQUEST, {
    textDocument: { uri: uriOf(session, document) },
    index: info.index,
    date: dateOf(new Date()),
  });
  if (edits) await applyEdits(document, edits);
}

/** Copies the subject of an InMail, which LinkedIn asks for in a box of its own. */
export async function copySubject(session: Session, uri?: unknown, index?: unknown): Promise<void> {
  const chosen = await chosenMessage(session, uri, index);
  const subject = chosen?.info.subject;
  if (subject == null) return;
  await env.clipboard.writeText(subject.text);
  window.setStatusBarMessage(l10n.t("$(check) Copied the subject"), 5000);
}

/** False where nothing was copied. */
async function copy(session: Session, chosen: ChosenMessage, doubts: Doubts): Promise<boolean> {
  const { text } = chosen.info;
  if (text === "") {
    window.setStatusBarMessage(l10n.t("This message has no text to copy yet."), 5000);
    return false;
  }
  if (!isReady(doubts) && !(await isConfirmed(session, chosen, doubts))) return false;
  await env.clipboard.writeText(text);
  window.setStatusBarMessage(l10n.t("$(check) Copied {0} characters", text.length), 5000);
  return true;
}

async function isConfirmed(
  session: Session,
  { document, info }: ChosenMessage,
  doubts: Doubts,
): Promise<boolean> {
  const anyway = l10n.t("Copy Anyway");
  const fill = l10n.t("Fill In…");
  const buttons = doubts.open.length > 0 ? [fill, anyway] : [anyway];
  const question = l10n.t("“{0}” is not ready to be sent.", info.title);
  const detail = reasons(doubts, info.limit, info.limitOf).join("\n");
  const answer = await window.showWarningMessage(question, { modal: true, detail }, ...buttons);
  if (answer === fill) await fillPlaceholders(session, document.uri, info.index);
  return answer === anyway;
}

function reasons({ open, over, usedUp }: Doubts, limit: number, limitOf: string): string[] {
  const labels = open.map((label) => `[${label}]`).join(", ");
  return [
    ...(open.length > 0 ? [l10n.t("Blanks that nobody has filled in: {0}.", labels)] : []),
    ...(over > 0 ? [l10n.t("{0} characters more than LinkedIn's {1} for {2}.", over, limit, limitOf)] : []),
    ...(usedUp ? [usedUpLine(usedUp)] : []),
  ];
}

function usedUpLine({ used, all }: NoteBudget): string {
  return l10n.t(
    "By your drafts you have sent {0} invitations with a note this month, and a free account has {1}.",
    used,
    all,
  );
}
