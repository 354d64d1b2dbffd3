import type { SectionedDraft } from "../syntax/ast.ts";
import { type Span, touches } from "../text.ts";
import { labelScope } from "./label-scope.ts";
import { isAtLabel, labelUseAt, labelUses } from "./label-uses.ts";

/** What a label may be while it is typed; behind any other character editors link the places no longer. */
export const LABEL_PATTERN = "[^\\[\\]|—–\\r\\n]+";

/**
 * The places of the label at a UTF-16 `offset` that change together as one of them is typed. Empty where the
 * label stands nowhere else, or is spelled in two ways: an editor links equal texts only, and linking some of
 * the places would tear one placeholder into two.
 */
export function linkedEditing(draft: SectionedDraft, offset: number): Span[] {
  if (!isAtLabel(draft, offset)) return [];
  const uses = labelUses(draft);
  const use = labelUseAt(uses, offset);
  if (use === undefined || !touches(use.span, offset)) return [];
  const same = labelScope(draft, uses, use).uses;
  const isLinked = same.length > 1 && same.every(({ text }) => text === use.text);
  return isLinked ? same.map(({ span }) => span) : [];
}
