import { GRADE_MEANING } from "../lint/grade.ts";
import type { Finding } from "../lint/rule.ts";
import { ruleById } from "../rules/index.ts";
import type { Draft } from "../syntax/ast.ts";
import { type Block, code, paragraph, strong } from "./blocks.ts";

/**
 * A finding at length: why it matters, how sure that is, and how to silence it. Its message is left out, since
 * editors show it beside a hover anyway.
 */
export function explainFinding(finding: Finding, draft: Draft): Block[] {
  const meta = ruleById(finding.rule)?.meta;
  return [
    ...(meta ? [paragraph(strong(meta.title))] : []),
    ...(meta ? [paragraph(meta.why)] : []),
    ...(meta
      ? [paragraph(`Evidence: grade ${meta.grade}, ${GRADE_MEANING[meta.grade]}. Source: ${meta.source}`)]
      : []),
    paragraph(
      "To silence it, write ",
      code(`// linkmsg-ignore ${finding.rule} — your reason`),
      ` on a line of its own ${placeOfComment(finding, draft)}, or turn the rule off in the settings.`,
    ),
  ];
}

function placeOfComment({ span, messageIndex }: Finding, draft: Draft): string {
  const message = draft.messages.find(({ index }) => index === messageIndex);
  if (message === undefined) return "at the top of the file";
  return span.start < message.body.span.start ? "in this message's head" : "above this one";
}
