import type { Message, Segment } from "../syntax/ast.ts";
import type { Span } from "../text.ts";

/** Stands for a character of a placeholder in prose: no letter, no blank, part of no word (U+FFFC). */
export const OPAQUE = "\uFFFC";

/**
 * A message's body as prose.
 *
 * `text` is as long as the body's span, so an offset in it plus `offset` is the offset in the file. Placeholders
 * (foreign and broken ones too) are runs of `OPAQUE`, comments and escaping backslashes are blanks; everything
 * else stands as written, line ends included.
 */
export interface Prose {
  readonly text: string;
  /** UTF-16 offset of the body in the file. */
  readonly offset: number;
}

/** The prose of a message's body. */
export function proseOf(message: Message, source: string): Prose {
  const { span, segments, comments } = message.body;
  if (comments.length === 0 && segments.every(isVerbatim))
    return { text: source.slice(span.start, span.end), offset: span.start };
  let text = "";
  for (const segment of segments) {
    text += " ".repeat(segment.span.start - span.start - text.length);
    text += proseOfSegment(segment, source);
  }
  return { text: text + " ".repeat(span.end - span.start - text.length), offset: span.start };
}

function isVerbatim({ kind }: Segment): boolean {
  return kind === "text" || kind === "line-break" || kind === "link";
}

function proseOfSegment(segment: Segment, source: string): string {
  const { start, end } = segment.span;
  switch (segment.kind) {
    case "placeholder":
    case "broken":
    case "foreign":
      return OPAQUE.repeat(end - start);
    case "escape":
      return " ".repeat(end - start - segment.character.length) + segment.character;
    default:
      return source.slice(start, end);
  }
}

/** The place in the file of a span of the prose. */
export function inSource(span: Span, prose: Prose): Span {
  return { start: span.start + prose.offset, end: span.end + prose.offset };
}
