import { count, declareOptions, optionsOf } from "../lint/options.ts";
import type { Fix, MessageRule, Report } from "../lint/rule.ts";
import { ACRONYMS, OFTEN_SHOUTED as COMMON } from "../prose/lexicon/acronyms.ts";
import { oneLine } from "../prose/one-line.ts";
import { inSource } from "../prose/prose.ts";
import { quotedWords } from "../prose/quotation.ts";
import { type Reading, readingOf } from "../prose/reading.ts";
import { signsOf } from "../prose/signs.ts";
import { END } from "../prose/token-kinds.ts";
import {
  isShouted,
  kindAt,
  normAt,
  spanOf,
  type Word,
  type Words,
  wordAt,
  wordList,
} from "../prose/words.ts";
import type { Span } from "../text.ts";

/** Shortest word that counts as shouted; shorter ones are mostly abbreviations. */
const SHORTEST = 4;
/** From this length on a word by itself is hardly an abbreviation. */
const LONG = 7;

const OPTIONS = declareOptions("shouting", {
  words: count(2, "So many different words in capitals are shouting; fewer may be abbreviations."),
  marks: count(3, "So many exclamation marks in one message are shouting. Two side by side always are.", 2),
});

/** Words in capitals, and exclamation marks in heaps. One abbreviation is no shouting, so it takes two words. */
export const shouting: MessageRule = {
  meta: {
    id: "shouting",
    title: "Capitals and exclamation marks",
    severity: "information",
    grade: "C",
    why: "Capitals and rows of exclamation marks read as shouting, and as advertising. What is worth saying stands without them.",
    source: "Recipients' accounts; both are counted by tools that look for spam in mail.",
    options: OPTIONS,
    fixable: true,
    flagged: [
      { text: "Hi Ana, this is an AMAZING CHANCE for anyone who plans routes." },
      { text: "Hi Ana, your talk on joins was clear!!! Do you sort first?" },
    ],
    fine: [
      { text: "Hi Ana, your talk on joins was clear! Do you sort first?" },
      { text: "Hi Ana, I map sites for UNESCO and liked your talk.", note: "An abbreviation." },
    ],
  },
  checkMessage(message, draft, settings) {
    const reading = readingOf(message, draft.text);
    const { shouted, exclamation } = signsOf(reading.words);
    if (!shouted && !exclamation) return [];
    const { words, marks } = optionsOf(OPTIONS, settings);
    const loud = shouted ? [...capitals(reading, words)] : [];
    return exclamation ? [...loud, ...exclamations(reading, marks)] : loud;
  },
};

function* capitals({ words, prose }: Reading, least: number): Iterable<Report> {
  const quoted = quotedWords(words);
  if (countLoud(words, quoted) < least) return;
  const stretches = runs(wordList(words).filter((_, index) => !quoted.has(index)));
  const [first, ...others] = stretches.filter(isLoud).map(placeOf);
  if (first === undefined) return;
  yield {
    span: inSource(first, prose),
    message: `“${oneLine(prose.text.slice(first.start, first.end))}” is in capitals, which reads as shouting. Small letters are read faster and sound friendlier.`,
    related: others.map((other) => ({ span: inSource(other, prose), message: "Capitals here, too." })),
  };
}

/** How many different words are loud; the ones in quotation marks are left out. */
function countLoud(words: Words, quoted: ReadonlySet<number>): number {
  const loud = new Set<string>();
  for (let at = 0; at < words.count; at++) {
    if (!isShouted(words, at) || quoted.has(at)) continue;
    const word = wordAt(words, at);
    if (isLoudWord(word)) loud.add(word.norm);
  }
  return loud.size;
}

function placeOf(stretch: readonly Word[]): Span {
  return { start: stretch[0]?.start ?? 0, end: stretch.at(-1)?.end ?? 0 };
}

/** Stretches of words in capitals; marks and single letters between them belong to the stretch. */
function runs(words: readonly Word[]): Word[][] {
  const found: Word[][] = [];
  let open: Word[] = [];
  for (const word of words) {
    if (word.shouted) open.push(word);
    else if (open.length > 0 && (word.kind !== "word" || isSingleCapital(word))) open.push(word);
    else {
      found.push(trimmed(open));
      open = [];
    }
  }
  return [...found, trimmed(open)].filter(({ length }) => length > 0);
}

function trimmed(stretch: readonly Word[]): Word[] {
  return stretch.slice(0, stretch.findLastIndex(({ shouted }) => shouted) + 1);
}

function isSingleCapital({ capital, norm }: Word): boolean {
  return capital && norm.length === 1;
}

/** Two loud words side by side, or one that is surely no abbreviation. */
function isLoud(stretch: readonly Word[]): boolean {
  const loud = stretch.filter(isLoudWord);
  return loud.length > 1 || loud.some(({ norm }) => norm.length >= LONG || COMMON.has(norm));
}

function isLoudWord({ kind, shouted, norm }: Word): boolean {
  return kind === "word" && shouted && norm.length >= SHORTEST && isPronounced(norm) && !ACRONYMS.has(norm);
}

/** Letters only, and a vowel among them; else it is an abbreviation. */
function isPronounced(norm: string): boolean {
  return /^(?=\p{L}*[aeiouyàáâãäåèéêëìíîïòóôõöùúûü])\p{L}+$/u.test(norm);
}

function isExclamation(words: Words, at: number): boolean {
  return kindAt(words, at) === END && normAt(words, at) === "!";
}

function* exclamations({ words, prose }: Reading, least: number): Iterable<Report> {
  const marks: Span[] = [];
  for (let at = 0; at < words.count; at++)
    if (isExclamation(words, at)) marks.push(spanOf(words, at, at + 1));
  const isHeap = ({ start, end }: Span) => exclamationsIn(prose.text.slice(start, end)) > 1;
  const [heap, ...others] = marks.filter(isHeap).map((mark) => inSource(mark, prose));
  const single = marks.filter((mark) => !isHeap(mark)).map((mark) => inSource(mark, prose));
  const last = marks.at(-1);
  if (heap !== undefined) {
    yield {
      span: heap,
      message:
        "More than one exclamation mark reads as shouting. One is enough, and a full stop often better.",
      related: others.map((span) => ({ span, message: "More exclamation marks here, too." })),
      fixes: [keepFew([heap, ...others], single, least - 1)],
    };
  } else if (last !== undefined && marks.length >= least) {
    yield {
      span: inSource(last, prose),
      message: `${marks.length} exclamation marks in one message read as shouting. Keep one at most.`,
    };
  }
}

/**
 * Makes one mark of each heap: an exclamation mark of the first ones, so that at most `most` are left in the message,
 * else a full stop. Where there are too many single ones already, full stops take the place of the last of these too.
 */
function keepFew(heaps: readonly Span[], single: readonly Span[], most: number): Fix {
  const allowed = Math.max(0, most - single.length);
  const ofHeaps = heaps.map((span, index) => ({ span, text: index < allowed ? "!" : "." }));
  const ofSingles = single.slice(most).map((span) => ({ span, text: "." }));
  const edits = [...ofHeaps, ...ofSingles].sort((a, b) => a.span.start - b.span.start);
  const title = heaps.length <= allowed ? "Keep one exclamation mark" : "Keep fewer exclamation marks";
  return { title, edits, safe: false };
}

function exclamationsIn(mark: string): number {
  return mark.split("!").length - 1;
}
