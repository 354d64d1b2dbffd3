import { CODE } from "./characters.ts";

const ANYTHING = "";

/** What must stand behind a character so that more than plain text may begin with it: a character, or anything. */
const MARKS: Readonly<Record<string, string>> = {
  ...{ "\\": ANYTHING, "[": ANYTHING, "]": ANYTHING, "{": ANYTHING, "%": ANYTHING, "<": ANYTHING },
  ...{ $: "{", "*": "|", "-": "-", _: "_" },
  // Of `http` and `www`.
  ...{ h: "t", H: "t", w: "w", W: "w" },
};

/** The bit by which small letters differ from capitals. */
const SMALL = 32;
const ANY_FOLLOWER = 255;
const LINE_END = 254;

/** By character code: what must stand behind it, its bit for small letters set; 0 for plain text. */
const FOLLOWERS: Uint8Array = Uint8Array.from({ length: 128 }, (_, code) => {
  if (code === CODE.lf || code === CODE.cr) return LINE_END;
  const follower = MARKS[String.fromCharCode(code)];
  if (follower === undefined) return 0;
  return follower === ANYTHING ? ANY_FOLLOWER : follower.charCodeAt(0) | SMALL;
});

/**
 * The offset of the next character from `at` on at which there may be more than plain text, or of the line's end; `end`
 * where that comes first.
 */
export function nextMark(text: string, at: number, end: number): number {
  for (let next = at; next < end; next++) {
    const code = text.charCodeAt(next);
    const follower = code < 128 ? (FOLLOWERS[code] ?? 0) : 0;
    if (follower === 0) continue;
    if (follower >= LINE_END || (text.charCodeAt(next + 1) | SMALL) === follower) return next;
  }
  return end;
}
