import {
  type Disposable,
  l10n,
  MarkdownString,
  StatusBarAlignment,
  type StatusBarItem,
  ThemeColor,
  window,
} from "vscode";
import type { MessageInfo } from "../../../server/src/lsp/own-requests.ts";
import { SWITCH_ACCOUNT } from "../commands/switch-account.ts";
import type { DraftWatch } from "../messages/current-message.ts";
import type { Session } from "../session.ts";
import { counterText, extentText, isOver } from "./counter-text.ts";
import { type NoteBudget, noteBudgetOf } from "./note-budget.ts";

/** Shows the length of the message under the cursor in the status bar; hidden where there is none. */
export function showCounter(session: Session, watch: DraftWatch): Disposable {
  const item = window.createStatusBarItem("linkmsg.counter", StatusBarAlignment.Right, 100);
  item.name = l10n.t("LinkMsg: Length of the Message");
  item.command = SWITCH_ACCOUNT;
  let shown: MessageInfo | undefined;
  watch.onDidChange((current) => {
    const info = current?.message ?? undefined;
    if (info !== undefined && info === shown) return;
    shown = info;
    void update(item, session, info, () => shown === info);
  });
  return item;
}

async function update(
  item: StatusBarItem,
  session: Session,
  info: MessageInfo | undefined,
  isCurrent: () => boolean,
): Promise<void> {
  if (info === undefined) return item.hide();
  show(item, info, undefined);
  const budget = await noteBudgetOf(session, info);
  if (budget !== undefined && isCurrent()) show(item, info, budget);
}

function show(item: StatusBarItem, info: MessageInfo, budget: NoteBudget | undefined): void {
  item.text = counterText(info);
  item.tooltip = tooltipOf(info, budget);
  item.backgroundColor = isOver(info) ? new ThemeColor("statusBarItem.warningBackground") : undefined;
  item.accessibilityInformation = { label: lengthLine(info), role: "button" };
  item.show();
}

function tooltipOf(info: MessageInfo, budget: NoteBudget | undefined): MarkdownString {
  const tooltip = new MarkdownString();
  // Nothing else may run from here: what stands in a draft is not ours.
  tooltip.isTrusted = { enabledCommands: [SWITCH_ACCOUNT] };
  tooltip.appendMarkdown(`**${lengthLine(info)}**\n\n`);
  tooltip.appendMarkdown(`${unitsLine(info)}\n\n`);
  if (info.open.length > 0) {
    const labels = info.open.map(({ label }) => `[${label}]`).join(", ");
    tooltip.appendText(l10n.t("Blanks to fill in: {0}", labels)).appendMarkdown("\n\n");
  }
  tooltip.appendMarkdown(accountLine(info));
  if (budget) tooltip.appendMarkdown(`\n\n${budgetLine(budget)}`);
  return tooltip;
}

function lengthLine({ length, limit, limitOf }: MessageInfo): string {
  return l10n.t("{0} of {1} characters for {2}", extentText(length), limit, limitOf);
}

function unitsLine({ words, length, codePoints }: MessageInfo): string {
  return l10n.t(
    "{0} words · {1} characters as LinkedIn counts (UTF-16 units), {2} as other counters do (code points)",
    words,
    extentText(length),
    extentText(codePoints),
  );
}

function accountLine({ account }: MessageInfo): string {
  const link = (words: string) => `[${words}](command:${SWITCH_ACCOUNT})`;
  return account.value === "premium"
    ? `${l10n.t("Account: Premium")} · ${link(l10n.t("switch to free"))}`
    : `${l10n.t("Account: free")} · ${link(l10n.t("switch to Premium"))}`;
}

function budgetLine({ used, all }: NoteBudget): string {
  return l10n.t(
    "Invitations with a note this month, by the Sent dates of your drafts: {0} of {1}",
    used,
    all,
  );
}
