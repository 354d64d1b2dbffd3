import { resolve } from "../render.ts";
import type { Draft, Field, Head } from "../syntax/ast.ts";
import { FIELDS, type FieldInfo } from "../syntax/fields.ts";
import { type Leaf, type LeafKind, leaves } from "../syntax/leaves.ts";
import type { Span } from "../text.ts";
import { placeholdersOf } from "./placeholders.ts";

/** The kinds of token, in the order of the protocol's legend. `heading` and `escapeSequence` are our own. */
export const TOKEN_TYPES = [
  "comment",
  "enumMember",
  "keyword",
  "number",
  "operator",
  "string",
  "variable",
  "heading",
  "escapeSequence",
] as const;

/** What a token is besides, in the order of the legend. `open` and `filled`, said of placeholders, are our own. */
export const TOKEN_MODIFIERS = ["declaration", "documentation", "open", "filled"] as const;

export type TokenType = (typeof TOKEN_TYPES)[number];
export type TokenModifier = (typeof TOKEN_MODIFIERS)[number];

/** A piece of the text on one line with its meaning. */
export interface SemanticToken {
  readonly span: Span;
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
}

/**
 * The tokens that touch `range`, in order; none overlaps another, is empty or goes over a line's end. Message text
 * has none, so that an editor shows it as plain prose.
 */
export function semanticTokens(draft: Draft, range: Span = wholeOf(draft)): SemanticToken[] {
  const context = contextOf(draft);
  return leaves(draft)
    .filter(({ span }) => span.start <= range.end && range.start <= span.end)
    .flatMap((leaf) => tokenOf(leaf, context) ?? []);
}

function wholeOf({ text }: Draft): Span {
  return { start: 0, end: text.length };
}

type Meaning = Omit<SemanticToken, "span">;

/** What a leaf alone does not tell, by the offset at which the leaf starts. */
interface Context {
  /** Labels and brackets of placeholders and values. */
  readonly labels: ReadonlyMap<number, Meaning>;
  /** Values of fields that are chosen from a list, or dates. */
  readonly values: ReadonlyMap<number, Meaning>;
}

function tokenOf({ kind, span }: Leaf, { labels, values }: Context): SemanticToken | undefined {
  const meaning = MEANINGS[kind] ?? labels.get(span.start) ?? values.get(span.start);
  return meaning && { span, ...meaning };
}

const MEANINGS: Partial<Record<LeafKind, Meaning>> = {
  separator: meaning("heading"),
  title: meaning("heading"),
  "field-key": meaning("keyword"),
  comment: meaning("comment"),
  suppression: meaning("keyword"),
  "rule-id": meaning("enumMember"),
  escape: meaning("escapeSequence"),
  fallback: meaning("string"),
  hint: meaning("comment", "documentation"),
  bar: meaning("operator"),
  dash: meaning("operator"),
};

function meaning(type: TokenType, ...modifiers: TokenModifier[]): Meaning {
  return { type, modifiers };
}

function contextOf(draft: Draft): Context {
  const labels = new Map<number, Meaning>();
  for (const { placeholder, message } of placeholdersOf(draft)) {
    const isFilled = resolve(placeholder, message, draft) !== undefined;
    const { span, label } = placeholder;
    const variable = meaning("variable", isFilled ? "filled" : "open");
    for (const place of [span.start, label.span.start, span.end - 1]) labels.set(place, variable);
  }
  const values = new Map<number, Meaning>();
  for (const head of [draft.preamble, ...draft.messages.map((message) => message.head)]) {
    addValueLabels(labels, head, draft.text);
    for (const field of head.fields) addFieldValue(values, field);
  }
  return { labels, values };
}

function addValueLabels(labels: Map<number, Meaning>, { values }: Head, text: string): void {
  const declaration = meaning("variable", "declaration");
  for (const { span, label } of values) {
    for (const place of [span.start, label.span.start, text.indexOf("]", label.span.end)])
      labels.set(place, declaration);
  }
}

function addFieldValue(values: Map<number, Meaning>, { name, value }: Field): void {
  const type = (FIELDS as readonly FieldInfo[]).find((info) => info.name === name)?.value;
  if (value.text === "" || type === undefined || type.type === "text") return;
  if (type.type === "date") values.set(value.span.start, meaning("number"));
  else if (type.choices.includes(value.text.toLowerCase()))
    values.set(value.span.start, meaning("enumMember"));
}
