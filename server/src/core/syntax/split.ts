import { CODE, isBlank } from "./characters.ts";

/** The mark that starts a message, at the start of a line. */
const MARK = "###";

/**
 * Offsets (UTF-16) of the separators in `text`, in order: `###` at the start of a line with a blank, or nothing,
 * behind it. A byte order mark may stand before the first.
 */
export function separatorsIn(text: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(MARK); at !== -1; at = text.indexOf(MARK, at + 1)) {
    if (startsLine(text, at) && isSeparatorAt(text, at)) found.push(at);
  }
  return found;
}

/** Whether a separator stands at `at`, given that a line starts there. */
export function isSeparatorAt(text: string, at: number): boolean {
  if (!text.startsWith(MARK, at)) return false;
  return at + MARK.length === text.length || isBlank(text.charCodeAt(at + MARK.length));
}

function startsLine(text: string, at: number): boolean {
  if (at === 0) return true;
  const before = text.charCodeAt(at - 1);
  return before === CODE.lf || before === CODE.cr || (at === 1 && before === CODE.byteOrderMark);
}
