import type { Draft, Head, Line, Message } from "../../syntax/ast.ts";
import { lineNumberAt } from "../../syntax/line-at.ts";
import { textOf } from "../../syntax/sectioned-lines.ts";

/** The line that a cursor stands on, as completion sees it. */
export interface LinePlace {
  readonly line: Line;
  /** The line's text up to the cursor, and from the cursor on. */
  readonly before: string;
  readonly after: string;
  /** UTF-16 offset of the cursor. */
  readonly offset: number;
  /** The message whose separator stands above; undefined above the first separator. */
  readonly message: Message | undefined;
  /** The head that a field here would belong to. */
  readonly head: Head;
  /** Where the lines above leave the reader: above a head's first line, among its lines, or behind it. */
  readonly state: "above-head" | "head" | "body";
}

/** The line at a UTF-16 `offset`; an offset out of bounds is taken as the nearest place. */
export function linePlace(draft: Draft, offset: number): LinePlace {
  const index = lineNumberAt(draft, offset);
  const line: Line = draft.lines[index] ?? { kind: "blank", span: { start: 0, end: 0 }, next: 0 };
  const { start, end } = line.span;
  const at = Math.min(Math.max(offset, start), end);
  const message = draft.messages.findLast(
    ({ separator }) => separator !== undefined && separator.end < start,
  );
  return {
    line,
    before: textOf(draft, { start, end: at }),
    after: textOf(draft, { start: at, end }),
    offset: at,
    message,
    head: message?.head ?? draft.preamble,
    state: stateAbove(draft.lines, index),
  };
}

/** As the scanner goes from line to line, seen from the line at `index` upward. */
function stateAbove(lines: readonly Line[], index: number): LinePlace["state"] {
  let isHead = false;
  let isGap = false;
  for (let above = index - 1; above >= 0; above--) {
    const kind = lines[above]?.kind;
    if (kind === "text") return "body";
    if (kind === "separator") break;
    if (kind === "blank") isGap ||= !isHead;
    else if (kind !== "comment") isHead = true;
    if (isHead && isGap) return "body";
  }
  return isHead ? "head" : "above-head";
}
