/** A source of numbers from 0 (included) to 1 (excluded) that gives the same ones for the same seed. */
export type Random = () => number;

/** Mulberry32: small, fast, and good enough to choose mutations. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Pieces that mean something to the parser, or nearly do. */
export const TOKENS: readonly string[] = [
  ...["### ", "###", "\n", "\n\n", "\r", "\r\n", " ", "\t", "\u00a0", "\ufeff", "\u2028", "// ", "//"],
  ...[
    "// linkmsg-ignore ",
    "never, pitch",
    " — ",
    "--",
    " -- ",
    "–",
    ":",
    ": ",
    "To: ",
    "Subject: ",
    "Kind: ",
  ],
  ...[
    "Knid: ",
    "Template: x\n",
    "[",
    "]",
    "[[",
    "]]",
    "[NAME]",
    "[NAME|there]",
    "[A—b, c]",
    "[TOPIC]: joins\n",
  ],
  ...["|", "\\", "\\[", "\\]", "\\\\", "(", ")", "](", "{", "}", "{{", "}}", "{%", "%}", "%", "%%", "<", ">"],
  ...[
    "<<",
    ">>",
    "*|",
    "|*",
    "$",
    "___",
    "_",
    "=",
    "[[MISSING TOKEN - ",
    "--Name=",
    "first_name",
    "FIRST NAME",
  ],
  ...[
    "name",
    "I",
    "sic",
    "1",
    "…",
    "é",
    "👋",
    "\ud83d",
    "\udc4b",
    "https://",
    "www.",
    ",",
    ".",
    "'",
    '"',
    "default:",
  ],
];

/** Cuts a stretch of at most `most` UTF-16 units out of a sample and changes it in a few places. */
export function mutate(sample: string, random: Random, most: number): string {
  const start = below(random, sample.length + 1);
  let text = sample.slice(start, start + below(random, most + 1));
  for (let changes = below(random, 6); changes > 0; changes--) text = change(text, random);
  return text;
}

function change(text: string, random: Random): string {
  const at = below(random, text.length + 1);
  const end = Math.min(text.length, at + below(random, 12));
  switch (below(random, 4)) {
    case 0:
      return text.slice(0, at) + text.slice(end);
    case 1:
      return text.slice(0, at) + text.slice(at, end) + text.slice(at);
    case 2:
      return text.slice(0, at) + choose(TOKENS, random) + text.slice(end);
    default:
      return text.slice(0, at) + choose(TOKENS, random) + text.slice(at);
  }
}

/** One of the items, or the empty string of none. */
export function choose(items: readonly string[], random: Random): string {
  return items[below(random, items.length)] ?? "";
}

function below(random: Random, limit: number): number {
  return Math.floor(random() * limit);
}
