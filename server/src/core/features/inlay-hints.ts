import { cutOf } from "../cut.ts";
import { type Limit, limitOf } from "../limits.ts";
import type { Settings } from "../lint/settings.ts";
import { type Rendered, render, renderSubject, resolve } from "../render.ts";
import { printLength } from "../summary.ts";
import type { Draft, Message, SectionedDraft, Segment } from "../syntax/ast.ts";
import { localDraft } from "../syntax/local-draft.ts";
import { sentSubject } from "../syntax/sent.ts";
import { type Span, touches } from "../text.ts";
import { type FoundPlaceholder, placeholdersOf } from "./placeholders.ts";

/** A few words that the editor shows between the characters of the draft, and that are no part of it. */
export interface InlayHint {
  /** The UTF-16 offset that it is shown at. */
  readonly offset: number;
  readonly label: string;
  /** One or two sentences. */
  readonly tooltip: string;
  /** The sides on which a gap keeps it apart from the text. */
  readonly padding: "left" | "right";
}

/** In UTF-16 units; of a longer value the beginning is shown. */
const LONGEST_VALUE = 40;

/**
 * The hints in `range`, in order: the value beside each placeholder that looks open and is filled, the place where
 * LinkedIn would cut a text that is too long, and at each message's end its length and limit.
 */
export function inlayHints(file: SectionedDraft, range: Span, settings: Settings): InlayHint[] {
  const draft = localDraft(file, range);
  const messages = draft.messages.filter(({ span, separator }) =>
    // An untitled message takes its subject from the preamble above it.
    separator === undefined ? span.end >= range.start : overlaps(span, range),
  );
  const hints = [
    ...valueHints(draft, range),
    ...messages.flatMap((message) => [
      ...cutHints(message, draft, settings),
      ...lengthHints(message, draft, settings),
    ]),
  ];
  return hints.filter(({ offset }) => touches(range, offset)).sort((a, b) => a.offset - b.offset);
}

function overlaps(span: Span, range: Span): boolean {
  return span.start <= range.end && range.start <= span.end;
}

function valueHints(draft: Draft, range: Span): InlayHint[] {
  const inside = placeholdersOf(draft).filter(({ placeholder }) => touches(range, placeholder.span.end));
  return inside.flatMap((found) => valueHint(found, draft) ?? []);
}

/** None where the fallback counts, as that is in sight already. */
function valueHint({ placeholder, message }: FoundPlaceholder, draft: Draft): InlayHint | undefined {
  const found = resolve(placeholder, message, draft);
  if (found === undefined || found.source === "fallback") return undefined;
  return {
    offset: placeholder.span.end,
    label: `= ${shortened(found.text)}`,
    tooltip: `[${placeholder.label.text}] becomes “${found.text}”.`,
    padding: "left",
  };
}

function shortened(text: string): string {
  if (text.length <= LONGEST_VALUE) return text;
  return `${text.slice(0, LONGEST_VALUE - 1).replace(/[\ud800-\udbff]$|\s+$/, "")}…`;
}

function lengthHints(message: Message, draft: Draft, settings: Settings): InlayHint[] {
  const end = message.body.segments.at(-1)?.span.end;
  if (end === undefined) return [];
  const { length } = render(message, draft);
  const limit = limitOf(message, draft, settings);
  const blanks =
    length.min === length.max ? "" : ", depending on what its blanks become; each counts as its name at most";
  return [
    {
      offset: end,
      label: `${printLength(length)} / ${limit.length}`,
      tooltip: `Characters of this message${blanks}. LinkedIn takes ${limit.length} in ${limit.what}.`,
      padding: "left",
    },
  ];
}

function cutHints(message: Message, draft: Draft, settings: Settings): InlayHint[] {
  const { segments } = message.body;
  const limit = limitOf(message, draft, settings);
  return [
    ...subjectCut(message, draft, settings),
    ...cutHint(render(message, draft), segments, draft, limit),
  ];
}

function subjectCut(message: Message, draft: Draft, { limits }: Settings): InlayHint[] {
  const subject = sentSubject(message, draft);
  if (subject === undefined) return [];
  const limit = { length: limits.inmailSubject, what: "an InMail's subject" };
  return cutHint(renderSubject(subject, message, draft), subject.segments, draft, limit);
}

function cutHint(
  rendered: Rendered,
  segments: readonly Segment[],
  draft: Draft,
  { length, what }: Limit,
): InlayHint[] {
  const cut = cutOf(rendered, segments, draft, length);
  if (cut === undefined) return [];
  const place = cut.kept === undefined ? "here" : `in this placeholder's text, behind “${cut.kept}”`;
  const loss = `${cut.lost} ${cut.lost === 1 ? "character" : "characters"}`;
  return [
    {
      offset: cut.offset,
      label: "▏cut here",
      tooltip: `LinkedIn takes ${length} characters in ${what} and would cut the text ${place}: ${loss} would be lost.`,
      padding: "right",
    },
  ];
}
