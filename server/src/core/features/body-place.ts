import type { Draft, Line, Message } from "../syntax/ast.ts";
import { textOf } from "../syntax/sectioned-lines.ts";
import type { Span } from "../text.ts";

/** A place in a body where the writer may go on writing. */
export interface BodyPlace {
  /** The message; undefined where writing would start the file's first, untitled one. */
  readonly message: Message | undefined;
  /** Whether no text of the body stands on an earlier line. */
  readonly isStart: boolean;
  /** From the line's first character that is no blank up to the cursor. */
  readonly written: Span;
}

/**
 * The body at a UTF-16 `offset`, or undefined where the cursor stands on a head line, on a blank line above a
 * head, in a separator or a comment, or inside a bracket.
 */
export function bodyPlace(draft: Draft, offset: number): BodyPlace | undefined {
  const index = lineIndexAt(draft, offset);
  const line = draft.lines[index];
  if (line !== undefined && line.kind !== "text" && line.kind !== "blank") return undefined;
  const message = draft.messages.findLast(({ span }) => span.start <= offset);
  if (line?.kind === "blank" && isAboveHead(draft, message, offset)) return undefined;
  const start = Math.min(line?.span.start ?? 0, offset);
  const before = textOf(draft, { start, end: offset });
  if (isInBracket(message, before, offset)) return undefined;
  const written = { start: offset - before.trimStart().length, end: offset };
  return { message, isStart: isFirstText(draft.lines, index), written };
}

function lineIndexAt(draft: Draft, offset: number): number {
  return Math.max(
    draft.lines.findLastIndex(({ span }) => span.start <= offset),
    0,
  );
}

/** Text on a blank line above a head would end the head before it began. */
function isAboveHead(draft: Draft, message: Message | undefined, offset: number): boolean {
  const { span } = message?.head ?? draft.preamble;
  return span.start < span.end && offset < span.start;
}

function isInBracket(message: Message | undefined, before: string, offset: number): boolean {
  const plain = before.replace(/\\./g, "");
  if (plain.lastIndexOf("[") > plain.lastIndexOf("]")) return true;
  if (plain.lastIndexOf("{") > plain.lastIndexOf("}")) return true;
  const around = message?.body.segments.find(({ span }) => span.start < offset && offset < span.end);
  return around !== undefined && around.kind !== "text" && around.kind !== "line-break";
}

function isFirstText(lines: readonly Line[], index: number): boolean {
  const above = lines.slice(0, index).findLast(({ kind }) => kind !== "blank" && kind !== "comment");
  return above?.kind !== "text";
}
