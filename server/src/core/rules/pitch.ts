import type { MessageRule, Report } from "../lint/rule.ts";
import { kindOf, relationOf } from "../message-fields.ts";
import { quoteEvidence } from "../prose/evidence.ts";
import { judgePitch } from "../prose/judges.ts";
import { inSource } from "../prose/prose.ts";
import { type Reading, readingOf } from "../prose/reading.ts";
import type { Verdict } from "../prose/verdict.ts";

/** A message that sells. Flags the sentence that says so most clearly; others that also sell are related places. */
export const pitch: MessageRule = {
  meta: {
    id: "pitch",
    title: "Sales pitch",
    severity: "warning",
    grade: "A",
    why: "A pitch is what makes most people decline, and what they complain of most. Saying what you do, and even whom you help, is fine: it is the offer that puts them off. Connect first, and let them ask.",
    source:
      "LinkedIn's own figures of 2014: 48 % of business decision makers don't answer sales messages that are not personal; recipients' complaints in several surveys.",
    fixable: false,
    flagged: [
      { text: "We help logistics teams cut waste. Worth a quick chat?" },
      { text: "Hi Ana, I'd love to show you a demo of our route planning platform next week." },
    ],
    fine: [
      { text: "I help logistics teams cut waste; I'd enjoy comparing notes.", note: "An introduction." },
      {
        text: "Hi Ana, could you show us your demo again on Friday? Support missed it.",
        note: "Nobody sells to the reader.",
      },
    ],
  },
  checkMessage(message, draft) {
    if (kindOf(message, draft) === "reply" && relationOf(message, draft) !== "stranger") return [];
    const reading = readingOf(message, draft.text);
    const verdicts = judgePitch(reading);
    return verdicts.length === 0 ? [] : [report(verdicts, reading)];
  },
};

function report(verdicts: readonly Verdict[], reading: Reading): Report {
  const { prose } = reading;
  const clearest = verdicts.reduce((best, next) => (next.score > best.score ? next : best));
  const others = verdicts.filter((verdict) => verdict !== clearest);
  return {
    span: inSource(clearest.span, prose),
    message: `This reads as a sales pitch: ${quoteEvidence(clearest, reading)}. A stranger declines an offer; say what links you, and keep the offer until they ask.`,
    evidence: clearest.evidence.map((span) => inSource(span, prose)),
    related: others.map(({ span }) => ({ span: inSource(span, prose), message: "This sells too." })),
  };
}
