import { commands, Disposable } from "vscode";
import { goToBlank } from "./commands/blanks.ts";
import type { WorkspaceCheck } from "./commands/check-all.ts";
import { copyAndMarkSent, copyMessage, copySubject } from "./commands/copy.ts";
import { explainRule, provideRulePages } from "./commands/explain-rule.ts";
import { fillPlaceholders } from "./commands/fill-in.ts";
import { offerFillIn } from "./commands/fill-in-action.ts";
import { newFromTemplate } from "./commands/new-from-template.ts";
import { newMessage } from "./commands/new-message.ts";
import { SWITCH_ACCOUNT, switchAccount } from "./commands/switch-account.ts";
import { provideSyntaxTrees, showSyntaxTree } from "./commands/syntax-tree.ts";
import { showCounter } from "./counter/counter.ts";
import { watchDraft } from "./messages/current-message.ts";
import type { Session } from "./session.ts";

/** Everything that helps to write a message: the counter, the commands, and the pages that these open. */
export function registerWriting(session: Session, check: WorkspaceCheck): Disposable {
  const watch = watchDraft(session);
  const rows: Readonly<Record<string, (first?: unknown, second?: unknown) => Promise<void>>> = {
    "linkmsg.newMessage": newMessage,
    "linkmsg.newFromTemplate": () => newFromTemplate(session),
    "linkmsg.fillPlaceholders": (uri, index) => fillPlaceholders(session, uri, index),
    "linkmsg.copyMessage": (uri, index) => copyMessage(session, uri, index),
    "linkmsg.copyAndMarkSent": (uri, index) => copyAndMarkSent(session, uri, index),
    "linkmsg.copySubject": (uri, index) => copySubject(session, uri, index),
    "linkmsg.nextPlaceholder": () => goToBlank(session, "next"),
    "linkmsg.previousPlaceholder": () => goToBlank(session, "previous"),
    "linkmsg.checkAll": () => check.run(session),
    "linkmsg.explainRule": (id) => explainRule(session, id),
    "linkmsg.showSyntaxTree": showSyntaxTree,
    [SWITCH_ACCOUNT]: () => switchAccount(session),
  };
  return Disposable.from(
    watch,
    showCounter(session, watch),
    offerFillIn(session),
    provideRulePages(session),
    ...provideSyntaxTrees(session),
    ...Object.entries(rows).map(([id, run]) => commands.registerCommand(id, run)),
  );
}
