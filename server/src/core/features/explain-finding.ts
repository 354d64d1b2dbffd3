import type { Finding, Grade } from "../lint/rule.ts";
import { ruleById } from "../rules/index.ts";
import type { Draft } from "../syntax/ast.ts";
import { type Block, code, paragraph, strong } from "./blocks.ts";

const GRADES: Record<Grade, string> = {
  A: "LinkedIn's own data or policy",
  B: "a large data set",
  C: "what practitioners report",
  D: "house style or safety",
};

/** A finding at length: what is wrong, why that matters, how sure that is, and how to silence it. */
export function explainFinding(finding: Finding, draft: Draft): Block[] {
  const meta = ruleById(finding.rule)?.meta;
  return [
    ...(meta ? [paragraph(strong(meta.title))] : []),
    paragraph(finding.message),
    ...(meta ? [paragraph(meta.why)] : []),
    ...(meta
      ? [paragraph(`Evidence: grade ${meta.grade}, ${GRADES[meta.grade]}. Source: ${meta.source}`)]
      : []),
    paragraph(
      "To silence it, write ",
      code(`// linkmsg-ignore ${finding.rule} — your reason`),
      ` on a line of its own ${placeOfComment(finding, draft)}, or turn the rule off in the settings.`,
    ),
  ];
}

function placeOfComment({ span, messageIndex }: Finding, draft: Draft): string {
  const message = messageIndex === undefined ? undefined : draft.messages[messageIndex];
  if (message === undefined) return "at the top of the file";
  return span.start < message.body.span.start ? "in this message's head" : "above this one";
}
