import type { Edit, Finding } from "../../lint/rule.ts";
import type { SectionedDraft } from "../../syntax/ast.ts";
import { editDraft } from "../../syntax/edit-draft.ts";
import { lineNumberAt } from "../../syntax/line-at.ts";
import { localDraft } from "../../syntax/local-draft.ts";
import { usualLineEndIn } from "../../syntax/sectioned-lines.ts";
import { type Action, type ActionRequest, findingsIn } from "./action.ts";
import { addRule, canBeIgnored, ignoreComment } from "./ignore-comment.ts";

/** Silences a finding of a body by a comment on the line above. */
export function ignoreHere(request: ActionRequest): Action[] {
  const { draft } = request;
  return findingsIn(request).flatMap((finding) => {
    const edit = canBeIgnored(finding) ? editFor(finding, draft) : undefined;
    if (edit === undefined) return [];
    return [
      {
        title: `Ignore “${finding.rule}” on this line`,
        kind: "quickfix",
        edits: [edit],
        finding,
        isPreferred: false,
      },
    ];
  });
}

/** Undefined where a comment above the line would stand in a head, and so silence more than the line. */
function editFor({ rule, span, messageIndex }: Finding, file: SectionedDraft): Edit | undefined {
  const draft = localDraft(file, span);
  const index = lineNumberAt(draft, span.start);
  const line = draft.lines[index];
  if (line?.kind !== "text" || messageIndex === undefined) return undefined;
  const above = draft.messages
    .find(({ index }) => index === messageIndex)
    ?.body.comments.find(({ span: comment }) => lineNumberAt(draft, comment.start) === index - 1);
  const merged = addRule(above, rule);
  if (merged !== undefined) return merged;
  const { start } = line.span;
  const edit = { span: { start, end: start }, text: ignoreComment(rule) + usualLineEndIn(draft) };
  const { messages } = localDraft(editDraft(file, edit.span, edit.text), edit.span);
  const message = messages.find((other) => other.index === messageIndex);
  return message?.body.comments.some((comment) => comment.span.start === start) ? edit : undefined;
}
