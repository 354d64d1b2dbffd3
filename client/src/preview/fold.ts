import type { ViewPart } from "./part.ts";

/** A text in two: what is seen at once, and what only after a click. */
export interface Folded {
  readonly shown: readonly ViewPart[];
  /** Empty where nothing is folded. */
  readonly rest: readonly ViewPart[];
}

/** LinkedIn publishes no number, and it differs from device to device: about three lines of a phone, in UTF-16 units. */
const SHOWN = 140;
/** As many line breaks are seen. */
const SHOWN_BREAKS = 3;
/** What would be folded must be at least as long, in UTF-16 units: nobody folds a word. */
const LEAST_REST = 20;

/** Folds a note about where LinkedIn does: behind the space between two words, and never within a blank. */
export function foldText(parts: readonly ViewPart[]): Folded {
  const text = parts.map((part) => part.text).join("");
  const place = foldPlace(text);
  if (place === undefined) return { shown: parts, rest: [] };
  const shown: ViewPart[] = [];
  const rest: ViewPart[] = [];
  let offset = 0;
  for (const part of parts) {
    const keep = place - offset;
    offset += part.text.length;
    if (keep >= part.text.length) shown.push(part);
    else if (keep <= 0 || part.form !== "plain") rest.push(part);
    else {
      shown.push({ ...part, text: part.text.slice(0, keep) });
      rest.push({ ...part, text: part.text.slice(keep) });
    }
  }
  return { shown, rest };
}

function foldPlace(text: string): number | undefined {
  const breaks = [...text.matchAll(/\n/g)].map(({ index }) => index);
  const most = Math.min(SHOWN, breaks[SHOWN_BREAKS - 1] ?? SHOWN);
  if (text.length - most < LEAST_REST) return undefined;
  const lastBlank = text.slice(0, most + 1).search(/\s\S*$/);
  return lastBlank > 0 ? lastBlank + 1 : wholeCharacters(text, most);
}

/** One long word is cut, but between the halves of a character it is not. */
function wholeCharacters(text: string, length: number): number {
  return /[\ud800-\udbff]/.test(text.charAt(length - 1)) ? length - 1 : length;
}
