import { fieldOf, render } from "../../render.ts";
import type { Draft, Message, SectionedDraft } from "../../syntax/ast.ts";
import { type FieldName, KINDS, type Kind, RELATIONS, type Relation } from "../../syntax/fields.ts";
import { parse } from "../../syntax/parse.ts";
import { textOf } from "../../syntax/sectioned-lines.ts";
import type { Span } from "../../text.ts";
import { type Block, paragraph } from "../blocks.ts";
import type { BodyPlace } from "../body-place.ts";
import { plainText } from "../snippet.ts";
import type { Completion, CompletionSources } from "./item.ts";
import { type OfferedTemplate, ownTemplates } from "./own-templates.ts";

/** In the middle of a line one letter says too little: every second word would open the list. */
const FEWEST_LETTERS = 2;
const MOST_WORDS = 8;

/**
 * The templates that fit what stands before the cursor, best first: the writer's own in this file, those in
 * others, those that come with the tool. With words before the cursor those whose name, prefix or category begins
 * with them; those of another kind or relation than the head names are left out, and of both sorts those of its
 * category come first.
 */
export function templateCompletions(
  draft: SectionedDraft,
  place: BodyPlace,
  sources: CompletionSources,
): Completion[] {
  const fits = fitting(draft, place.message);
  const written = textOf(draft, place.written);
  const offers = allTemplates(draft, place, sources)
    .filter((template) => fits.kind === undefined || template.kind === fits.kind)
    .filter(({ relation }) => fits.relation === undefined || (relation ?? fits.relation) === fits.relation)
    .flatMap((template) => offersOf(template, written, place));
  const rankOf = ({ rank, template: { plain, category } }: Offer) =>
    4 * rank + (plain === undefined ? 2 : 0) + (fold(category) === fits.category ? 0 : 1);
  return offers
    .sort((a, b) => rankOf(a) - rankOf(b))
    .map(({ template, span }) => toCompletion(template, span));
}

/** Of equal names the nearest counts, so a template of one's own replaces one that comes with the tool. */
function allTemplates(
  draft: SectionedDraft,
  { message }: BodyPlace,
  { templates, others }: CompletionSources,
): OfferedTemplate[] {
  const all = [
    ...ownTemplates(draft, "from this file", message?.index),
    ...others.flatMap(({ draft: other, name }) => ownTemplates(other, `from ${name}`)),
    ...templates,
  ];
  const byName = new Map(all.toReversed().map((template) => [fold(template.name), template]));
  return all.filter((template) => byName.get(fold(template.name)) === template);
}

interface Fitting {
  readonly kind: Kind | undefined;
  readonly relation: Relation | undefined;
  /** Folded; undefined where none is named. */
  readonly category: string | undefined;
}

/** What the head or the preamble names; undefined where they name nothing, as then any template may fit. */
function fitting(draft: Draft, message: Message | undefined): Fitting {
  const written = (name: FieldName): string | undefined => {
    const field = message
      ? fieldOf(message, draft, name)
      : draft.preamble.fields.find((other) => other.name === name);
    return field?.value.text.toLowerCase();
  };
  const category = written("Category");
  return {
    kind: KINDS.find((kind) => kind === written("Kind")),
    relation: RELATIONS.find((relation) => relation === written("Relation")),
    category: category ? fold(category) : undefined,
  };
}

interface Offer {
  readonly template: OfferedTemplate;
  readonly span: Span;
  /** 0 where a title begins with the words typed, 1 where these only occur in it. */
  readonly rank: 0 | 1;
}

/** `text` is what is written there. */
function offersOf(template: OfferedTemplate, text: string, { written, isStart }: BodyPlace): Offer[] {
  const begun = tails(text, written).find(({ start }) => begins(template, text.slice(start - written.start)));
  if (begun !== undefined) return [{ template, span: begun, rank: 0 }];
  if (written.start === written.end) return [{ template, span: written, rank: 0 }];
  const fits = isStart && mentions(template, text);
  return fits ? [{ template, span: written, rank: 1 }] : [];
}

/** The last words before the cursor, the longest run of them first. */
function tails(text: string, written: Span): Span[] {
  const words = [...text.matchAll(/\S+/g)].slice(-MOST_WORDS);
  return words
    .map(({ index }) => ({ start: written.start + index, end: written.end }))
    .filter(({ start, end }) => end - start >= FEWEST_LETTERS || start === written.start);
}

function begins(template: OfferedTemplate, typed: string): boolean {
  const words = fold(typed);
  return words !== "" && titles(template).some((title) => fold(title).startsWith(words));
}

/** Whether each word typed begins a word of the template's titles. */
function mentions(template: OfferedTemplate, typed: string): boolean {
  const known = fold(titles(template).join(" ")).split(" ");
  return fold(typed)
    .trim()
    .split(" ")
    .every((word) => known.some((other) => other.startsWith(word)));
}

function titles({ prefix, name, category }: OfferedTemplate): string[] {
  return [...new Set([prefix, name, category])].filter((title) => title !== "");
}

function fold(words: string): string {
  return words.toLowerCase().replace(/[\s_-]+/g, " ");
}

function toCompletion(template: OfferedTemplate, span: Span): Completion {
  const plain = template.plain ?? plainText(template.body);
  return {
    kind: "template",
    label: template.name,
    detail: [template.kind, template.category].filter(Boolean).join(" · "),
    filterText: titles(template).join(" "),
    span,
    snippet: template.body,
    plain,
    explain: () => explain(template, plain),
  };
}

function explain({ description }: OfferedTemplate, plain: string): Block[] {
  return [paragraph(description), { kind: "verbatim", text: plain }, paragraph(lengthInWords(plain))];
}

function lengthInWords(plain: string): string {
  const draft = parse(plain);
  const [message] = draft.messages;
  if (message === undefined) return `${plain.length} characters.`;
  const { text, length } = render(message, draft);
  const blanks = length.min < text.length ? `, ${length.min} without its blanks` : "";
  return `${text.length} characters${blanks}.`;
}
