import { lazy } from "../lazy.ts";
import type { Fix, MessageRule, Report } from "../lint/rule.ts";
import { readPersonName } from "../person-name.ts";
import { inSource } from "../prose/prose.ts";
import { readingOf } from "../prose/reading.ts";
import { signsOf } from "../prose/signs.ts";
import { fieldOf } from "../render.ts";
import type { Draft, Message } from "../syntax/ast.ts";
import { type Span, slice } from "../text.ts";

/** A hole where a mail merge had nothing to put: `Hi ,`, `your work at .`, `at  and`. */
export const emptyMerge: MessageRule = {
  meta: {
    id: "empty-merge",
    title: "Hole where a value is missing",
    severity: "warning",
    grade: "C",
    why: "“Hi ,” tells the reader that a program was to put their name there and had none.",
    source: "Practitioners on mail merges gone wrong (crmcurator and others).",
    fixable: true,
    flagged: [
      { text: "Hi , your talk on joins settled an argument in my team." },
      { text: "Hi Ana, I read about your work at . Do you sort first?" },
      { text: "Hi Ana, I read about your work at  and would like to hear more." },
    ],
    fine: [
      { text: "Hi, your talk on joins settled an argument in my team." },
      { text: "Hi Ana, which tools do you work with? I sort first.", note: "Nothing is missing." },
      { text: "Hello ! What are you looking for ?", note: "French spacing." },
    ],
  },
  checkMessage(message, draft) {
    if (!signsOf(readingOf(message, draft.text).words).hole) return [];
    return holes(message, draft);
  },
};

function* holes(message: Message, draft: Draft): Iterable<Report> {
  const { prose } = readingOf(message, draft.text);
  const greeting = greetingHole().exec(prose.text);
  if (greeting !== null) {
    const start = greeting[0].indexOf(greeting[1] ?? "");
    const span = inSource({ start, end: greeting[0].length }, prose);
    const name = readPersonName(fieldOf(message, draft, "To")?.value.text ?? "");
    yield {
      span,
      message: `“${slice(draft.text, span)}” has a hole where the name was to stand. Write the name, or greet without one.`,
      fixes: greetings(span, greeting[1] ?? "", greeting[2] ?? "", name?.first ?? name?.last),
    };
  }
  for (const pattern of [holeBeforeMark(), holeBeforeWord()]) {
    for (const { 0: written, 1: word = "", index } of prose.text.matchAll(pattern)) {
      const span = inSource({ start: index, end: index + written.length }, prose);
      yield {
        span,
        message: `Behind “${word}” something is missing, as if a blank had stayed empty. Write what belongs here, or change the sentence.`,
      };
    }
  }
}

const greetingHole = lazy(
  () =>
    /^(?:\p{Extended_Pictographic}\uFE0F?\s?){0,3}(hi|hello|hey|dear|good (?:morning|afternoon|evening))[ \t\u00A0]{1,9}(,)/iu,
);

/**
 * Words that something must follow, then a blank and a mark. `about .NET` and `in …` are none, nor is a blank before
 * `!` or `?`, which is how French is written.
 */
const holeBeforeMark = lazy(
  () => /(?<![\p{L}\p{N}'’])(at|from|of|the|your|for|with|about)[ \t\u00A0]{1,9}(?:,|\.(?![.\p{L}\p{N}]))/giu,
);

/** The same words, two blanks, and a word that can't be what was to follow. */
const holeBeforeWord = lazy(
  () =>
    /(?<![\p{L}\p{N}'’])(at|from|of|the|your|for|with|about|in|on)[ \t\u00A0]{2,9}(?:and|but|or|is|was|has|which|because|i|we)(?![\p{L}\p{N}'’])/giu,
);

function greetings(span: Span, word: string, mark: string, name: string | undefined): Fix[] {
  const alone = word.toLowerCase() === "dear" ? "Hello" : word;
  const texts = [...(name === undefined ? [] : [`${word} ${name}${mark}`]), `${alone}${mark}`];
  return texts.map((text) => ({ title: `Change to “${text}”`, edits: [{ span, text }], safe: true }));
}
