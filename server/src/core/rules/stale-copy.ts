import { count, declareOptions, optionsOf } from "../lint/options.ts";
import type { Report, Rule, SharedPlace } from "../lint/rule.ts";
import { hashNext } from "../prose/feature-id.ts";
import { greetingOf } from "../prose/greeting.ts";
import { smallTalk } from "../prose/lexicon/small-talk.ts";
import { inSource } from "../prose/prose.ts";
import { readingOf } from "../prose/reading.ts";
import { HASH, NORM_HASH } from "../prose/spellings.ts";
import { BREAK, EMOJI, END, isOneOf, MARK, QUOTE } from "../prose/token-kinds.ts";
import { kindAt, recordNumberAt, spanOf, stemAt, type Words } from "../prose/words.ts";
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
export const staleCopy: Rule = {
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
  factsOf(message, draft, settings) {
    if (isTemplate(message, draft)) return [];
    const group = readerOf(message, draft);
    return sentencesIn(message, draft, optionsOf(OPTIONS, settings).words).map(({ key, span }) => ({
      key,
      place: { span, group },
    }));
  },
  *checkShared(places, settings) {
    const readers = countReaders(places);
    if (readers >= optionsOf(OPTIONS, settings).messages) yield report(places, readers);
  },
};

function countReaders(places: readonly SharedPlace[]): number {
  const groups = places.map(({ group }) => group).filter((group) => group !== undefined);
  return new Set(groups).size + places.length - groups.length;
}

/** So many of the other places are named; nobody goes through more. */
const MOST_PLACES = 20;

function report(places: readonly SharedPlace[], readers: number): Report {
  const [first, ...others] = places;
  return {
    span: first?.span ?? { start: 0, end: 0 },
    message: `This sentence goes to ${readers} people in this file. Write to each what is true of them only, or make it a template with a blank.`,
    related: others.slice(0, MOST_PLACES).map(({ span }) => ({ span, message: "The same sentence." })),
  };
}

/** The same `To` is the same reader; without one every message has its own. */
function readerOf(message: Message, draft: Draft): string | undefined {
  return fieldOf(message, draft, "To")?.value.text.toLowerCase() || undefined;
}

function sentencesIn(
  message: Message,
  draft: Draft,
  shortest: number,
): readonly { readonly key: string; readonly span: Span }[] {
  const reading = readingOf(message, draft.text);
  const { words, prose } = reading;
  const greeted = greetingOf(reading)?.last ?? 0;
  const seen = new Set<string>();
  const found: { readonly key: string; readonly span: Span }[] = [];
  for (const { first, last } of reading.sentences) {
    const start = Math.max(first, greeted);
    if (last - start < shortest) continue;
    const said = whatIsSaid(words, start, last, shortest);
    if (said === undefined || seen.has(said.key)) continue;
    seen.add(said.key);
    found.push({ key: said.key, span: inSource(spanOf(words, said.first, said.last), prose) });
  }
  return found;
}

/** What the words of a run say: the same key for the same norms, and indices of the first word and behind the last. */
interface Said {
  readonly key: string;
  readonly first: number;
  readonly last: number;
}

/** Undefined for a run with fewer words than `shortest`, or too few of substance. */
function whatIsSaid(words: Words, start: number, end: number, shortest: number): Said | undefined {
  let [count, substance] = [0, 0];
  let [norms, stems] = [0, 0];
  let [first, last] = [end, end];
  for (let at = start; at < end; at++) {
    if (isOneOf(UNSAID, kindAt(words, at))) continue;
    if (count++ === 0) first = at;
    last = at + 1;
    if (substance < SUBSTANCE && !smallTalk().has(stemAt(words, at) ?? "")) substance++;
    norms = hashNext(norms, recordNumberAt(words, at, NORM_HASH));
    stems = hashNext(stems, recordNumberAt(words, at, HASH));
  }
  return count < shortest || substance < SUBSTANCE ? undefined : { key: keyOf(norms, stems), first, last };
}

/** Two hashes as a text of 64 bits, in which no two sentences of a file are alike by chance; the words would take far more room. */
function keyOf(one: number, other: number): string {
  return String.fromCharCode(one, one >>> 16, other, other >>> 16);
}

const UNSAID = (1 << MARK) | (1 << END) | (1 << QUOTE) | (1 << EMOJI) | (1 << BREAK);
