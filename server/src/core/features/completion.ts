import type { Draft, SectionedDraft } from "../syntax/ast.ts";
import { localDraft } from "../syntax/local-draft.ts";
import { bodyPlace } from "./body-place.ts";
import { valueCompletions } from "./complete/field-values.ts";
import { fieldCompletions } from "./complete/fields.ts";
import type { Completion, CompletionSources } from "./complete/item.ts";
import { type LinePlace, linePlace } from "./complete/line-place.ts";
import { openerCompletions } from "./complete/openers.ts";
import { placeholderCompletions } from "./complete/placeholders.ts";
import { suppressionCompletions } from "./complete/suppressions.ts";
import { templateCompletions } from "./complete/templates.ts";
import { valueLabelCompletions } from "./complete/value-labels.ts";

/**
 * What may be written at a UTF-16 `offset`, best first: in a body templates, placeholders and beginnings of
 * sentences, in a head fields, values and labels, in a comment what silences rules. Never fails.
 */
export function completion(draft: SectionedDraft, offset: number, sources: CompletionSources): Completion[] {
  const near = localDraft(draft, { start: offset, end: offset });
  const place = linePlace(near, offset);
  const head = [...valueLabelCompletions(draft, place), ...fieldCompletions(place)];
  const body = [...placeholderCompletions(draft, place), ...bodyCompletions(draft, near, place, sources)];
  return [
    ...suppressionCompletions(place, sources),
    ...valueCompletions(draft, place, sources),
    ...(place.state === "head" ? [...head, ...body] : [...body, ...head]),
  ];
}

function bodyCompletions(
  draft: SectionedDraft,
  near: Draft,
  { offset, before }: LinePlace,
  sources: CompletionSources,
): Completion[] {
  const place = bodyPlace(near, offset);
  if (place === undefined) return [];
  const openers = sources.trigger === "asked" ? openerCompletions(draft, place, before) : [];
  return [...templateCompletions(draft, place, sources), ...openers];
}
