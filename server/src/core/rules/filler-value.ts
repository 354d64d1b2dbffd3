import type { MessageRule, Report } from "../lint/rule.ts";
import { FILLER_PHRASES, FILLER_VALUES } from "../prose/lexicon/filler.ts";
import { phraseBook } from "../prose/phrase-book.ts";
import { placeAt, placesOf } from "../prose/places.ts";
import { readingOf } from "../prose/reading.ts";
import { isWordAt, wordList } from "../prose/words.ts";
import { fieldOf } from "../render.ts";
import type { Draft, Message, Value } from "../syntax/ast.ts";

const phrases = phraseBook(FILLER_PHRASES, {});

/** A stand-in such as “TBD” where the text itself was to come, in a message or in a value of its head. */
export const fillerValue: MessageRule = {
  meta: {
    id: "filler-value",
    title: "Stand-in that was left",
    severity: "information",
    grade: "D",
    why: "“TBD” or “xxx” was meant to be replaced before sending, and the reader sees that it was not.",
    source: "House style. Only literal stand-ins count, so that ordinary words are left alone.",
    noExceptions: true,
    fixable: false,
    flagged: [
      { text: "Hi Ana, your talk on XXX settled an argument in my team." },
      { text: "[TOPIC]: tbd\n\nHi Ana, your talk on [TOPIC] settled an argument in my team." },
      { text: "Hi Ana, insert reason here." },
    ],
    fine: [
      { text: "[TOPIC]: streaming joins\n\nHi Ana, your talk on [TOPIC] settled an argument in my team." },
      { text: "Hi Ana, your test of the new map settled an argument in my team.", note: "An ordinary word." },
    ],
  },
  checkMessage(message, draft) {
    const { prose } = readingOf(message, draft.text);
    const found = inMarkup(message, draft);
    for (const { span, text } of placesOf(message, draft, phrases))
      if (!isLowerCase(draft.text.slice(span.start, span.end))) found.push(report(span, text));
    if (/xxx/i.test(prose.text)) found.push(...crosses(message, draft));
    return found;
  },
  checkPreamble: (draft) => draft.preamble.values.filter(isFiller).map(reportValue),
};

/** Stand-ins in the head and in fallbacks. */
function inMarkup(message: Message, draft: Draft): Report[] {
  const { head, body } = message;
  const found: Report[] = [];
  for (const value of head.values) if (isFiller(value)) found.push(reportValue(value));
  const subject = fieldOf(message, draft, "Subject");
  if (subject !== undefined && head.fields.includes(subject) && isStandIn(subject.value.text))
    found.push(report(subject.value.span, subject.value.text));
  for (const segment of body.segments) {
    const fallback = segment.kind === "placeholder" ? segment.fallback : undefined;
    if (fallback !== undefined && isStandIn(fallback.text)) found.push(report(fallback.span, fallback.text));
  }
  return found;
}

function isFiller({ value }: Value): boolean {
  return isStandIn(value.text);
}

function isStandIn(text: string): boolean {
  const folded = text.toLowerCase();
  return FILLER_VALUES.has(folded) || /^x{3,}$/.test(folded);
}

/** “tbd” in small letters may be a word of some language; in capitals it is the abbreviation. */
function isLowerCase(written: string): boolean {
  return /^tb[acd]$/.test(written);
}

/** `XXX` inside a sentence; at its end it may be a kiss. */
function* crosses(message: Message, draft: Draft): Iterable<Report> {
  const reading = readingOf(message, draft.text);
  for (const [index, { norm }] of wordList(reading.words).entries()) {
    if (!/^x{3,}$/.test(norm) || !isWordAt(reading.words, index + 1)) continue;
    const { span, text } = placeAt({ first: index, last: index + 1 }, reading, draft);
    yield report(span, text);
  }
}

function reportValue({ value }: Value): Report {
  return report(value.span, value.text);
}

function report(span: Report["span"], text: string): Report {
  return {
    span,
    message: `“${text}” looks like a stand-in that was to be replaced. Write the text itself, or leave it out.`,
  };
}
