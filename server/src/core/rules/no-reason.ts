import type { MessageRule } from "../lint/rule.ts";
import { greetingOf } from "../prose/greeting.ts";
import { smallTalk } from "../prose/lexicon/small-talk.ts";
import { inSource } from "../prose/prose.ts";
import { type Reading, readingOf } from "../prose/reading.ts";
import { saysMoreThan } from "../prose/remainder.ts";
import { wordList } from "../prose/words.ts";
import { relationOf } from "../render.ts";
import type { Span } from "../text.ts";

/**
 * An invitation in which nothing is left once greeting, signature and the words of “let's connect” are taken
 * away. Any other word, a number, a link or a blank may be a reason, so this stays quiet in doubt.
 */
export const noReason: MessageRule = {
  meta: {
    id: "no-reason",
    title: "Invitation without a reason",
    severity: "warning",
    grade: "A",
    why: "LinkedIn asks for a line on how you know each other or why you would like to connect. A note that says neither spends the one chance to be remembered.",
    source:
      "LinkedIn Help 62928 on personal invitations. A recruiter's hand test (tegze.eu): 44 of 50 accepted a tailored note, 38 of 50 a template.",
    kinds: ["invitation"],
    noExceptions: true,
    fixable: false,
    flagged: [
      { text: "Hi Ana, I'd like to connect." },
      { text: "Hello Ana, I came across your profile and would love to connect and expand my network." },
    ],
    fine: [
      { text: "Hi Ana, your talk on joins settled an argument in my team. I'd like to connect." },
      { text: "Hi Ana, we both plan routes. Shall we connect?", note: "Something shared." },
      {
        text: "Relation: known\n\nHi Ana, so good to see you! Let's stay in touch.",
        note: "You know each other.",
      },
    ],
  },
  checkMessage(message, draft) {
    const reading = readingOf(message, draft.text);
    if (saysMoreThan(0, reading, smallTalk()) || relationOf(message, draft) === "known") return [];
    const said = spanOfRest(reading);
    if (said === undefined) return [];
    return [
      {
        span: inSource(said, reading.prose),
        message:
          "This gives no reason to connect, so the reader can only guess. Add one line on what links you: a post, a talk, a person, a place or a question.",
      },
    ];
  },
};

/** What stands behind the greeting; undefined where that is less than two words, as in a note just begun. */
function spanOfRest(reading: Reading): Span | undefined {
  const rest = wordList(reading.words, greetingOf(reading)?.last);
  const spoken = rest.filter(({ kind }) => kind === "word");
  const [first, last] = [spoken[0], rest.at(-1)];
  if (first === undefined || last === undefined || spoken.length < 2) return undefined;
  return { start: first.start, end: last.end };
}
