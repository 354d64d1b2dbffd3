import type { Edit } from "../lint/rule.ts";
import type { Draft } from "../syntax/ast.ts";
import { foldLabel } from "../syntax/labels.ts";
import type { Span } from "../text.ts";
import { labelCollision } from "./label-collision.ts";
import { labelProblem } from "./label-name.ts";
import { labelScope } from "./label-scope.ts";
import { type LabelUse, labelUseAt, labelUses } from "./label-uses.ts";
import { messageName } from "./message-name.ts";
import { foldName, type TemplateName, templateNameAt, templateNames } from "./template-names.ts";

/** Why nothing is renamed, in words for the writer. */
export interface Refusal {
  readonly reason: string;
}

/** What would be renamed: its place, and its name as it stands. */
export interface Renameable {
  readonly span: Span;
  readonly text: string;
}

const NOTHING: Refusal = {
  reason:
    "There is nothing to rename here. Put the cursor on a placeholder such as [NAME], on the line that gives it its text, or on a template's name.",
};

/** The name at a UTF-16 `offset` that can be renamed: a placeholder's label or a template's name. */
export function prepareRename(draft: Draft, offset: number): Renameable | Refusal {
  const use = labelUseAt(labelUses(draft), offset);
  if (use !== undefined) return { span: use.span, text: use.text };
  const template = templateNameAt(draft, offset);
  return template ? template.field.value : NOTHING;
}

/**
 * The edits that rename what is at a UTF-16 `offset`, in order; fallbacks and hints stay. A placeholder is renamed
 * in its scope: its message, or all that share the preamble's value. A template's name is renamed in its line.
 */
export function rename(draft: Draft, offset: number, newName: string): readonly Edit[] | Refusal {
  const uses = labelUses(draft);
  const use = labelUseAt(uses, offset);
  if (use !== undefined) return renameLabel(draft, uses, use, newName.trim());
  const template = templateNameAt(draft, offset);
  return template ? renameTemplate(draft, template, newName.trim()) : NOTHING;
}

function renameLabel(
  draft: Draft,
  uses: readonly LabelUse[],
  use: LabelUse,
  label: string,
): readonly Edit[] | Refusal {
  const problem = labelProblem(label);
  if (problem !== undefined) return { reason: problem };
  const name = foldLabel(label);
  if (name === use.name) {
    return { reason: `[${use.text}] and [${label}] are the same placeholder, so nothing changes.` };
  }
  const scope = labelScope(draft, uses, use);
  const other = labelCollision(draft, uses, scope, name);
  if (other !== undefined) {
    const place = other.message ? `in “${messageName(other.message, draft)}”` : "at the top of the file";
    const reason = `[${other.text}] is already used ${place}, and the two would become one placeholder. Choose another name.`;
    return { reason };
  }
  return scope.uses.map(({ span }) => ({ span, text: label }));
}

function renameTemplate(
  draft: Draft,
  { field, name }: TemplateName,
  text: string,
): readonly Edit[] | Refusal {
  if (text === "") return { reason: "The new name is empty. A template is found by its name, so type one." };
  if (/[\r\n]/.test(text)) return { reason: "A template's name stands on one line. Type a shorter one." };
  const folded = foldName(text);
  if (folded === name) return { reason: `The template is called “${field.value.text}” already.` };
  if (templateNames(draft).some((other) => other.name === folded && other.field !== field)) {
    return { reason: `Another template of this file is called “${text}”. Choose another name.` };
  }
  return [{ span: field.value.span, text }];
}
