import type { Draft, Field, Message, Section, SectionedDraft, Segment, Value } from "../syntax/ast.ts";
import { NO_HEAD } from "../syntax/draft.ts";
import { localDraft } from "../syntax/local-draft.ts";
import { memoOfSection } from "../syntax/section-memo.ts";
import { textOf } from "../syntax/sectioned-lines.ts";
import { type Span, touches } from "../text.ts";

/** One place where a label stands: a placeholder, or the line that gives it a value. */
export interface LabelUse {
  readonly kind: "placeholder" | "value";
  /** The label folded; equal for placeholders that are the same. */
  readonly name: string;
  /** The label as written. */
  readonly text: string;
  /** The label alone, without brackets, fallback and hint. */
  readonly span: Span;
  /** Brackets and all between them, or a value line up to its closing bracket. */
  readonly whole: Span;
  /** The message that it stands in; undefined in the preamble. */
  readonly message: Message | undefined;
}

/** Every label of a draft, in order: in bodies, in subjects and in value lines. Broken and foreign ones are none. */
export function labelUses(draft: Draft): LabelUse[] {
  const { preamble, messages } = draft;
  const shared = [
    ...valueUses(draft, preamble.values, undefined),
    ...subjectUses(preamble.fields, undefined),
  ];
  const own = messages.flatMap((message) => [
    ...inOrder([
      ...valueUses(draft, message.head.values, message),
      ...subjectUses(message.head.fields, message),
    ]),
    ...placeholderUses(message.body.segments, message),
  ]);
  return [...inOrder(shared), ...own];
}

/** Whether a folded label stands anywhere in a draft. */
export function hasLabel({ sections }: SectionedDraft, name: string): boolean {
  // Most messages have no brackets at all, which takes less to see than to look up what is known of them.
  return sections.some((section) => section.text.includes("[") && namesIn(section).has(name));
}

const namesIn = memoOfSection(
  ({ text, lines, preamble = NO_HEAD, message }: Section): ReadonlySet<string> => {
    const messages = message ? [message] : [];
    return new Set(labelUses({ text, lines, preamble, messages }).map(({ name }) => name));
  },
);

/** Whether a label stands at a UTF-16 `offset`, as `labelUseAt` finds it; only what stands around there is looked at. */
export function isAtLabel(draft: SectionedDraft, offset: number): boolean {
  return labelUseAt(labelUses(localDraft(draft, { start: offset, end: offset })), offset) !== undefined;
}

/** The label at a UTF-16 `offset`, brackets included; of two that touch there, the one behind the cursor. */
export function labelUseAt(uses: readonly LabelUse[], offset: number): LabelUse | undefined {
  return uses.findLast(({ whole }) => touches(whole, offset));
}

function inOrder(uses: readonly LabelUse[]): LabelUse[] {
  return uses.toSorted((a, b) => a.span.start - b.span.start);
}

function valueUses(draft: Draft, values: readonly Value[], message: Message | undefined): LabelUse[] {
  return values.map(({ name, label, span }) => {
    const behind = textOf(draft, { start: label.span.end, end: span.end });
    const whole = { start: span.start, end: label.span.end + behind.indexOf("]") + 1 };
    return { kind: "value", name, text: label.text, span: label.span, whole, message };
  });
}

function subjectUses(fields: readonly Field[], message: Message | undefined): LabelUse[] {
  return fields.flatMap(({ segments }) => placeholderUses(segments, message));
}

function placeholderUses(segments: readonly Segment[], message: Message | undefined): LabelUse[] {
  return segments.flatMap((segment) => {
    if (segment.kind !== "placeholder") return [];
    const { name, label, span } = segment;
    return [{ kind: "placeholder", name, text: label.text, span: label.span, whole: span, message }];
  });
}
