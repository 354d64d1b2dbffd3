import type { Draft, Field, Head, Message, UnknownField, Value } from "../syntax/ast.ts";
import { FIELDS, type FieldInfo } from "../syntax/fields.ts";
import { slice } from "../text.ts";

/**
 * The canonical text of each separator and head line, by the offset at which the line starts. Other lines have
 * none: of these only blanks at their ends are not canonical.
 */
export function canonicalLines(draft: Draft): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  const heads = [draft.preamble, ...draft.messages.map(({ head }) => head)];
  const texts = new Map(heads.flatMap((head) => headTexts(head, draft)));
  for (const { span } of draft.lines) {
    const text = draft.text.slice(span.start, span.end);
    const first = span.start + (text.length - text.trimStart().length);
    const canonical = texts.get(first);
    if (canonical !== undefined) found.set(span.start, canonical);
  }
  for (const message of draft.messages) {
    if (message.separator !== undefined) found.set(message.separator.start, separatorText(message));
  }
  return found;
}

/** The canonical texts of a head's lines by the offset of the line's first character that is no blank. */
function headTexts(head: Head, { text }: Draft): [start: number, canonical: string][] {
  return [
    ...head.fields.map((field): [number, string] => [field.span.start, fieldText(field)]),
    ...head.unknownFields.map((field): [number, string] => [field.span.start, unknownFieldText(field)]),
    ...head.values.map((value): [number, string] => [value.span.start, valueText(value)]),
    ...head.comments.map(({ span }): [number, string] => [span.start, slice(text, span)]),
  ];
}

function separatorText({ title }: Message): string {
  return joined("###", title?.text ?? "");
}

function fieldText({ name, value }: Field): string {
  const type = (FIELDS as readonly FieldInfo[]).find((info) => info.name === name)?.value;
  const folded = value.text.toLowerCase();
  const isChoice = type?.type === "choice" && type.choices.includes(folded);
  return joined(`${name}:`, isChoice ? folded : value.text);
}

function unknownFieldText({ key, value }: UnknownField): string {
  return joined(`${key.text}:`, value.text);
}

function valueText({ label, value }: Value): string {
  return joined(`[${label.text}]:`, value.text);
}

function joined(start: string, rest: string): string {
  return rest === "" ? start : `${start} ${rest}`;
}
