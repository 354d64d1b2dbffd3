import type { Fix, MessageRule, Report } from "../lint/rule.ts";
import { countCompliments, judgeCompliment } from "../prose/judges.ts";
import { nameTheThing } from "../prose/name-the-thing.ts";
import { oneLine } from "../prose/one-line.ts";
import { inSource } from "../prose/prose.ts";
import { type Reading, readingAfter, readingOf } from "../prose/reading.ts";
import type { Verdict } from "../prose/verdict.ts";
import { slice } from "../text.ts";

/** Praise of the reader that does not say what for. */
export const genericCompliment: MessageRule = {
  meta: {
    id: "generic-compliment",
    title: "Compliment that fits anyone",
    severity: "warning",
    grade: "B",
    why: "Praise that would fit any reader says that you wrote to many. The reader asks: what was it that impressed you? Name the one thing, and the same words become the best part of the message.",
    source:
      "Boomerang, 40 million e-mails: slight warmth helps, heavy flattery gains nothing; recruiters' and recipients' accounts.",
    fixable: true,
    flagged: [
      { text: "Hi Ana, I'm impressed by your profile and would love to connect." },
      { text: "Hi Ana, your background is great." },
    ],
    fine: [
      { text: "Hi Ana, your talk on joins was great: we now sort first.", note: "Says what for." },
      { text: "Hi Ana, it would be great to compare notes on route planning.", note: "Praises nothing." },
    ],
  },
  checkMessage(message, draft) {
    const reading = readingOf(message, draft.text);
    const verdicts = judgeCompliment(reading);
    return verdicts.map((verdict) => report(verdict, reading, verdicts.length, draft.text));
  },
};

function report(verdict: Verdict, reading: Reading, count: number, source: string): Report {
  const { span, evidence } = verdict;
  const place = inSource(span, reading.prose);
  const quoted = oneLine(slice(source, place));
  return {
    span: place,
    message: `“${quoted}” would fit anyone. What was it that impressed you? Name the post, the talk or the detail.`,
    evidence: evidence.map((one) => inSource(one, reading.prose)),
    fixes: fixesOf(verdict, reading, count),
  };
}

/** The rewriting that says what for, where one sentence fewer is empty praise after it. */
function fixesOf({ sentence }: Verdict, reading: Reading, before: number): Fix[] {
  const fix = nameTheThing(sentence, reading);
  return fix !== undefined && countCompliments(readingAfter(reading, fix.edits)) < before ? [fix] : [];
}
