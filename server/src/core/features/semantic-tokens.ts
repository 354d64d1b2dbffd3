import { resolve } from "../render.ts";
import type { Draft, Field, Head, Section, SectionedDraft } from "../syntax/ast.ts";
import { assembleDraft } from "../syntax/draft.ts";
import { FIELDS, type FieldInfo } from "../syntax/fields.ts";
import { type Leaf, type LeafKind, leaves } from "../syntax/leaves.ts";
import { memoBySection } from "../syntax/section-memo.ts";
import { sectionAt } from "../syntax/sectioned-lines.ts";
import { shiftSpan } from "../syntax/shift.ts";
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
export function semanticTokens(draft: SectionedDraft, range: Span = wholeOf(draft)): SemanticToken[] {
  const [first, last] = [sectionAt(draft, range.start - 1), sectionAt(draft, range.end)];
  const tokens: SemanticToken[] = [];
  for (let index = first; index <= last; index++) {
    const start = draft.starts[index] ?? 0;
    for (const token of tokensInSection(draft, index)) {
      const span = shiftSpan(token.span, start);
      if (span.start <= range.end && range.start <= span.end) tokens.push({ ...token, span });
    }
  }
  return tokens;
}

/**
 * The tokens of the section of that index, with offsets from the section's start. The same array as long as neither
 * the section nor what it reads of the preamble changes.
 */
export function tokensInSection({ sections }: SectionedDraft, index: number): readonly SemanticToken[] {
  const [section, top] = [sections[index], sections[0]];
  if (section === undefined || top === undefined) return [];
  return section === top ? tokensOfTop(top, sections[1]) : tokensOfMessage(section, top);
}

const tokensOfMessage = memoBySection((scene) => tokensOf(scene.draft, scene.offset));

const tops = new WeakMap<Section, { second: Section | undefined; tokens: readonly SemanticToken[] }>();

/** The tokens of a file's top. A subject there is filled as the first message has it, be it in the next section. */
function tokensOfTop(top: Section, second: Section | undefined): readonly SemanticToken[] {
  const known = tops.get(top);
  if (known !== undefined && known.second === second) return known.tokens;
  const draft = assembleDraft(second === undefined ? [top] : [top, second]);
  const tokens = tokensOf(draft, 0).filter(({ span }) => span.end <= top.text.length);
  tops.set(top, { second, tokens });
  return tokens;
}

/** The tokens from a UTF-16 offset on, counted from there. */
function tokensOf(draft: Draft, offset: number): readonly SemanticToken[] {
  const context = contextOf(draft);
  return leaves(draft)
    .filter(({ span }) => span.start >= offset)
    .flatMap((leaf) => tokenOf(leaf, context) ?? [])
    .map((token) => ({ ...token, span: shiftSpan(token.span, -offset) }));
}

function wholeOf({ starts }: SectionedDraft): Span {
  return { start: 0, end: starts.at(-1) ?? 0 };
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
