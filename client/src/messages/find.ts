import type { MessageInfo, OpenBlank } from "../../../server/src/lsp/own-requests.ts";

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

/**
 * The open blank next to a selection, in that direction and round the ends; undefined where the draft has none.
 * Templates keep theirs, so these are left out unless `from` is in that template.
 */
export function nextBlank(
  infos: readonly MessageInfo[],
  from: Stretch,
  direction: "next" | "previous",
): Stretch | undefined {
  const here = messageAtLine(infos, from.start.line);
  const places = infos
    .filter((info) => info.template === null || info === here)
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
