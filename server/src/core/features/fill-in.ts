import { applyEdits } from "../lint/fix.ts";
import type { Edit } from "../lint/rule.ts";
import { render } from "../render.ts";
import type { Draft, Message, Placeholder } from "../syntax/ast.ts";
import { parse } from "../syntax/parse.ts";
import { sentSegments } from "../syntax/sent.ts";
import { addToOwnHead, ownHead } from "./own-head.ts";

/** What a blank is to say. `name` is its folded label; line breaks in `text` count as blanks. */
export interface Filling {
  readonly name: string;
  readonly text: string;
}

/** Where the texts of blanks are written: as values in the message's head, or in the blanks' own places. */
export type FillTarget = "head" | "text";

/**
 * The edits that fill blanks of a message; blank texts and blanks that it does not have are left out. Texts that
 * would be read as markup in the body, such as one that makes a line a comment, go to the head in any case.
 */
export function fillIn(
  draft: Draft,
  message: Message,
  fillings: readonly Filling[],
  target: FillTarget,
): Edit[] {
  const places = sentSegments(message, draft).filter((segment) => segment.kind === "placeholder");
  const known = fillings
    .map(({ name, text }) => ({ name, text: oneLine(text) }))
    .filter(({ name, text }) => text !== "" && places.some((place) => place.name === name));
  const inHead = headEdits(draft, message, places, known);
  if (target === "head" || known.length === 0) return inHead;
  const inText = textEdits(places, known);
  return outcome(draft, message, inText) === outcome(draft, message, inHead) ? inText : inHead;
}

/** Values that stand in the head but are blank are written out; the others are added below. */
/** A text on one line, as a value and a placeholder's place need it. */
function oneLine(text: string): string {
  return text
    .split(/[\r\n]/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join(" ");
}

function headEdits(
  draft: Draft,
  message: Message,
  places: readonly Placeholder[],
  fillings: readonly Filling[],
): Edit[] {
  const { values } = ownHead(draft, message);
  const lines: string[] = [];
  const edits: Edit[] = [];
  for (const { name, text } of fillings) {
    const blank = values.find((value) => value.name === name);
    const label = blank?.label.text ?? places.find((place) => place.name === name)?.label.text;
    const line = `[${label}]: ${text}`;
    if (blank === undefined) lines.push(line);
    else edits.push({ span: blank.span, text: line });
  }
  return lines.length === 0 ? edits : [...edits, addToOwnHead(draft, message, lines)];
}

function textEdits(places: readonly Placeholder[], fillings: readonly Filling[]): Edit[] {
  return places.flatMap(({ name, span }) => {
    const filling = fillings.find((candidate) => candidate.name === name);
    return filling === undefined ? [] : [{ span, text: filling.text.replace(/[\\[\]]/g, "\\$&") }];
  });
}

/** What arrives after some edits. One that makes a message of a line has another number of them. */
function outcome(draft: Draft, { index, separator }: Message, edits: readonly Edit[]): string | undefined {
  const changed = parse(applyEdits(draft.text, edits));
  const message = changed.messages[index];
  if (changed.messages.length !== draft.messages.length || message === undefined) return undefined;
  const isUntitled = separator === undefined && index === 0;
  return isUntitled || message.separator !== undefined ? render(message, changed).text : undefined;
}
