import type { MessageRule, Report } from "../lint/rule.ts";
import { inSource } from "../prose/prose.ts";
import { type Reading, readingOf } from "../prose/reading.ts";
import { signsOf } from "../prose/signs.ts";
import { normAt, wordList } from "../prose/words.ts";
import type { Draft, Message } from "../syntax/ast.ts";
import { slice } from "../text.ts";

/** A web address in an invitation. Names such as Booking.com are told apart by the words before them. */
export const linkInInvitation: MessageRule = {
  meta: {
    id: "link-in-invitation",
    title: "Link in an invitation",
    severity: "information",
    grade: "C",
    why: "A link uses up a good part of 200 characters, and a link from a stranger looks like spam. It has its place in the first message.",
    source: "Practitioners; links are among the strongest signs that spam filters look for.",
    kinds: ["invitation"],
    fixable: false,
    flagged: [
      { text: "Hi Ana, your talk on joins was clear. We wrote about it: https://weber.example/joins" },
    ],
    fine: [
      { text: "Hi Ana, I look after the maps at Booking.com and liked your talk.", note: "A firm's name." },
      { text: "Kind: message\n\nHi Ana, here is the study: https://weber.example/joins" },
    ],
  },
  checkMessage(message, draft) {
    if (!signsOf(readingOf(message, draft.text).words).link) return [];
    return links(message, draft);
  },
};

function* links(message: Message, draft: Draft): Iterable<Report> {
  const reading = readingOf(message, draft.text);
  for (const [index, word] of wordList(reading.words).entries()) {
    if (word.kind !== "link") continue;
    const span = inSource(word, reading.prose);
    if (!isAddress(slice(draft.text, span), index, reading)) continue;
    yield {
      span,
      message: `A link in an invitation looks like spam and takes ${word.end - word.start} characters. Send it in your first message, and use the space to say what links you.`,
    };
  }
}

/** Words and marks before a bare `name.com` that show it is a page to look at. */
const POINTING: ReadonlySet<string> = new Set([
  ...[":", "see", "visit", "check", "out", "link", "website", "site", "page", "portfolio", "here", "→", "->"],
  ...["browse", "read", "online", "web", "blog", "#emoji"],
]);

function isAddress(written: string, index: number, { words }: Reading): boolean {
  const before = normAt(words, index - 1) ?? "";
  if (before === "@") return false;
  if (/^(?:https?:|www\.)/i.test(written) || written.includes("/")) return true;
  return (
    POINTING.has(before) ||
    (["at", "on", "is"].includes(before) && POINTING.has(normAt(words, index - 2) ?? ""))
  );
}
