import { workspace } from "vscode";
import { type MessageInfo, NOTES_SENT_REQUEST } from "../../../server/src/lsp/own-requests.ts";
import { askServer } from "../ask-server.ts";
import type { Session } from "../session.ts";
import { monthOf } from "./counter-text.ts";

/** How many invitations with a note were sent this month, and how many LinkedIn lets one send. */
export interface NoteBudget {
  readonly used: number;
  readonly all: number;
}

/**
 * The budget that an invitation takes from. Undefined for other kinds, for a Premium account, which has no such
 * limit, where the setting is 0, and where the server does not answer.
 */
export async function noteBudgetOf(session: Session, info: MessageInfo): Promise<NoteBudget | undefined> {
  const all = workspace.getConfiguration("linkmsg").get<number>("noteBudget") ?? 0;
  if (info.kind !== "invitation" || info.account.value === "premium" || all === 0) return undefined;
  const used = await askServer<number>(session, NOTES_SENT_REQUEST, { month: monthOf(new Date()) });
  return used === undefined ? undefined : { used, all };
}
