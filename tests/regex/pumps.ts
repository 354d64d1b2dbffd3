import { cpuUsage } from "node:process";

/** The length of a pumped text, in UTF-16 units. */
export const LENGTH = 50_000;

/** What texts and drafts are made of, and what patterns repeat. */
export const PIECES: readonly string[] = [
  ...["a", "A", "1", " ", "\n", "\t", "é", "👋", "\u00a0", "\u200b", "\ufeff", "\r\n"],
  ...[
    "[",
    "]",
    "(",
    ")",
    "{",
    "}",
    "<",
    ">",
    "*",
    "_",
    "#",
    "|",
    "\\",
    "/",
    ".",
    ",",
    "!",
    "?",
    ":",
    "-",
    "'",
    "`",
  ],
  ...[
    "~",
    "%",
    "$",
    "@",
    "—",
    "…",
    "=",
    "a ",
    "A ",
    "a.",
    "a-",
    "a'",
    "[a]",
    "[a|",
    "{{a",
    "<<a",
    "](",
    "- ",
    "I ",
  ],
  ...[
    "https://a.",
    "http://",
    "// ",
    "//\n",
    "### ",
    "\n\n",
    "a: ",
    "a\n",
    "**a",
    "_a",
    "hi, ",
    "never ",
    "!!a ",
  ],
];

/** `piece` again and again, up to `length` UTF-16 units, with an end that fits to nothing. */
export function pump(piece: string, length = LENGTH): string {
  return `${piece.repeat(Math.ceil(length / piece.length)).slice(0, length)}\u0001`;
}

/** Processor time of an action in ms, the least of so many tries: others that use the machine count little. */
export function timeOf(action: () => void, tries: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let count = 0; count < tries; count++) {
    const before = cpuUsage().user;
    action();
    least = Math.min(least, (cpuUsage().user - before) / 1000);
  }
  return least;
}
