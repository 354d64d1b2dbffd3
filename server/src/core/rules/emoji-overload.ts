import { count, declareOptions, optionsOf } from "../lint/options.ts";
import type { MessageRule } from "../lint/rule.ts";
import { inSource } from "../prose/prose.ts";
import { readingOf } from "../prose/reading.ts";
import { signsOf } from "../prose/signs.ts";
import { wordList } from "../prose/words.ts";

const OPTIONS = declareOptions("emoji-overload", {
  most: count(3, "The most emoji in a message that are not too many.", 0),
  row: count(3, "So many emoji side by side are too many.", 2),
});

/** Many emoji, or several in a row. */
export const emojiOverload: MessageRule = {
  meta: {
    id: "emoji-overload",
    title: "Many emoji",
    severity: "information",
    grade: "C",
    why: "A smile can be warm; a row of emoji looks like advertising, and a screen reader reads out the name of each.",
    source: "Recipients' accounts; accessibility guides on emoji.",
    options: OPTIONS,
    fixable: false,
    flagged: [
      { text: "Hi Ana 👋 your talk was clear 🔥🔥🔥" },
      { text: "Hi Ana 👋 I plan routes 🚚 in Lisbon 🇵🇹 by the sea 🌊 and would enjoy a talk 😊" },
    ],
    fine: [{ text: "Hi Ana, your talk on joins settled an argument in my team 😊" }],
  },
  checkMessage(message, draft, settings) {
    const { words, prose } = readingOf(message, draft.text);
    if (!signsOf(words).emoji) return [];
    const runs = wordList(words).filter(({ kind }) => kind === "emoji");
    const { most, row } = optionsOf(OPTIONS, settings);
    const emoji = runs
      .map(({ start, end }) => ({ start, end, count: countEmoji(prose.text.slice(start, end)) }))
      .filter(({ count }) => count > 0);
    const total = emoji.reduce((sum, { count }) => sum + count, 0);
    const place = emoji.find(({ count }) => count >= row) ?? (total > most ? emoji.at(-1) : undefined);
    if (place === undefined) return [];
    return [
      {
        span: inSource(place, prose),
        message: `${total} emoji look like advertising, and a screen reader reads out each by name. Keep the one that matters.`,
      },
    ];
  },
};

/** Emoji in a run; a family joined into one counts as one, and plain list marks count as none. */
function countEmoji(run: string): number {
  const heads = run.match(/(?<!\u200D)\p{Extended_Pictographic}/gu) ?? [];
  return heads.filter((head) => !MARKS.has(head)).length;
}

/** Characters of print that Unicode also counts as pictographs. */
const MARKS: ReadonlySet<string> = new Set([
  ...["©", "®", "™", "▪", "▫", "◾", "◽", "◼", "◻", "▶", "✔", "✓", "✖", "☑", "➡", "↔", "↗", "↪", "‼", "⁉"],
]);
