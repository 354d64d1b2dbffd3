import { fieldOf, isTemplate, kindOf } from "../message-fields.ts";
import { flatMapInSteps, type Steps } from "../steps.ts";
import type { Draft, Head, Message, Section, SectionedDraft, Value } from "../syntax/ast.ts";
import { firstMessageSection } from "../syntax/draft.ts";
import type { Scene } from "../syntax/scene.ts";
import { memoBySection } from "../syntax/section-memo.ts";
import { shiftSpan } from "../syntax/shift.ts";
import type { Span } from "../text.ts";
import { numberName, ownName } from "./message-name.ts";

/** An entry of a file's outline. */
export interface Entry {
  readonly kind: "message" | "template" | "value";
  /** Never empty. */
  readonly name: string;
  /** What is shown faded behind the name; may be empty. */
  readonly detail: string;
  /** All of it, without the line end behind it. */
  readonly span: Span;
  /** What is marked when the entry is chosen; inside `span`. */
  readonly selection: Span;
  readonly children: readonly Entry[];
}

/** A draft's outline: the values for all messages, then the messages with the values of their own. */
export function* outlineInSteps({ sections, starts, preamble }: SectionedDraft): Steps<Entry[]> {
  const [top] = sections;
  const first = firstMessageSection({ sections });
  const entries = yield* flatMapInSteps(sections, (section, index) => {
    const sketch = sketchOf(section, top ?? section);
    if (sketch === undefined) return [];
    const end = endOf(section, index === sections.length - 1);
    return [placed(sketch, index - first, end, starts[index] ?? 0)];
  });
  return [...valueEntries(preamble), ...entries];
}

/** A message's entry without what its place in the file decides. Offsets are counted from its section's start. */
interface Sketch extends Omit<Entry, "name" | "span"> {
  /** Undefined for a message without a name of its own. */
  readonly name: string | undefined;
  readonly start: number;
}

const sketchOf = memoBySection(sketchIn);

function sketchIn({ message, draft, offset }: Scene): Sketch | undefined {
  if (message === undefined) return undefined;
  const { start } = message.span;
  const mark = message.title?.span ?? message.separator ?? { start, end: start };
  return {
    kind: isTemplate(message, draft) ? "template" : "message",
    name: ownName(message, draft),
    detail: detailOf(message, draft),
    start: start - offset,
    selection: shiftSpan(mark, -offset),
    children: valueEntries(message.head).map((entry) => shifted(entry, -offset)),
  };
}

/** The end of a section's last line, the line end that the next section follows left out. */
function endOf({ lines }: Section, isLast: boolean): number {
  return lines.at(isLast ? -1 : -2)?.span.end ?? 0;
}

function placed({ start, ...sketch }: Sketch, index: number, end: number, by: number): Entry {
  const span = { start, end: Math.max(start, end) };
  return shifted({ ...sketch, name: sketch.name ?? numberName(index), span }, by);
}

function shifted(entry: Entry, by: number): Entry {
  return {
    kind: entry.kind,
    name: entry.name,
    detail: entry.detail,
    span: shiftSpan(entry.span, by),
    selection: shiftSpan(entry.selection, by),
    children: entry.children.map((child) => shifted(child, by)),
  };
}

/** Recipient and kind; for a titled template its name. */
function detailOf(message: Message, draft: Draft): string {
  const recipient = fieldOf(message, draft, "To")?.value.text;
  const template = message.title && fieldOf(message, draft, "Template")?.value.text;
  return [recipient, template, kindOf(message, draft)].filter(Boolean).join(" · ");
}

function valueEntries({ values }: Head): Entry[] {
  return values.map(({ label, value, span }: Value) => ({
    kind: "value",
    name: label.text,
    detail: value.text,
    span,
    selection: label.span,
    children: [],
  }));
}
