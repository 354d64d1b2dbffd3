import { FIELDS, type FieldInfo } from "../../syntax/fields.ts";
import { paragraph } from "../blocks.ts";
import type { Completion } from "./item.ts";
import type { LinePlace } from "./line-place.ts";

/** The fields that a head does not have yet, in their canonical order; where a name is begun those that fit it. */
export function fieldCompletions({ line, head, state, before, after, offset }: LinePlace): Completion[] {
  const typed = before.trimStart();
  if (state === "body" || !/^[a-z -]*$/i.test(typed) || (typed === "" && after.trim() !== "")) return [];
  const given = new Set(
    head.fields
      .filter((field) => field.span.start < line.span.start || field.span.start > line.span.end)
      .map(({ name }) => name),
  );
  const rest = /^[a-z -]*:[^\S\r\n]?/i.exec(after)?.[0] ?? "";
  const span = { start: offset - typed.length, end: offset + rest.length };
  return FIELDS.filter(
    ({ name }) => !given.has(name) && name.toLowerCase().startsWith(typed.toLowerCase()),
  ).map((field) => toCompletion(field, span));
}

function toCompletion(
  { name, value, default: usual, meaning }: FieldInfo,
  span: Completion["span"],
): Completion {
  return {
    kind: "field",
    label: name,
    detail: usual === undefined ? "" : `${usual} if not given`,
    filterText: name,
    span,
    snippet: value.type === "choice" ? `${name}: \${1|${value.choices.join(",")}|}` : undefined,
    plain: `${name}: `,
    explain: () => [paragraph(meaning)],
  };
}
