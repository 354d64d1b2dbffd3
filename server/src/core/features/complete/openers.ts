import { inSource } from "../../prose/prose.ts";
import { readingOf } from "../../prose/reading.ts";
import { spanOf } from "../../prose/words.ts";
import type { Section, SectionedDraft } from "../../syntax/ast.ts";
import { firstMessageSection } from "../../syntax/draft.ts";
import { memoOfSection } from "../../syntax/section-memo.ts";
import type { BodyPlace } from "../body-place.ts";
import type { Completion } from "./item.ts";

const MOST_WORDS = 4;
const FEWEST_WORDS = 2;
const MOST_OPENERS = 10;

/**
 * The first words of sentences in the file's other messages, most used first, where a sentence may begin and
 * nothing of it is typed. At the start of a body those of first sentences, elsewhere those of the others.
 */
export function openerCompletions(
  { sections }: SectionedDraft,
  place: BodyPlace,
  before: string,
): Completion[] {
  if (!/(?:^|[.!?…]["”’)]?\s+)$/.test(before)) return [];
  const isFirst = place.isStart && place.written.start === place.written.end;
  const at = { start: place.written.end, end: place.written.end };
  const counts = new Map<string, number>();
  const own = place.message && place.message.index + firstMessageSection({ sections });
  sections.forEach((section, index) => {
    if (index === own) return;
    const { first, later } = openersIn(section);
    for (const opener of isFirst ? first : later) counts.set(opener, (counts.get(opener) ?? 0) + 1);
  });
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_OPENERS)
    .map(([opener, count]) => ({
      kind: "opener",
      label: `${opener} …`,
      detail: count === 1 ? "you wrote it before" : `you wrote it ${count} times`,
      filterText: opener,
      span: at,
      snippet: undefined,
      plain: `${opener} `,
      explain: () => [],
    }));
}

/** Of a message's first sentence, and of all others. */
interface Openers {
  readonly first: readonly string[];
  readonly later: readonly string[];
}

const NONE: Openers = { first: [], later: [] };

const openersIn = memoOfSection(({ text, message }: Section): Openers => {
  if (message === undefined) return NONE;
  const { prose, words, sentences } = readingOf(message, text);
  const openers = sentences.map(({ first, last }) => {
    const { start, end } = inSource(spanOf(words, first, last), prose);
    return openerOf(text.slice(start, end)) ?? [];
  });
  return { first: openers.slice(0, 1).flat(), later: openers.slice(1).flat() };
});

/** Whole words, a placeholder being one; undefined where the sentence has too few on its first line. */
function openerOf(sentence: string): string | undefined {
  const [line = ""] = sentence.split(/[\r\n]/);
  const words = [...line.matchAll(/(?:\[[^[\]]{0,80}\]|[^\s[]|\[)+/g)].map(([word]) => word);
  if (words.length <= MOST_WORDS || words.length < FEWEST_WORDS) return undefined;
  return words.slice(0, MOST_WORDS).join(" ");
}
