import { resolve } from "../../render.ts";
import type { Draft, Message } from "../../syntax/ast.ts";
import { foldLabel } from "../../syntax/labels.ts";
import type { Span } from "../../text.ts";
import { type Block, code, paragraph, strong } from "../blocks.ts";
import { labelUses } from "../label-uses.ts";
import type { Completion } from "./item.ts";
import type { LinePlace } from "./line-place.ts";

/** Names that most drafts need, offered behind those of the file. */
const COMMON_LABELS = [
  "NAME",
  "FIRST NAME",
  "LAST NAME",
  "COMPANY",
  "TOPIC",
  "MUTUAL CONNECTION",
  "GROUP",
  "EVENT",
  "ROLE",
  "CITY",
];

/**
 * Placeholders for the bracket that is open at the cursor, in a body or a subject: those of the message and the
 * file first, then common names. A `]` that belongs to the bracket is replaced with it; a fallback or a hint stays.
 */
export function placeholderCompletions(draft: Draft, place: LinePlace): Completion[] {
  const bracket = openBracket(place);
  if (bracket === undefined) return [];
  const message = draft.messages.findLast(({ span }) => span.start <= place.offset) ?? draft.messages[0];
  return labelsFor(draft, message, bracket.span).map((label) => ({
    kind: "placeholder",
    label: `[${label.text}]`,
    detail: label.detail,
    filterText: `[${label.text}]`,
    span: bracket.span,
    snippet: undefined,
    plain: `[${label.text}${bracket.closing}`,
    explain: () => explain(label.text, draft, message),
  }));
}

interface Bracket {
  readonly span: Span;
  /** What must stand behind the label. */
  readonly closing: "]" | "";
}

function openBracket(place: LinePlace): Bracket | undefined {
  if (!takesPlaceholders(place)) return undefined;
  const label = /(?<!\\)(?:\\\\)*\[([^[\]|—–{}]*)$/.exec(place.before)?.[1];
  if (label === undefined) return undefined;
  const start = place.offset - label.length - 1;
  const rest = /^[\p{L}\p{N} _-]*(?=[\]|—–])/u.exec(place.after)?.[0];
  const next = place.after.charAt(rest?.length ?? 0);
  if (rest !== undefined && next === "]")
    return { span: { start, end: place.offset + rest.length + 1 }, closing: "]" };
  const isKept = rest !== undefined && /^[^[\]]*\]/.test(place.after);
  return isKept
    ? { span: { start, end: place.offset + rest.length }, closing: "" }
    : { span: { start, end: place.offset }, closing: "]" };
}

function takesPlaceholders({ line, before }: LinePlace): boolean {
  return line.kind === "text" || (line.kind === "field" && /^\s*subject\s*:/i.test(before));
}

interface Label {
  readonly text: string;
  readonly detail: string;
}

/** Those with a text or a use in this message, those of other messages, common ones; each name once. */
function labelsFor(draft: Draft, message: Message | undefined, edited: Span): Label[] {
  const uses = labelUses(draft).filter(({ whole }) => whole.start !== edited.start);
  const isNear = (use: (typeof uses)[number]) => use.message === message || use.message === undefined;
  const texts = [...uses.filter(isNear), ...uses.filter((use) => !isNear(use))].map(({ text }) => text);
  const byName = new Map(
    [...COMMON_LABELS.toReversed(), ...texts.toReversed()].map((text) => [foldLabel(text), text]),
  );
  const names = [...texts, ...COMMON_LABELS].map(foldLabel);
  return [...new Set(names)].map((name) => {
    const value = message && resolve({ name, fallback: undefined }, message, draft)?.text;
    return { text: byName.get(name) ?? name, detail: value ?? "" };
  });
}

function explain(label: string, draft: Draft, message: Message | undefined): Block[] {
  const name = foldLabel(label);
  const value = message && resolve({ name, fallback: undefined }, message, draft)?.text;
  if (value !== undefined) return [paragraph(code(`[${label}]`), " becomes ", strong(value), ".")];
  return [
    paragraph(code(`[${label}]`), " stays open until the head gives it a text: ", code(`[${label}]: …`)),
  ];
}
