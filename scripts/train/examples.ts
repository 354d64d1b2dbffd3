import type { FeatureId } from "../../server/src/core/prose/feature-id.ts";
import { featuresOf } from "../../server/src/core/prose/features.ts";
import type { Lexicon } from "../../server/src/core/prose/lexicon/compile.ts";
import { nameTheThing } from "../../server/src/core/prose/name-the-thing.ts";
import { inSource } from "../../server/src/core/prose/prose.ts";
import { readingAfter, readingOf } from "../../server/src/core/prose/reading.ts";
import { spanOf } from "../../server/src/core/prose/words.ts";
import { parse } from "../../server/src/core/syntax/parse.ts";
import { type CorpusMessage, draftOf } from "./corpus.ts";

/** A sentence to learn from: its features, and whether the rule should flag it. */
export interface Example {
  readonly features: readonly FeatureId[];
  readonly label: boolean;
}

/** A message with its sentences. */
export interface MessageExamples {
  /** Who wrote it: the name of the corpus file. */
  readonly writer: string;
  readonly label: boolean;
  readonly sentences: readonly Example[];
  /** Made from another message, so not one to be measured on. */
  readonly isMade?: boolean;
}

/** The sentences of messages: one is to be flagged when a labelled span of the rule reaches into it. */
export function examplesOf(
  writer: string,
  messages: readonly CorpusMessage[],
  rule: string,
  lexicon: Lexicon,
): MessageExamples[] {
  return messages
    .filter((message) => message.doubt !== true)
    .map((message) => ({ ...examplesOfMessage(message, rule, lexicon), writer }));
}

/**
 * The messages again whose one empty compliment can be made to say what for, now as ones not to flag: pairs that
 * differ in nothing else teach the model what makes praise concrete.
 */
export function mendedExamples(
  writer: string,
  messages: readonly CorpusMessage[],
  rule: string,
  lexicon: Lexicon,
): MessageExamples[] {
  const mended: MessageExamples[] = [];
  for (const message of messages) {
    const one = message.doubt === true ? undefined : praisingSentence(message, rule, lexicon);
    if (one === undefined) continue;
    const fix = nameTheThing(one.sentence, one.reading, CONCRETE[mended.length % CONCRETE.length]);
    if (fix === undefined) continue;
    const sentences = featuresOf(readingAfter(one.reading, fix.edits), lexicon);
    mended.push({
      writer,
      label: false,
      isMade: true,
      sentences: sentences.map(({ features }) => ({
        label: false,
        features: features.map(({ id }) => id),
      })),
    });
  }
  return mended;
}

function praisingSentence(message: CorpusMessage, rule: string, lexicon: Lexicon) {
  const text = draftOf(message);
  const [only] = parse(text).messages;
  if (only === undefined) return undefined;
  const reading = readingOf(only, text);
  const { sentences } = examplesOfMessage(message, rule, lexicon);
  const flagged = sentences.flatMap(({ label }, index) => (label ? [index] : []));
  const sentence = flagged.length === 1 ? reading.sentences[flagged[0] ?? 0] : undefined;
  return sentence === undefined ? undefined : { sentence, reading };
}

/** What mended compliments praise, in turn. */
const CONCRETE: readonly string[] = [
  "your post on [TOPIC]",
  "your talk about [TOPIC]",
  "your article on night shifts",
  "your [TITLE] interview",
  "your talk on beaver dams",
  "your post about the flood in Passau",
  "your paper on [TOPIC]",
  "your chapter on grain prices",
  "the way you explained [TOPIC]",
  "your video about tram brakes",
  "your piece in [PAPER]",
  "your answer to the question about leave",
  "your podcast episode with [NAME]",
  "how you handled the closing of the pool",
  "your map of the old harbour",
  "your comment on [POST]",
  "your thread about invoices that come late",
  "your project on soil sensors",
  "your workshop on [TOPIC]",
  "what you wrote about [TOPIC]",
];

function examplesOfMessage(
  message: CorpusMessage,
  rule: string,
  lexicon: Lexicon,
): Omit<MessageExamples, "writer"> {
  const text = draftOf(message);
  const draft = parse(text);
  const spans = message.spans
    .filter((span) => span.rule === rule)
    .map((span) => ({ start: text.indexOf(span.text), end: text.indexOf(span.text) + span.text.length }));
  const sentences = draft.messages.flatMap((one) => {
    const reading = readingOf(one, text);
    return featuresOf(reading, lexicon).map(({ sentence, features }) => {
      const { start, end } = inSource(spanOf(reading.words, sentence.first, sentence.last), reading.prose);
      const label = spans.some((span) => span.start < end && start < span.end);
      return { features: features.map(({ id }) => id), label };
    });
  });
  return { label: message.rules.includes(rule), sentences };
}
