import { count, declareOptions, optionsOf } from "../lint/options.ts";
import type { DraftRule, Report } from "../lint/rule.ts";
import { greetingOf } from "../prose/greeting.ts";
import { SMALL_TALK } from "../prose/lexicon/small-talk.ts";
import { inSource } from "../prose/prose.ts";
import { readingOf } from "../prose/reading.ts";
import type { Word } from "../prose/words.ts";
import { fieldOf, isTemplate } from "../render.ts";
import type { Draft, Message } from "../syntax/ast.ts";
import type { Span } from "../text.ts";

/** Words of substance in a sentence that counts as copied; courtesies may repeat. */
const SUBSTANCE = 2;

const OPTIONS = declareOptions("stale-copy", {
  words: count(6, "Shorter sentences, in words, may repeat."),
  messages: count(3, "So many people must get the same sentence before it is told.", 2),
});

/** The same sentence to several people in one file. Templates are meant to repeat and are left out. */
export const staleCopy: DraftRule = {
  meta: {
    id: "stale-copy",
    title: "Same sentence to several people",
    severity: "information",
    grade: "B",
    why: "A sentence that goes to everybody is written for nobody, and people who know each other compare. If it is meant to repeat, make it a template and leave a blank for what differs.",
    source: "Expandi, 13.2 million invitations, second-hand: answers fall as a template wears out.",
    options: OPTIONS,
    fixable: false,
    flagged: [
      {
        text: ["Ana", "Jonas", "Noor"]
          .map(
            (name) => `### ${name}\n\nHi ${name}, I plan routes for a bakery in Lisbon. What do you plan?\n`,
          )
          .join("\n"),
      },
    ],
    fine: [
      {
        text: ["Ana", "Jonas"]
          .map(
            (name) => `### ${name}\n\nHi ${name}, I plan routes for a bakery in Lisbon. What do you plan?\n`,
          )
          .join("\n"),
        note: "Twice may be chance.",
      },
    ],
  },
  *checkDraft(draft, settings) {
    const { words, messages } = optionsOf(OPTIONS, settings);
    const copies = new Map<string, Copy[]>();
    for (const message of draft.messages) {
      if (isTemplate(message, draft)) continue;
      for (const { key, span } of sentencesIn(message, draft, words))
        addTo(copies, key, { span, reader: readerOf(message, draft) });
    }
    for (const places of copies.values()) {
      const readers = new Set(places.map(({ reader }) => reader)).size;
      if (readers >= messages) yield report(places, readers);
    }
  },
};

interface Copy {
  readonly span: Span;
  readonly reader: string;
}

function addTo(copies: Map<string, Copy[]>, key: string, copy: Copy): void {
  const known = copies.get(key);
  if (known === undefined) copies.set(key, [copy]);
  else known.push(copy);
}

function report(places: readonly Copy[], readers: number): Report {
  const [first, ...others] = places;
  return {
    span: first?.span ?? { start: 0, end: 0 },
    message: `This sentence goes to ${readers} people in this file. Write to each what is true of them only, or make it a template with a blank.`,
    related: others.map(({ span }) => ({ span, message: "The same sentence." })),
  };
}

/** The same `To` is the same reader; without one every message has its own. */
function readerOf(message: Message, draft: Draft): string {
  return fieldOf(message, draft, "To")?.value.text.toLowerCase() || `message ${message.index}`;
}

function* sentencesIn(
  message: Message,
  draft: Draft,
  shortest: number,
): Iterable<{ key: string; span: Span }> {
  const reading = readingOf(message, draft.text);
  const greeted = greetingOf(reading)?.last ?? 0;
  const seen = new Set<string>();
  for (const sentence of reading.sentences) {
    const words = reading.words.slice(Math.max(sentence.first, greeted), sentence.last).filter(isSaid);
    const key = words.map(({ norm }) => norm).join(" ");
    const [first, last] = [words[0], words.at(-1)];
    if (first === undefined || last === undefined || words.length < shortest || seen.has(key)) continue;
    if (words.filter(({ stem }) => !SMALL_TALK.has(stem)).length < SUBSTANCE) continue;
    seen.add(key);
    yield { key, span: inSource({ start: first.start, end: last.end }, reading.prose) };
  }
}

function isSaid({ kind }: Word): boolean {
  return kind !== "mark" && kind !== "end" && kind !== "quote" && kind !== "emoji" && kind !== "break";
}
