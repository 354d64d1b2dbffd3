import { localDraft } from "../../syntax/local-draft.ts";
import { type Action, type ActionRequest, findingsIn } from "./action.ts";
import { prependToHead } from "./head-lines.ts";
import { addRuleToHead, canBeIgnored, ignoreComment } from "./ignore-comment.ts";

/** Silences a rule in the message of a finding, by a comment in its head. An untitled message has the file's head. */
export function ignoreInMessage(request: ActionRequest): Action[] {
  return findingsIn(request).flatMap((finding): Action[] => {
    const draft = localDraft(request.draft, finding.span);
    const message = draft.messages.find(({ index }) => index === finding.messageIndex);
    if (message?.separator === undefined || !canBeIgnored(finding)) return [];
    // What is said of a value in the file's head counts for the first message too; its own head can't silence that.
    if (finding.span.start < message.span.start) return [];
    const { rule } = finding;
    const edit = addRuleToHead(message.head, rule) ?? prependToHead(draft, message, ignoreComment(rule));
    return [
      {
        title: `Ignore “${rule}” in this message`,
        kind: "quickfix",
        edits: [edit],
        finding,
        isPreferred: false,
      },
    ];
  });
}
