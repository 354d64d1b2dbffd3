import type { Part } from "./ast.ts";
import { isBlank } from "./characters.ts";

/** The text between two UTF-16 offsets without the blanks at its ends; an all-blank one is empty at `start`. */
export function trimmedPart(text: string, start: number, end: number): Part {
  const last = backOverBlanks(text, end, start);
  if (last === start) return { text: "", span: { start, end: start } };
  const first = skipBlanks(text, start, last);
  return { text: text.slice(first, last), span: { start: first, end: last } };
}

/** The offset of the first character from `start` on that is no blank; `end` where there is none. */
export function skipBlanks(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** The offset behind the last character before `end` that is no blank; `start` where there is none. */
export function backOverBlanks(text: string, end: number, start: number): number {
  let at = end;
  while (at > start && isBlank(text.charCodeAt(at - 1))) at--;
  return at;
}
