import { fieldOf, render } from "../render.ts";
import type { Draft, Message } from "../syntax/ast.ts";
import { KINDS, type Kind } from "../syntax/fields.ts";
import { parse } from "../syntax/parse.ts";
import type { Template } from "../templates.ts";
import { type Span, slice } from "../text.ts";
import { type Block, paragraph } from "./blocks.ts";
import { type BodyPlace, bodyPlace } from "./body-place.ts";
import { plainText } from "./snippet.ts";

/** A template offered at a place in a body. */
export interface Completion {
  readonly label: string;
  /** Kind and category, for the list. */
  readonly detail: string;
  /** What the words typed are compared with: the prefix and the name. */
  readonly filterText: string;
  /** The words typed, on one line and ending at the cursor; accepting replaces them. */
  readonly span: Span;
  /** The text with tab stops, in VS Code's snippet syntax. */
  readonly snippet: string;
  /** The same without tab stops: its blanks stay visible as `[LABEL]`. */
  readonly plain: string;
  readonly documentation: readonly Block[];
}

/** In the middle of a line one letter says too little: every second word would open the list. */
const FEWEST_LETTERS = 2;
const MOST_WORDS = 8;

/**
 * The templates that fit what stands before a UTF-16 `offset`, best first.
 *
 * At the start of a body and on an empty line all of the message's kind; behind words those whose prefix or name
 * begins with them. Empty in a head, a comment or a bracket.
 */
export function completion(draft: Draft, offset: number, templates: readonly Template[]): Completion[] {
  const place = bodyPlace(draft, offset);
  if (place === undefined) return [];
  const kind = kindSet(draft, place.message);
  const offers = templates
    .filter((template) => kind === undefined || template.kind === kind)
    .flatMap((template) => offersOf(template, draft.text, place));
  return offers.sort((a, b) => a.rank - b.rank).map(({ template, span }) => toCompletion(template, span));
}

/** The kind that the head or the preamble names; undefined where they name none, as then any template may fit. */
function kindSet(draft: Draft, message: Message | undefined): Kind | undefined {
  const field = message
    ? fieldOf(message, draft, "Kind")
    : draft.preamble.fields.find(({ name }) => name === "Kind");
  const value = field?.value.text.toLowerCase();
  return KINDS.find((kind) => kind === value);
}

interface Offer {
  readonly template: Template;
  readonly span: Span;
  /** 0 where prefix or name begins with the words typed, 1 where these only occur in them. */
  readonly rank: 0 | 1;
}

function offersOf(template: Template, text: string, place: BodyPlace): Offer[] {
  const { written, isStart } = place;
  const begun = tails(text, written).find((span) => begins(template, slice(text, span)));
  if (begun !== undefined) return [{ template, span: begun, rank: 0 }];
  if (written.start === written.end) return [{ template, span: written, rank: 0 }];
  const fits = isStart && mentions(template, slice(text, written));
  return fits ? [{ template, span: written, rank: 1 }] : [];
}

/** The last words before the cursor, the longest run of them first. */
function tails(text: string, written: Span): Span[] {
  const words = [...slice(text, written).matchAll(/\S+/g)].slice(-MOST_WORDS);
  return words
    .map(({ index }) => ({ start: written.start + index, end: written.end }))
    .filter(({ start, end }) => end - start >= FEWEST_LETTERS || start === written.start);
}

function begins(template: Template, typed: string): boolean {
  const words = fold(typed);
  return words !== "" && [template.prefix, template.name].some((title) => fold(title).startsWith(words));
}

/** Whether each word typed begins a word of the template's prefix or name. */
function mentions(template: Template, typed: string): boolean {
  const known = fold(`${template.prefix} ${template.name}`).split(" ");
  return fold(typed)
    .trim()
    .split(" ")
    .every((word) => known.some((other) => other.startsWith(word)));
}

function fold(words: string): string {
  return words.toLowerCase().replace(/[\s_-]+/g, " ");
}

function toCompletion(template: Template, span: Span): Completion {
  const plain = plainText(template.body);
  return {
    label: template.name,
    detail: `${template.kind} · ${template.category}`,
    filterText: template.prefix === template.name ? template.name : `${template.prefix} ${template.name}`,
    span,
    snippet: template.body,
    plain,
    documentation: [
      paragraph(template.description),
      { kind: "verbatim", text: plain },
      paragraph(lengthInWords(plain)),
    ],
  };
}

function lengthInWords(plain: string): string {
  const draft = parse(plain);
  const [message] = draft.messages;
  const fewest = message ? render(message, draft).length.min : plain.length;
  const blanks = fewest < plain.length ? `, ${fewest} without its blanks` : "";
  return `${plain.length} characters${blanks}.`;
}
