import type { Fix } from "../lint/rule.ts";
import { compileLexicon, type Lexicon } from "./lexicon/compile.ts";
import { FUNCTION_WORDS } from "./lexicon/function-words.ts";
import { findHits, type Hit } from "./lexicon/hits.ts";
import type { LexiconTable } from "./lexicon/table.ts";
import { inSource } from "./prose.ts";
import type { Reading } from "./reading.ts";
import type { Sentence } from "./sentences.ts";
import { type Word, type Words, wordList } from "./words.ts";

/** What takes the place of “your profile”: a blank that the writer must fill with the one thing. */
const NAMED = "your post on [TOPIC]";

/** Most words that a sentence may have to be replaced as a whole. */
const SHORT = 9;

/** What “your …” may be for “your post on [TOPIC]” to read well in its place. */
const REPLACEABLE: LexiconTable = {
  thing: {
    reason: "Things of the reader that a post can stand for in any sentence.",
    words:
      "profile, background, career, career path, path, journey, trajectory, experience, experiences, expertise, achievements, accomplishments, success, successes, work, posts, content, feed, track record, record, story, skills, skill set, skillset, knowledge, resume, cv, portfolio, credentials, insights, updates, company, leadership, contributions",
  },
};

/** After these, “what you do” can be replaced as well. */
const BEFORE_CLAUSE: ReadonlySet<string> = new Set([
  "love",
  "like",
  "admire",
  "respect",
  "for",
  "by",
  "of",
  "with",
  "enjoy",
  "appreciate",
]);
const CLAUSE: ReadonlySet<string> = new Set(["what", "everything", "all"]);

/** After “and”, these name a second thing that is praised, which one blank could not stand for. */
const MORE: ReadonlySet<string> = new Set(["your", "everything", "all", "what", "how"]);

let things: Lexicon | undefined;

/**
 * Replaces what the empty praise is about (“your profile”, “what you do”) by a blank for the one thing that is
 * praised, or a short sentence that names nothing as a whole by “I liked …”. `thing` is what stands in the place.
 * Undefined where neither reads well.
 */
export function nameTheThing(sentence: Sentence, reading: Reading, thing: string = NAMED): Fix | undefined {
  things ??= compileLexicon(REPLACEABLE);
  const own = wordList(reading.words, sentence.first, sentence.last);
  const place = ownThing(own, hitsIn(reading.words, sentence, things));
  if (place !== undefined)
    return replaceBy(thing, own.slice(place.first, place.last), place.first === 0, reading);
  const first = own.findIndex(({ kind }) => kind === "word");
  const last = own.findLastIndex(({ kind }) => kind === "word") + 1;
  const isOneClause = own.slice(first, last).every(({ kind }) => kind === "word");
  return first !== -1 && last - first <= SHORT && isOneClause
    ? replaceBy(`I liked ${thing}`, own.slice(first, last), true, reading)
    : undefined;
}

/** The phrases of a lexicon in a sentence, as indices of its words. */
function hitsIn(words: Words, { first, last }: Sentence, lexicon: Lexicon): Hit[] {
  return findHits(words, lexicon, first, last).map((hit) => ({
    ...hit,
    first: hit.first - first,
    last: hit.last - first,
  }));
}

function replaceBy(text: string, words: readonly Word[], atStart: boolean, { prose }: Reading): Fix {
  const span = { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 };
  const written = atStart ? text.charAt(0).toUpperCase() + text.slice(1) : text;
  return {
    title: `Say what for: “${text}”`,
    edits: [{ span: inSource(span, prose), text: written }],
    safe: false,
  };
}

/** “what you do”, or “your” with the career words behind it, as far as no verb or joining word comes between. */
function ownThing(words: readonly Word[], hits: readonly Hit[]): { first: number; last: number } | undefined {
  const clause = words.findIndex(
    (word, i) => CLAUSE.has(word.norm) && BEFORE_CLAUSE.has(words[i - 1]?.norm ?? ""),
  );
  if (clause !== -1 && words[clause + 1]?.norm === "you")
    return { first: clause, last: clauseEnd(words, clause) };
  const your = words.findIndex(({ norm }) => norm === "your" || norm === "ur");
  if (your === -1) return undefined;
  const end = words.findIndex(
    (word, i) => i > your && (word.kind !== "word" || FUNCTION_WORDS.has(word.norm)),
  );
  const last = hits
    .filter((hit) => hit.first > your && hit.last <= (end === -1 ? words.length : end))
    .at(-1)?.last;
  if (last === undefined || words[your - 1]?.stem === "follow") return undefined;
  const goesOn = words[last]?.norm === "and" && MORE.has(words[last + 1]?.norm ?? "");
  return goesOn ? undefined : { first: your, last };
}

/** Behind “what you do”, “what you have achieved”: the first word that is no part of such a clause. */
function clauseEnd(words: readonly Word[], first: number): number {
  const end = words.findIndex((word, i) => i > first + 1 && !IN_CLAUSE.has(word.norm));
  const isVerb = end !== -1 && words[end]?.kind === "word" && words[end - 1]?.norm !== "do";
  if (end === -1) return words.length;
  return isVerb ? end + 1 : end;
}

const IN_CLAUSE: ReadonlySet<string> = new Set(["you", "have", "are", "do", "'ve", "all"]);
