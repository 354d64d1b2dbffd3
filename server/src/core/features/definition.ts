import { resolve } from "../render.ts";
import type { Draft, Message, SectionedDraft } from "../syntax/ast.ts";
import { localDraft } from "../syntax/local-draft.ts";
import type { Span } from "../text.ts";
import { labelScope } from "./label-scope.ts";
import { isAtLabel, type LabelUse, labelUseAt, labelUses } from "./label-uses.ts";
import { templateNameAt } from "./template-names.ts";

/**
 * Where that at a UTF-16 `offset` is given: for a placeholder the value line that fills it, or the recipient's
 * name that does; for a label in a value line, and a template's name, itself. Empty where nothing is.
 * A placeholder in the preamble's subject may have several, as each message fills it.
 */
export function definition(draft: SectionedDraft, offset: number): Span[] {
  if (isAtLabel(draft, offset)) return definitionOfLabel(draft, offset);
  const template = templateNameAt(localDraft(draft, { start: offset, end: offset }), offset);
  return template ? [template.field.value.span] : [];
}

function definitionOfLabel(draft: Draft, offset: number): Span[] {
  const uses = labelUses(draft);
  const use = labelUseAt(uses, offset);
  if (use === undefined) return [];
  return use.kind === "value" ? [use.span] : fillers(draft, uses, use);
}

function fillers(draft: Draft, uses: readonly LabelUse[], use: LabelUse): Span[] {
  const { uses: same, messages } = labelScope(draft, uses, use);
  const values = same.filter(({ kind }) => kind === "value");
  const firstValues = new Map(values.toReversed().map((value) => [value.message, value]));
  const senders = use.message ? [use.message] : [...messages];
  const found = new Set(senders.flatMap((message) => filler(draft, firstValues, use.name, message) ?? []));
  return [...found].sort((a, b) => a.start - b.start);
}

/** A value line without a value counts where nothing else fills the placeholder: it is the place to write one. */
function filler(
  draft: Draft,
  values: ReadonlyMap<Message | undefined, LabelUse>,
  name: string,
  message: Message,
): Span | undefined {
  const [own, shared] = [values.get(message), values.get(undefined)];
  const resolution = resolve({ name, fallback: undefined }, message, draft);
  if (resolution?.source === "to") return resolution.span;
  const [first, second] = resolution?.source === "preamble" ? [shared, own] : [own, shared];
  return (first ?? second)?.span;
}
