import type { Comment, Draft, Suppression } from "../syntax/ast.ts";
import type { Span } from "../text.ts";

/** One thing that a suppression silences: a rule, or all of them (`rule` undefined), and where it says so. */
export interface Mark {
  readonly rule: string | undefined;
  readonly span: Span;
}

/** A `linkmsg-ignore` and the part of the text in which it holds. */
export interface Scope {
  /** Findings that start in here, both ends included, are silenced. */
  readonly span: Span;
  readonly marks: readonly Mark[];
}

/**
 * The suppressions of a draft: in the preamble for the file, in a head for its message, in a body for the next
 * line of text. One with no line of text behind it has an empty scope at the text's end.
 */
export function suppressionsOf(draft: Draft): Scope[] {
  const scopes: Scope[] = [];
  const add = (comments: readonly Comment[], spanOf: (comment: Comment) => Span) => {
    for (const comment of comments) {
      if (comment.suppression) scopes.push({ span: spanOf(comment), marks: marksOf(comment.suppression) });
    }
  };
  add(draft.preamble.comments, () => ({ start: 0, end: draft.text.length }));
  for (const message of draft.messages) {
    add(message.head.comments, () => message.span);
    add(message.body.comments, (comment) => nextTextLine(draft, comment.span.end, message.span.end));
  }
  return scopes;
}

function marksOf(suppression: Suppression): Mark[] {
  if (suppression.rules.length === 0) return [{ rule: undefined, span: suppression.span }];
  return suppression.rules.map((part) => ({ rule: part.text, span: part.span }));
}

function nextTextLine(draft: Draft, offset: number, limit: number): Span {
  for (let i = firstLineAfter(draft, offset); i < draft.lines.length; i++) {
    const line = draft.lines[i];
    if (line === undefined || line.span.start >= limit) break;
    if (line.kind === "text") return line.span;
  }
  return { start: Number.MAX_SAFE_INTEGER, end: Number.MAX_SAFE_INTEGER };
}

function firstLineAfter(draft: Draft, offset: number): number {
  let low = 0;
  let high = draft.lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((draft.lines[middle]?.span.start ?? offset) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
