import type { SectionedDraft } from "../syntax/ast.ts";
import { localDraft } from "../syntax/local-draft.ts";
import type { Span } from "../text.ts";
import { labelScope } from "./label-scope.ts";
import { isAtLabel, labelUseAt, labelUses } from "./label-uses.ts";
import { templateNameAt, templateNames } from "./template-names.ts";

/** A place where a placeholder or a template is named. */
export interface Occurrence {
  /** The label or the name alone. */
  readonly span: Span;
  /** `write` where it is given its text: a value line, or a template's name. */
  readonly access: "read" | "write";
}

/**
 * All places of the placeholder or template named at a UTF-16 `offset`, that one included, in order: a
 * placeholder's in its scope, a template's in the file. Empty where nothing is named.
 */
export function occurrences(draft: SectionedDraft, offset: number): Occurrence[] {
  if (isAtLabel(draft, offset)) return occurrencesOfLabel(draft, offset);
  const template = templateNameAt(localDraft(draft, { start: offset, end: offset }), offset);
  if (template === undefined) return [];
  return templateNames(draft)
    .filter(({ name }) => name === template.name)
    .map(({ field }) => ({ span: field.value.span, access: "write" }));
}

function occurrencesOfLabel(draft: SectionedDraft, offset: number): Occurrence[] {
  const uses = labelUses(draft);
  const use = labelUseAt(uses, offset);
  const found = use ? labelScope(draft, uses, use).uses : [];
  return found.map(({ kind, span }) => ({ span, access: kind === "value" ? "write" : "read" }));
}
