import type { Extent, MessageInfo, OpenBlank } from "../../../server/src/lsp/own-requests.ts";
import { placesInBody } from "../messages/find.ts";

/** What a blank may be filled with, and where the text comes from. */
export interface Suggestion {
  readonly text: string;
  readonly origin: "choice" | "used";
}

/** What the hint lists to choose from, then what the file's heads say elsewhere; each once. */
export function suggestionsFor({ choices, used }: OpenBlank): Suggestion[] {
  const known = new Set(choices);
  return [
    ...[...known].map((text): Suggestion => ({ text, origin: "choice" })),
    ...used.filter((text) => !known.has(text)).map((text): Suggestion => ({ text, origin: "used" })),
  ];
}

/**
 * The length of a message's text, in UTF-16 units, once its blanks are filled with `texts`, in their order. A text
 * that is missing or blank leaves its blank open.
 */
export function lengthWith(info: MessageInfo, texts: readonly (string | undefined)[]): Extent {
  const sum = { ...info.length };
  for (const [index, blank] of info.open.entries()) {
    const { length } = texts[index]?.trim() ?? "";
    const places = placesInBody(blank, info);
    if (length === 0) continue;
    sum.min += length * places;
    sum.max += (length - blank.label.length) * places;
  }
  return sum;
}
