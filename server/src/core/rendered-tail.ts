import type { Rendered } from "./render.ts";
import type { Span } from "./text.ts";

/** The source of all that stands behind the first `length` UTF-16 units of a rendered text; empty where nothing does. */
export function tailOf(rendered: Rendered, length: number): Span {
  const first = rendered.pieces.find((piece) => piece.end > length);
  const last = rendered.pieces.at(-1);
  if (first === undefined || last === undefined) return { start: 0, end: 0 };
  const inside = Math.max(0, length - first.start);
  const isVerbatim = first.source.end - first.source.start === first.end - first.start;
  return { start: isVerbatim ? first.source.start + inside : first.source.start, end: last.source.end };
}
