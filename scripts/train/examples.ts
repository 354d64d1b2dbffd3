import { featuresOf } from "../../server/src/core/prose/features.ts";
import type { Lexicon } from "../../server/src/core/prose/lexicon/compile.ts";
import { readingOf } from "../../server/src/core/prose/reading.ts";
import { parse } from "../../server/src/core/syntax/parse.ts";
import { type CorpusMessage, draftOf } from "./corpus.ts";

/** A sentence to learn from: the names of its features, and whether the rule should flag it. */
export interface Example {
  readonly features: readonly string[];
  readonly label: boolean;
}

/** A message with its sentences. */
export interface MessageExamples {
  readonly label: boolean;
  readonly sentences: readonly Example[];
}

/** The sentences of messages: one is to be flagged when a labelled span of the rule reaches into it. */
export function examplesOf(
  messages: readonly CorpusMessage[],
  rule: string,
  lexicon: Lexicon,
): MessageExamples[] {
  return messages
    .filter((message) => message.doubt !== true)
    .map((message) => examplesOfMessage(message, rule, lexicon));
}

function examplesOfMessage(message: CorpusMessage, rule: string, lexicon: Lexicon): MessageExamples {
  const text = draftOf(message);
  const draft = parse(text);
  const spans = message.spans
    .filter((span) => span.rule === rule)
    .map((span) => ({ start: text.indexOf(span.text), end: text.indexOf(span.text) + span.text.length }));
  const sentences = draft.messages.flatMap((one) => {
    const reading = readingOf(one, text);
    return featuresOf(reading, lexicon).map(({ sentence, features }) => {
      const start = (reading.words[sentence.first]?.start ?? 0) + reading.prose.offset;
      const end = (reading.words[sentence.last - 1]?.end ?? 0) + reading.prose.offset;
      const label = spans.some((span) => span.start < end && start < span.end);
      return { features: features.map(({ name }) => name), label };
    });
  });
  return { label: message.rules.includes(rule), sentences };
}
