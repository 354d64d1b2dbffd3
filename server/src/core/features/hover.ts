import type { Finding } from "../lint/rule.ts";
import type { Settings } from "../lint/settings.ts";
import { summarize } from "../summary.ts";
import type { Draft, SectionedDraft } from "../syntax/ast.ts";
import { localDraft, withOneMessage } from "../syntax/local-draft.ts";
import { type Span, touches } from "../text.ts";
import { type Block, divided } from "./blocks.ts";
import { explainField, fieldAt } from "./explain-field.ts";
import { explainFinding } from "./explain-finding.ts";
import { explainMessage } from "./explain-message.ts";
import { explainPlaceholder } from "./explain-placeholder.ts";
import { placeholderAt } from "./placeholders.ts";

/** An explanation of a piece of the text. */
export interface HoverNote {
  /** The smallest piece that it speaks of. */
  readonly span: Span;
  readonly blocks: readonly Block[];
}

/**
 * What there is to say at a UTF-16 `offset`: of the message whose separator is there, the field or the placeholder,
 * then of the findings there, in their order. Undefined where there is nothing. `findings` are those of this draft
 * under these settings; those of the message at `offset` are enough.
 */
export function hover(
  file: SectionedDraft,
  offset: number,
  findings: readonly Finding[],
  settings: Settings,
): HoverNote | undefined {
  const draft = localDraft(file, { start: offset, end: offset });
  const here = findings.filter(({ span }) => touches(span, offset));
  const notes: readonly HoverNote[] = [
    ...separatorNote(draft, offset, findings, settings),
    ...fieldNote(draft, offset),
    ...placeholderNote(draft, offset),
    ...here.map((finding) => ({ span: finding.span, blocks: explainFinding(finding, draft) })),
  ];
  const [smallest] = notes.map(({ span }) => span).sort((a, b) => a.end - a.start - (b.end - b.start));
  return smallest && { span: smallest, blocks: divided(notes.map(({ blocks }) => blocks)) };
}

function separatorNote(
  draft: Draft,
  offset: number,
  findings: readonly Finding[],
  settings: Settings,
): HoverNote[] {
  const message = draft.messages.find(({ separator }) => separator && touches(separator, offset));
  if (message?.separator === undefined) return [];
  const [summary] = summarize(withOneMessage(draft, message), settings, findings);
  return summary ? [{ span: message.separator, blocks: explainMessage(summary, draft) }] : [];
}

function fieldNote(draft: Draft, offset: number): HoverNote[] {
  const field = fieldAt(draft, offset);
  return field ? [{ span: field.span, blocks: explainField(field) }] : [];
}

function placeholderNote(draft: Draft, offset: number): HoverNote[] {
  const found = placeholderAt(draft, offset);
  return found ? [{ span: found.placeholder.span, blocks: explainPlaceholder(found, draft) }] : [];
}
