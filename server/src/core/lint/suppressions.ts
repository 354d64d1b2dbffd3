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
  /** What the part is; parts of one reach do not overlap, except that their ends may touch. */
  readonly reach: Reach;
  readonly marks: readonly Mark[];
}

/** The whole file, one message or one line. */
export type Reach = "file" | "message" | "line";

/**
 * The suppressions of a draft: in the preamble for the file, in a head for its message, in a body for the next
 * line of text. One with no line of text behind it has an empty scope at the text's end.
 */
export function suppressionsOf(draft: Draft): Scope[] {
  if (!hasComments(draft)) return [];
  const scopes: Scope[] = [];
  const nextTextLine = textLinesOf(draft);
  const add = (reach: Reach, comments: readonly Comment[], spanOf: (comment: Comment) => Span) => {
    for (const comment of comments) {
      if (comment.suppression)
        scopes.push({ span: spanOf(comment), reach, marks: marksOf(comment.suppression) });
    }
  };
  add("file", draft.preamble.comments, () => ({ start: 0, end: draft.text.length }));
  for (const message of draft.messages) {
    add("message", message.head.comments, () => message.span);
    add("line", message.body.comments, (comment) => nextTextLine(comment.span.end, message.span.end));
  }
  return scopes;
}

/** Most drafts have none, and are asked for each of their messages. */
function hasComments({ preamble, messages }: Draft): boolean {
  if (preamble.comments.length > 0) return true;
  for (const { head, body } of messages) if (head.comments.length + body.comments.length > 0) return true;
  return false;
}

/** What comments in the preamble silence. */
export function fileMarks(draft: Draft): Mark[] {
  return suppressionsOf(draft).flatMap(({ reach, marks }) => (reach === "file" ? marks : []));
}

/** What comments in messages silence. */
export function messageMarks(draft: Draft): Mark[] {
  return suppressionsOf(draft).flatMap(({ reach, marks }) => (reach === "file" ? [] : marks));
}

function marksOf(suppression: Suppression): Mark[] {
  if (suppression.rules.length === 0) return [{ rule: undefined, span: suppression.span }];
  return suppression.rules.map((part) => ({ rule: part.text, span: part.span }));
}

/** Finds the first line of text behind `offset` and before `limit`; it is asked in the order of the text. */
function textLinesOf(draft: Draft): (offset: number, limit: number) => Span {
  let at = 0;
  return (offset, limit) => {
    for (; at < draft.lines.length; at++) {
      const line = draft.lines[at];
      if (line === undefined || line.span.start >= limit) break;
      if (line.span.start >= offset && line.kind === "text") return line.span;
    }
    return { start: Number.MAX_SAFE_INTEGER, end: Number.MAX_SAFE_INTEGER };
  };
}
