import { isTemplate, resolve } from "../../render.ts";
import type { Draft } from "../../syntax/ast.ts";
import { explainPlaceholder } from "../explain-placeholder.ts";
import { type FoundPlaceholder, placeholdersOf } from "../placeholders.ts";
import type { Completion } from "./item.ts";
import type { LinePlace } from "./line-place.ts";

/**
 * Lines that give the open placeholders of a head's message their text: `[LABEL]: `. In a preamble those of all
 * messages, as it holds for all.
 */
export function valueLabelCompletions(draft: Draft, place: LinePlace): Completion[] {
  const { state, before, after, offset } = place;
  const typed = before.trimStart();
  if (state === "body" || !/^(?:\[[^[\]|—–]*)?$/.test(typed)) return [];
  if (typed === "" && after.trim() !== "") return [];
  const rest = typed === "" ? "" : (/^[\p{L}\p{N} _-]*\](?:[^\S\r\n]*:[^\S\r\n]?)?/u.exec(after)?.[0] ?? "");
  const span = { start: offset - typed.length, end: offset + rest.length };
  return openPlaceholders(draft, place).map((found) => toCompletion(found, draft, span));
}

function openPlaceholders(draft: Draft, { message, head, line }: LinePlace): FoundPlaceholder[] {
  const given = new Set(
    head.values
      .filter(({ span }) => span.start < line.span.start || span.start > line.span.end)
      .map(({ name }) => name),
  );
  const seen = new Set<string>();
  return placeholdersOf(draft).filter((found) => {
    const { name } = found.placeholder;
    if (given.has(name) || seen.has(name) || (message !== undefined && found.message.index !== message.index))
      return false;
    if (isTemplate(found.message, draft) || resolve(found.placeholder, found.message, draft)) return false;
    seen.add(name);
    return true;
  });
}

function toCompletion(found: FoundPlaceholder, draft: Draft, span: Completion["span"]): Completion {
  const label = `[${found.placeholder.label.text}]`;
  return {
    kind: "placeholder",
    label: `${label}:`,
    detail: "open",
    filterText: label,
    span,
    snippet: undefined,
    plain: `${label}: `,
    explain: () => explainPlaceholder(found, draft),
  };
}
