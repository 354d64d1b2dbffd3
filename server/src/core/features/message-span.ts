import type { Draft, Message } from "../syntax/ast.ts";
import { lineNumberAt } from "../syntax/line-at.ts";
import type { Span } from "../text.ts";

/** A message from its separator to the end of its last line, that line's own end left out. */
export function messageSpan({ span }: Message, draft: Draft): Span {
  const isLast = span.end === draft.text.length;
  const last = draft.lines[lineNumberAt(draft, isLast ? span.end : span.end - 1)];
  return { start: span.start, end: Math.max(span.start, last?.span.end ?? span.end) };
}
