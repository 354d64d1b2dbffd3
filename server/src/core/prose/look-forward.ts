import type { Edit, Fix } from "../lint/rule.ts";
import { inSource } from "./prose.ts";
import type { Reading } from "./reading.ts";
import type { Sentence } from "./sentences.ts";
import { BLANK, END, isOneOf, MARK } from "./token-kinds.ts";
import { isCapital, kindAt, normAt, startAt, type Words } from "./words.ts";

/** Words after which a sentence goes on to what matters: “we've never met, *but* your talk …”. */
const TURNS: ReadonlySet<string> = new Set(["but", "yet", "still", "however", "and", "so", "nevertheless"]);

/** Words with which what matters may begin: the rest must stand as a sentence of its own. */
const SUBJECTS: ReadonlySet<string> = new Set(
  "i we you he she it they your our my his her their its the this that there both a an some everyone people".split(
    " ",
  ),
);

/** How far behind the words that look back the turn may stand, in words. */
const REACH = 10;

/** Words with which a clause gives way to the next: “*although* we've never met, your talk …”. */
const CONCESSIONS: ReadonlySet<string> = new Set([
  "although",
  "though",
  "while",
  "since",
  "as",
  "because",
  "even",
]);

/**
 * Leaves out the clause that looks back, so that the sentence begins with what follows it: the words from the
 * clause's start through “but” (or, after “although”, through its comma), or the whole sentence where nothing
 * follows and others are there. `first` and `last` are the words that look back. Undefined where neither fits.
 */
export function lookForward(reading: Reading, first: number, last: number): Fix | undefined {
  const sentence = reading.sentences.find((one) => one.first <= first && first < one.last);
  if (sentence === undefined) return undefined;
  const start = clauseStart(reading, sentence, first);
  const turn = turnBehind(reading, sentence, start, last);
  if (turn !== undefined) return fixOf(turned(reading, sentence, start, turn));
  const isWhole = start === sentence.first && restIsMark(reading, sentence, last);
  return isWhole && reading.sentences.length > 1 ? fixOf(removed(reading, sentence)) : undefined;
}

function fixOf(edits: readonly Edit[]): Fix {
  return { title: "Look forward: leave out what looks back", edits, safe: false };
}

/** The first word of the clause: behind the greeting's comma, or another mark, or the sentence's first. */
function clauseStart({ words }: Reading, { first }: Sentence, at: number): number {
  for (let i = at; i > first; i--) {
    if (kindAt(words, i - 1) === MARK && normAt(words, i - 1) !== "-") return i;
  }
  return first;
}

/** Index of the word with which the sentence goes on: behind “but”, or behind the comma after “although …”. */
function turnBehind({ words }: Reading, sentence: Sentence, start: number, last: number): number | undefined {
  const concedes = CONCESSIONS.has(normAt(words, start) ?? "");
  const limit = Math.min(sentence.last - 1, last + REACH);
  for (let i = last; i < limit; i++) {
    const isComma = normAt(words, i) === ",";
    const turn = isComma ? i + 1 : i;
    const isTurn = isComma ? TURNS.has(normAt(words, turn) ?? "") : normAt(words, i) === "but";
    const next = normAt(words, turn + 1) === "," ? turn + 2 : turn + 1;
    if (isTurn && next < sentence.last && isSubject(words, next)) return next;
    if (isComma && concedes && !isTurn) return i + 1;
  }
  return undefined;
}

function isSubject(words: Words, at: number): boolean {
  return isCapital(words, at) || kindAt(words, at) === BLANK || SUBJECTS.has(normAt(words, at) ?? "");
}

/** The clause goes; the word that now begins the sentence gets its capital. */
function turned({ words, prose }: Reading, sentence: Sentence, start: number, turn: number): Edit[] {
  const span = { start: startAt(words, start), end: startAt(words, turn) };
  if (start > sentence.first) return [{ span: inSource(span, prose), text: "" }];
  const initial = prose.text.slice(span.end, span.end + 1);
  return [
    {
      span: inSource({ start: span.start, end: span.end + initial.length }, prose),
      text: initial.toUpperCase(),
    },
  ];
}

function restIsMark({ words }: Reading, sentence: Sentence, last: number): boolean {
  if (sentence.last - last > REACH) return false;
  for (let at = last; at < sentence.last; at++) if (!isOneOf(MARKS, kindAt(words, at))) return false;
  return true;
}

const MARKS = (1 << END) | (1 << MARK);

function removed({ words, prose, sentences }: Reading, sentence: Sentence): Edit[] {
  const next = sentences.find((one) => one.first >= sentence.last);
  const start = startAt(words, sentence.first);
  const end = next === undefined ? prose.text.length : startAt(words, next.first);
  const from = next === undefined ? prose.text.slice(0, start).trimEnd().length : start;
  return [{ span: inSource({ start: from, end }, prose), text: "" }];
}
