import type { MessageAt, MessageInfo, OpenBlank } from "../../../server/src/lsp/own-requests.ts";

/** A place as editors count it: 0-based line, and UTF-16 units from that line's start. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

export interface Stretch {
  readonly start: Place;
  readonly end: Place;
}

/** The message that a line is in; undefined above the first one. */
export function messageAtLine(infos: readonly MessageInfo[], line: number): MessageInfo | undefined {
  return infos.findLast(({ range }) => range.start.line <= line);
}

/** An answer about one place, and the 0-based line that was asked about. */
export interface AskedAt extends Pick<MessageAt, "message"> {
  readonly line: number;
}

/** Whether an answer holds for a line too. Where only the server could say, it does not. */
export function isAbout({ message, line: asked }: AskedAt, line: number): boolean {
  if (line === asked) return true;
  if (message === null) return false;
  const { start, end } = message.range;
  // Where the next message starts at the end, its line is that message's.
  return start.line <= line && (line < end.line || (line === end.line && end.character > 0));
}

/**
 * The open blank next to a selection, in that direction and round the ends; undefined where the draft has none.
 * Templates keep theirs, so these are left out but for `here`, the index of the message that the selection is in.
 */
export function nextBlank(
  infos: readonly MessageInfo[],
  from: Stretch,
  direction: "next" | "previous",
  here: number | undefined,
): Stretch | undefined {
  const places = infos
    .filter((info) => info.template === null || info.index === here)
    .flatMap(({ open }) => open.flatMap(({ ranges }) => ranges))
    .sort((a, b) => compare(a.start, b.start));
  return direction === "next"
    ? (places.find(({ start }) => compare(start, from.start) > 0) ?? places[0])
    : (places.findLast(({ start }) => compare(start, from.start) < 0) ?? places.at(-1));
}

/** How many places of a blank the body has; the others are in the subject. */
export function placesInBody({ ranges }: OpenBlank, { bodyRange }: MessageInfo): number {
  return ranges.filter(({ start }) => compare(start, bodyRange.start) >= 0).length;
}

function compare(a: Place, b: Place): number {
  return a.line - b.line || a.character - b.character;
}
