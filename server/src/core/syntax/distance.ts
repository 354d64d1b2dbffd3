import { FIELDS, type FieldName } from "./fields.ts";

/**
 * The field that a key probably means: one or two typing errors away from it (two letters swapped count
 * as one), one only where the key or the name has four letters or fewer. Undefined for a known field's
 * own name, for ordinary words, and for what is near `To`, which half of all short words are.
 */
export function suggestField(key: string): FieldName | undefined {
  const word = key.toLowerCase();
  if (ORDINARY_WORDS.has(word)) return undefined;
  const short = closest(word, SHORT_NAMES, 1);
  const found = short ?? closest(word, LONG_NAMES, word.length <= 4 ? 1 : 2);
  return found === word ? undefined : FIELDS.find((field) => field.name.toLowerCase() === found)?.name;
}

/**
 * The candidate with the fewest typing errors from `word`, the first of several; undefined where all are more
 * than `most` away. Case counts.
 */
export function closest(word: string, candidates: readonly string[], most: number): string | undefined {
  let best: string | undefined;
  let bestEdits = most + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= bestEdits) continue;
    const edits = typingErrors(word, candidate);
    if (edits >= bestEdits) continue;
    best = candidate;
    bestEdits = edits;
  }
  return best;
}

/** Letters to add, drop, change or swap with their neighbour to get from one short word to the other. */
export function typingErrors(from: string, to: string): number {
  const rows: number[][] = [];
  const cell = (i: number, j: number): number => rows[i]?.[j] ?? i + j;
  for (let i = 0; i <= from.length; i++) {
    const row: number[] = [];
    rows.push(row);
    for (let j = 0; j <= to.length; j++) {
      if (i === 0 || j === 0) row.push(i + j);
      else row.push(cheapest(from, to, i, j, cell));
    }
  }
  return cell(from.length, to.length);
}

function cheapest(
  from: string,
  to: string,
  i: number,
  j: number,
  cell: (i: number, j: number) => number,
): number {
  const same = from.charCodeAt(i - 1) === to.charCodeAt(j - 1);
  const changed = cell(i - 1, j - 1) + (same ? 0 : 1);
  const best = Math.min(changed, cell(i - 1, j) + 1, cell(i, j - 1) + 1);
  const swapped =
    i > 1 &&
    j > 1 &&
    from.charCodeAt(i - 1) === to.charCodeAt(j - 2) &&
    from.charCodeAt(i - 2) === to.charCodeAt(j - 1);
  return swapped ? Math.min(best, cell(i - 2, j - 2) + 1) : best;
}

const NAMES: readonly string[] = FIELDS.map((field) => field.name.toLowerCase()).filter(
  (name) => name !== "to",
);
const SHORT_NAMES = NAMES.filter((name) => name.length <= 4);
const LONG_NAMES = NAMES.filter((name) => name.length > 4);

/** Words near a field's name with which a message may well begin: `Event: the meetup on Friday`. */
const ORDINARY_WORDS: ReadonlySet<string> = new Set([
  // near Kind
  ...["bind", "find", "hind", "mind", "rind", "wind", "kid", "kin", "king", "kink", "kids", "kinda"],
  // near Sent
  ...["bent", "cent", "dent", "gent", "lent", "pent", "rent", "tent", "vent", "went", "send", "sept", "set"],
  ...["seat", "sect", "scent", "spent", "event", "sense", "sender", "saint", "seen", "sens"],
  // near Account, Category, Contacts, Relation, Subject, Template
  ...["amount", "count", "discount", "recount", "contract", "contracts", "contents", "content", "contest"],
  ...["contrast", "contexts", "ration", "rotation", "elation", "location", "relating", "object", "objects"],
  ...["subjects", "temple"],
]);
