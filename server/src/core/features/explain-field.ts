import type { Draft, Field } from "../syntax/ast.ts";
import { FIELDS, type FieldInfo } from "../syntax/fields.ts";
import { touches } from "../text.ts";
import { type Block, code, type Inline, paragraph, strong } from "./blocks.ts";

/**
 * The field whose line has the UTF-16 `offset` on it: on its key, or on a value that is chosen from a list or is
 * a date. On a value of free text there is nothing to explain.
 */
export function fieldAt({ preamble, messages }: Draft, offset: number): Field | undefined {
  const heads = [preamble, ...messages.map(({ head }) => head)];
  const field = heads.flatMap(({ fields }) => fields).find(({ span }) => touches(span, offset));
  if (field === undefined) return undefined;
  const isFreeText = infoOf(field)?.value.type === "text";
  return isFreeText && !touches(field.key.span, offset) ? undefined : field;
}

/** What a field means, what its value may be, and what holds without it. */
export function explainField(field: Field): Block[] {
  const info = infoOf(field);
  if (info === undefined) return [];
  return [
    paragraph(strong(info.name)),
    paragraph(info.meaning),
    ...allowed(info),
    ...(info.default === undefined ? [] : [paragraph("Without it: ", code(info.default), ".")]),
  ];
}

function allowed({ value }: FieldInfo): Block[] {
  if (value.type !== "choice") return [];
  const choices = value.choices.flatMap((choice, index): (string | Inline)[] => [
    ...(index === 0 ? [] : [index + 1 === value.choices.length ? " or " : ", "]),
    code(choice),
  ]);
  return [paragraph("One of ", ...choices, ".")];
}

function infoOf({ name }: Field): FieldInfo | undefined {
  return FIELDS.find((info) => info.name === name);
}
