import { readingOf } from "../../prose/reading.ts";
import type { Draft, Message } from "../../syntax/ast.ts";
import type { BodyPlace } from "../body-place.ts";
import type { Completion } from "./item.ts";

const MOST_WORDS = 4;
const FEWEST_WORDS = 2;
const MOST_OPENERS = 10;

/**
 * The first words of sentences in the file's other messages, most used first, where a sentence may begin and
 * nothing of it is typed. At the start of a body those of first sentences, elsewhere those of the others.
 */
export function openerCompletions(draft: Draft, place: BodyPlace, before: string): Completion[] {
  if (!/(?:^|[.!?…]["”’)]?\s+)$/.test(before)) return [];
  const isFirst = place.isStart && place.written.start === place.written.end;
  const at = { start: place.written.end, end: place.written.end };
  const counts = new Map<string, number>();
  for (const message of draft.messages) {
    if (message.index === place.message?.index) continue;
    for (const opener of openersOf(message, draft, isFirst))
      counts.set(opener, (counts.get(opener) ?? 0) + 1);
  }
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

function openersOf(message: Message, draft: Draft, isFirst: boolean): string[] {
  const { prose, words, sentences } = readingOf(message, draft.text);
  return sentences.flatMap(({ first, last }, index) => {
    if ((index === 0) !== isFirst) return [];
    const start = prose.offset + (words[first]?.start ?? 0);
    const sentence = draft.text.slice(start, prose.offset + (words[last - 1]?.end ?? 0));
    return openerOf(sentence) ?? [];
  });
}

/** Whole words, a placeholder being one; undefined where the sentence has too few on its first line. */
function openerOf(sentence: string): string | undefined {
  const [line = ""] = sentence.split(/[\r\n]/);
  const words = [...line.matchAll(/(?:\[[^[\]]{0,80}\]|[^\s[]|\[)+/g)].map(([word]) => word);
  if (words.length <= MOST_WORDS || words.length < FEWEST_WORDS) return undefined;
  return words.slice(0, MOST_WORDS).join(" ");
}
