/** A text on one line, with one blank in the place of each run of blanks and line ends. */
export function oneLine(text: string): string {
  return UNEVEN.test(text) ? text.replace(/\s+/g, " ") : text;
}

/** What most texts have none of. */
const UNEVEN = /[^\S ]| {2}/;
