import type { Rendered } from "./render.ts";
import type { Draft, Segment } from "./syntax/ast.ts";
import { textOf } from "./syntax/sectioned-lines.ts";
import { type Span, slice } from "./text.ts";

/** The place where LinkedIn would cut a text. */
export interface Cut {
  /** UTF-16 offset in the draft: what is written from here on would be lost. */
  readonly offset: number;
  /** The same place as a UTF-16 offset in the rendered text. */
  readonly renderedOffset: number;
  /** How many UTF-16 units would be lost, open placeholders not counted. */
  readonly lost: number;
  /** The part of a placeholder's text that would be kept, where the cut is inside of one; `offset` is then its start. */
  readonly kept: string | undefined;
}

/**
 * Where a text of more than `length` UTF-16 units would be cut; undefined where it fits. An open placeholder
 * counts 0, so the text is at least as long. Both halves of a surrogate pair are lost, never only one.
 *
 * `rendered` must come from `segments` of the draft.
 */
export function cutOf(
  rendered: Rendered,
  segments: readonly Segment[],
  draft: Draft,
  length: number,
): Cut | undefined {
  if (rendered.length.min <= length) return undefined;
  const open = openPlaces(rendered, segments);
  let counted = 0;
  for (const piece of rendered.pieces) {
    if (open.has(piece.source.start)) continue;
    const text = slice(rendered.text, piece);
    if (counted + text.length <= length) {
      counted += text.length;
      continue;
    }
    const inside = wholeCharacters(text, length - counted);
    const lost = rendered.length.min - counted - inside;
    return { ...placeIn(piece.source, text, inside, draft), renderedOffset: piece.start + inside, lost };
  }
  return undefined;
}

/** Where the open placeholders start. */
function openPlaces({ open }: Rendered, segments: readonly Segment[]): ReadonlySet<number> {
  const names = new Set(open.map(({ name }) => name));
  const places = segments.flatMap((segment) =>
    segment.kind === "placeholder" && names.has(segment.name) ? [segment.span.start] : [],
  );
  return new Set(places);
}

function wholeCharacters(text: string, length: number): number {
  const splitsPair = /^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(Math.max(0, length - 1)));
  return length > 0 && splitsPair ? length - 1 : length;
}

function placeIn(span: Span, text: string, inside: number, draft: Draft) {
  const isAsWritten = textOf(draft, span) === text;
  if (inside === 0 || isAsWritten) return { offset: span.start + inside, kept: undefined };
  return { offset: span.start, kept: text.slice(0, inside) };
}
