import type { Fix, MessageRule, Report } from "../lint/rule.ts";
import type { OwnPhrase, Settings } from "../lint/settings.ts";
import {
  findLiterals,
  type LiteralMatch,
  type LiteralPhrases,
  literalPhrases,
} from "../prose/literal-phrase.ts";
import { oneLine } from "../prose/one-line.ts";
import { inSource } from "../prose/prose.ts";
import { type Reading, readingOf } from "../prose/reading.ts";
import { startAt } from "../prose/words.ts";
import type { Draft, Message } from "../syntax/ast.ts";
import { slice } from "../text.ts";

/** Phrases that the writer put on a list of their own. */
export const ownPhrase: MessageRule = {
  meta: {
    id: "own-phrase",
    title: "A phrase from your own list",
    severity: "warning",
    grade: "D",
    why: "You know best which phrases you, your team or your trade would rather not write. Put them on a list once, and no draft leaves with one of them.",
    source: "Your own list: `phrases` in linkmsg.json.",
    fixable: true,
    flagged: [
      {
        text: "Hi Ana, your talk on joins was clear. Let's circle back after the holidays.",
        note: "With “circle back” on the list.",
        settings: {
          phrases: [{ phrase: "circle back", message: "Say when instead.", replacement: "talk on Monday" }],
        },
      },
      {
        text: "Hi Ana, I see synergies between our teams.",
        note: "With “synerg*” on the list: the * stands for any ending.",
        settings: { phrases: [{ phrase: "synerg*" }] },
      },
    ],
    fine: [
      {
        text: "Hi Ana, your talk on joins was clear. Let's circle back after the holidays.",
        note: "No list is set.",
      },
    ],
  },
  checkMessage: (message, draft, { phrases }) =>
    phrases.length === 0 ? [] : reports(message, draft, phrases),
};

function* reports(message: Message, draft: Draft, phrases: Settings["phrases"]): Iterable<Report> {
  const reading = readingOf(message, draft.text);
  let end = 0;
  for (const match of findLiterals(reading.prose.text, compiledOf(phrases))) {
    const entry = phrases[match.index];
    if (match.start < end || entry === undefined) continue;
    end = match.end;
    yield report(match, entry, { reading, source: draft.text, phrases });
  }
}

const compiled = new WeakMap<Settings["phrases"], LiteralPhrases>();

function compiledOf(phrases: Settings["phrases"]): LiteralPhrases {
  const known = compiled.get(phrases);
  if (known !== undefined) return known;
  const made = literalPhrases(phrases.map(({ phrase }) => phrase));
  compiled.set(phrases, made);
  return made;
}

interface Surroundings {
  readonly reading: Reading;
  /** The text of the file. */
  readonly source: string;
  readonly phrases: Settings["phrases"];
}

function report(match: LiteralMatch, entry: OwnPhrase, around: Surroundings): Report {
  const { prose } = around.reading;
  const span = inSource(match, prose);
  const written = oneLine(slice(prose.text, match));
  const fix = fixOf(match, entry, around);
  const { message = adviceOf(entry), severity } = entry;
  const found = { span, message: `“${written}” is on your own list. ${message}`, fixes: fix ? [fix] : [] };
  return severity === undefined ? found : { ...found, severity, isOwnSeverity: true };
}

function adviceOf({ replacement }: OwnPhrase): string {
  return replacement === undefined
    ? "Say it in other words, or take the phrase off the list (“phrases” in the configuration)."
    : `Write “${replacement}” instead.`;
}

/** None where the phrase encloses a note to oneself, or another thing that is no text, as that would go with it. */
function fixOf(
  match: LiteralMatch,
  entry: OwnPhrase,
  { reading, source, phrases }: Surroundings,
): Fix | undefined {
  if (entry.replacement === undefined) return undefined;
  const span = inSource(match, reading.prose);
  const written = slice(reading.prose.text, match);
  if (slice(source, span) !== written) return undefined;
  const text = startsCapital(match, entry, reading) ? capitalised(entry.replacement) : entry.replacement;
  const isExact = uncapitalised(foldMarks(written)) === uncapitalised(foldMarks(entry.phrase));
  const isClean = findLiterals(text, compiledOf(phrases)).length === 0;
  return { title: `Write “${text}”`, edits: [{ span, text }], safe: isExact && isClean };
}

/** Whether the phrase has a capital that its place gave it, not the list. */
function startsCapital(
  { start }: LiteralMatch,
  { phrase }: OwnPhrase,
  { prose, words, sentences }: Reading,
): boolean {
  if (!hasCapital(prose.text.slice(start))) return false;
  return !hasCapital(phrase.trim()) || sentences.some(({ first }) => startAt(words, first) === start);
}

function hasCapital(text: string): boolean {
  return uncapitalised(text) !== text;
}

function capitalised(text: string): string {
  const [first = ""] = text;
  return first.toUpperCase() + text.slice(first.length);
}

function uncapitalised(text: string): string {
  const [first = ""] = text;
  return first.toLowerCase() + text.slice(first.length);
}

/** Blanks and apostrophes make no difference. */
function foldMarks(text: string): string {
  return oneLine(text.trim()).replace(/[‘’ʼ`]/g, "'");
}
