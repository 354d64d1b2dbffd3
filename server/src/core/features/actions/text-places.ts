import type { Draft, Message } from "../../syntax/ast.ts";
import { isWordCode } from "../../syntax/characters.ts";
import { textOf } from "../../syntax/sectioned-lines.ts";
import type { Span } from "../../text.ts";

/** The places of a text in a body's plain text, as whole words and in this spelling, in order. */
export function textPlaces(draft: Draft, { body }: Message, wanted: string): Span[] {
  const places: Span[] = [];
  for (const { kind, span } of body.segments) {
    if (kind !== "text" || wanted === "") continue;
    const run = textOf(draft, span);
    for (let at = run.indexOf(wanted); at >= 0; at = run.indexOf(wanted, at + wanted.length)) {
      const start = span.start + at;
      const end = start + wanted.length;
      if (isWholeIn(draft, { start, end })) places.push({ start, end });
    }
  }
  return places;
}

/** Whether no word of a draft is cut at either end. */
export function isWholeIn(draft: Draft, { start, end }: Span): boolean {
  const from = Math.max(start - 1, 0);
  const around = textOf(draft, { start: from, end: end + 1 });
  return isWhole(around, { start: start - from, end: end - from });
}

/** Whether no word of a text is cut at either end. */
export function isWhole(text: string, { start, end }: Span): boolean {
  const isCut = (at: number) => isWordAt(text, at - 1) && isWordAt(text, at);
  return !isCut(start) && !isCut(end);
}

/** Halves of a surrogate pair count as parts of words, so that none is cut in two. */
function isWordAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return isWordCode(code) || (code >= 0xd800 && code <= 0xdfff);
}
