import { fieldOf } from "./message-fields.ts";
import { type PersonName, readPersonName } from "./person-name.ts";
import { createOutput, type Piece } from "./render-output.ts";
import type { Draft, Field, Head, Message, Part, Placeholder, Segment, Value } from "./syntax/ast.ts";
import { textOf } from "./syntax/sectioned-lines.ts";
import type { Span } from "./text.ts";

export { accountOf, fieldOf, isTemplate, kindOf, relationOf } from "./message-fields.ts";
export type { Piece } from "./render-output.ts";

/** Where a placeholder's text comes from. */
export interface Resolution {
  readonly source: "head" | "contact" | "preamble" | "to" | "fallback";
  /** Never blank. Line ends are `\n`, which only a contact's text can hold. */
  readonly text: string;
  /** Where the text stands in the draft; undefined for a contact's. */
  readonly span: Span | undefined;
}

/** A message, or a subject, as LinkedIn shows it. */
export interface Rendered {
  /** With `[LABEL]` in the place of each open placeholder. */
  readonly text: string;
  /** Fewest and most UTF-16 units: an open placeholder counts 0, or its label's length. Line breaks count 1. */
  readonly length: { readonly min: number; readonly max: number };
  /** Placeholders without a text, each name once, in the order of their first places. */
  readonly open: readonly Placeholder[];
  /** In order; they cover `text` exactly. */
  readonly pieces: readonly Piece[];
}

/** What contacts are to placeholders: a CSV row's cells by folded column name. */
export type ContactRow = ReadonlyMap<string, string>;

/**
 * The text that a placeholder gets: the message's own value, else the contact's cell, the preamble's value,
 * for the four name labels the recipient's name, or the fallback, whichever is there first and not blank.
 * Undefined where none is: the placeholder is open. `placeholder.name` is the folded label.
 */
export function resolve(
  placeholder: { readonly name: string; readonly fallback: Part | undefined },
  message: Message,
  draft: Draft,
  row?: ContactRow,
): Resolution | undefined {
  const { name, fallback } = placeholder;
  return (
    valueIn(message.head, name, "head") ??
    resolution("contact", row?.get(name), undefined) ??
    valueIn(draft.preamble, name, "preamble") ??
    nameFromTo(name, message, draft, row) ??
    resolution("fallback", fallback?.text, fallback?.span)
  );
}

/** Renders a message's body. What is broken, foreign or a link stays as it is written. */
export function render(message: Message, draft: Draft, row?: ContactRow): Rendered {
  return renderSegments(message.body.segments, message, draft, row);
}

/** Renders the value of a `Subject` field as the message sends it. */
export function renderSubject(subject: Field, message: Message, draft: Draft, row?: ContactRow): Rendered {
  return renderSegments(subject.segments, message, draft, row);
}

function renderSegments(
  segments: readonly Segment[],
  message: Message,
  draft: Draft,
  row: ContactRow | undefined,
): Rendered {
  const output = createOutput();
  const open = new Map<string, Placeholder>();
  let brackets = 0;
  let labels = 0;
  for (const segment of segments) {
    if (segment.kind !== "placeholder") {
      output.add(plainText(segment, draft), segment.span);
      continue;
    }
    const found = resolve(segment, message, draft, row);
    const { text: label } = segment.label;
    output.add(found?.text ?? `[${label}]`, segment.span);
    if (found !== undefined) continue;
    if (!open.has(segment.name)) open.set(segment.name, segment);
    brackets += label.length + 2;
    labels += label.length;
  }
  const { text, pieces } = output.finish();
  const min = text.length - brackets;
  return { text, length: { min, max: min + labels }, open: [...open.values()], pieces };
}

function plainText(segment: Exclude<Segment, Placeholder>, draft: Draft): string {
  if (segment.kind === "line-break") return "\n";
  return segment.kind === "escape" ? segment.character : textOf(draft, segment.span);
}

function valueIn(head: Head, name: string, source: "head" | "preamble"): Resolution | undefined {
  if (head.values.length === 0) return undefined;
  const found = valuesByName(head).get(name);
  return resolution(source, found?.value.text, found?.value.span);
}

/** The values of a head by name, of repeated ones the first; kept, as every placeholder asks for one. */
function valuesByName(head: Head): ReadonlyMap<string, Value> {
  const known = VALUES.get(head);
  if (known !== undefined) return known;
  const found = new Map(head.values.toReversed().map((value) => [value.name, value]));
  VALUES.set(head, found);
  return found;
}

const VALUES = new WeakMap<Head, ReadonlyMap<string, Value>>();

function resolution(
  source: Resolution["source"],
  written: string | undefined,
  span: Span | undefined,
): Resolution | undefined {
  const text = written?.trim() ?? "";
  if (text === "") return undefined;
  return { source, text: text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text, span };
}

/** A name label from the recipient's name. */
function nameFromTo(
  label: string,
  message: Message,
  draft: Draft,
  row: ContactRow | undefined,
): Resolution | undefined {
  const part = NAME_PARTS.get(label);
  if (part === undefined) return undefined;
  const { text, span } = recipient(message, draft, row);
  const name = readPersonName(text);
  return name && resolution("to", part(name), span);
}

/** The recipient's name: the message's own `To`, else the contact's column `TO`, else the preamble's `To`. */
function recipient(
  message: Message,
  draft: Draft,
  row: ContactRow | undefined,
): Pick<Resolution, "text" | "span"> {
  const field = fieldOf(message, draft, "To");
  const cell = row?.get("to")?.trim() ?? "";
  const own = field !== undefined && field.value.text !== "" && message.head.fields.includes(field);
  if (cell !== "" && !own) return { text: cell, span: undefined };
  return { text: field?.value.text ?? "", span: field?.value.span };
}

const NAME_PARTS: ReadonlyMap<string, (name: PersonName) => string | undefined> = new Map([
  ["name", (name: PersonName) => name.first ?? name.last],
  ["first name", (name: PersonName) => name.first],
  ["last name", (name: PersonName) => name.last],
  ["full name", (name: PersonName) => name.full],
]);
