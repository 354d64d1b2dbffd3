import type { Edit, Fix } from "../lint/rule.ts";
import { inSource } from "./prose.ts";
import type { Reading } from "./reading.ts";
import type { Sentence } from "./sentences.ts";

/** Words after which a sentence goes on to what matters: “we've never met, *but* your talk …”. */
const TURNS: ReadonlySet<string> = new Set(["but", "yet", "still", "however", "and", "so", "nevertheless"]);

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
    if (words[i - 1]?.kind === "mark" && words[i - 1]?.norm !== "-") return i;
  }
  return first;
}

/** Index of the word with which the sentence goes on. */
function turnBehind({ words }: Reading, sentence: Sentence, start: number, last: number): number | undefined {
  const concedes = CONCESSIONS.has(words[start]?.norm ?? "");
  for (let i = last; i < sentence.last - 1; i++) {
    const word = words[i];
    if (word?.kind === "word" && TURNS.has(word.norm)) return i + 1;
    if (word?.norm !== ",") continue;
    const next = words[i + 1]?.norm ?? "";
    if (TURNS.has(next)) return i + 2 < sentence.last ? i + 2 : undefined;
    if (concedes) return i + 1;
  }
  return undefined;
}

/** The clause goes; the word that now begins the sentence gets its capital. */
function turned({ words, prose }: Reading, sentence: Sentence, start: number, turn: number): Edit[] {
  const span = { start: words[start]?.start ?? 0, end: words[turn]?.start ?? 0 };
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
  return words.slice(last, sentence.last).every((word) => word.kind === "end" || word.kind === "mark");
}

function removed({ words, prose, sentences }: Reading, sentence: Sentence): Edit[] {
  const next = sentences.find((one) => one.first >= sentence.last);
  const start = words[sentence.first]?.start ?? 0;
  const end = next === undefined ? prose.text.length : (words[next.first]?.start ?? prose.text.length);
  const from = next === undefined ? prose.text.slice(0, start).trimEnd().length : start;
  return [{ span: inSource({ start: from, end }, prose), text: "" }];
}
