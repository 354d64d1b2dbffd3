import type { Edit } from "../../lint/rule.ts";
import { isTemplate, render, resolve } from "../../render.ts";
import type { Draft, Message, SectionedDraft } from "../../syntax/ast.ts";
import { firstMessageSection } from "../../syntax/draft.ts";
import { editDraftAll } from "../../syntax/edit-draft.ts";
import { foldLabel } from "../../syntax/labels.ts";
import { trimmedPart } from "../../syntax/part.ts";
import { type Scene, sceneOf } from "../../syntax/scene.ts";
import { textOf } from "../../syntax/sectioned-lines.ts";
import { shiftSpan } from "../../syntax/shift.ts";
import type { Span } from "../../text.ts";
import { labelProblem } from "../label-name.ts";
import { hasLabel } from "../label-uses.ts";
import type { Action, PlacedRequest } from "./action.ts";
import { appendToHead } from "./head-lines.ts";
import { isWholeIn, textPlaces } from "./text-places.ts";

/** Selections of more words get a name that has nothing to do with them. */
const MOST_WORDS = 3;
const NAME_LABELS = ["NAME", "FIRST NAME", "LAST NAME", "FULL NAME"];

/**
 * Makes the selected words a placeholder, everywhere in the message, and keeps them as its value in the head, so
 * that the message reads as before. The recipient's name becomes `[NAME]` or the like. A template's becomes a blank.
 */
export function extract({ draft: file, near: draft, range }: PlacedRequest): Action[] {
  const selected = textOf(draft, range);
  const { text, span: own } = trimmedPart(selected, 0, selected.length);
  const span = shiftSpan(own, range.start);
  const message = draft.messages.find(({ body }) =>
    body.segments.some((segment) => segment.kind === "text" && holds(segment.span, span)),
  );
  if (text === "" || message === undefined || !isWholeIn(draft, span)) return [];
  const places = textPlaces(draft, message, text);
  if (!places.some(({ start }) => start === span.start)) return [];
  const name = nameLabel(draft, message, text);
  const label = name ?? freeLabel(file, text);
  const isValued = name === undefined && !isTemplate(message, draft);
  const edits: Edit[] = places.map((place) => ({ span: place, text: `[${label}]` }));
  const head = isValued ? [appendToHead(draft, message, `[${label}]: ${text}`)] : [];
  if (!readsAsBefore([...head, ...edits], file, message, label)) return [];
  return [
    {
      title: titleOf(label, places),
      kind: "refactor.extract",
      edits: [...head, ...edits],
      isPreferred: false,
    },
  ];
}

/** What stands around the words may make another thing of the brackets, such as a Markdown link. */
function readsAsBefore(
  edits: readonly Edit[],
  file: SectionedDraft,
  { index }: Message,
  label: string,
): boolean {
  const [before, after] = [sceneAt(file, index), sceneAt(editDraftAll(file, edits), index)];
  if (before?.message === undefined || after?.message === undefined) return false;
  const name = foldLabel(label);
  const made = after.message.body.segments.filter(
    (segment) => segment.kind === "placeholder" && segment.name === name,
  );
  const places = edits.filter(({ text }) => text === `[${label}]`).length;
  const isSame =
    isTemplate(before.message, before.draft) ||
    render(after.message, after.draft).text === render(before.message, before.draft).text;
  return isSame && made.length >= places;
}

/** A message alone below its preamble, so that the text of the whole file is not needed. */
function sceneAt({ sections }: SectionedDraft, messageIndex: number): Scene | undefined {
  const [top] = sections;
  const section = sections[messageIndex + firstMessageSection({ sections })];
  return section && top && sceneOf(section, top);
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function titleOf(label: string, { length }: readonly Span[]): string {
  return length === 1
    ? `Make it the placeholder [${label}]`
    : `Make it the placeholder [${label}] in ${length} places`;
}

/** The label that the recipient's name fills with just this text. */
function nameLabel(draft: Draft, message: Message, text: string): string | undefined {
  return NAME_LABELS.find((label) => {
    const resolution = resolve({ name: foldLabel(label), fallback: undefined }, message, draft);
    return resolution?.source === "to" && resolution.text === text;
  });
}

/** The words in capitals where they can be a label, with a number where the file has that label. */
function freeLabel(file: SectionedDraft, text: string): string {
  const words = text.toUpperCase().replace(/[\s_]+/g, " ");
  const isShort = words.split(" ").length <= MOST_WORDS;
  const base = isShort && labelProblem(words) === undefined ? words : "TEXT";
  const isFree = (label: string) => !hasLabel(file, foldLabel(label)) && !NAME_LABELS.includes(label);
  for (let number = 1; ; number++) {
    const label = number === 1 ? base : `${base} ${number}`;
    if (isFree(label)) return label;
  }
}
