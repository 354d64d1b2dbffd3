import { localDraft } from "../../syntax/local-draft.ts";
import { type Action, type ActionRequest, findingsIn } from "./action.ts";
import { prependToHead } from "./head-lines.ts";
import { addRuleToHead, canBeIgnored, ignoreComment } from "./ignore-comment.ts";

/** Silences a rule in the whole file, by a comment at its top. */
export function ignoreInFile(request: ActionRequest): Action[] {
  const draft = localDraft(request.draft, { start: 0, end: 0 });
  return findingsIn(request).flatMap((finding): Action[] => {
    if (!canBeIgnored(finding)) return [];
    const { rule } = finding;
    const edit = addRuleToHead(draft.preamble, rule) ?? prependToHead(draft, undefined, ignoreComment(rule));
    return [
      {
        title: `Ignore “${rule}” in this file`,
        kind: "quickfix",
        edits: [edit],
        finding,
        isPreferred: false,
      },
    ];
  });
}
