import { lazy } from "../../lazy.ts";
import type { Edit } from "../../lint/rule.ts";
import { SHORTER, type Shorter } from "../../prose/lexicon/shorter.ts";
import type { Draft, Message } from "../../syntax/ast.ts";
import { textOf } from "../../syntax/sectioned-lines.ts";
import { shiftSpan } from "../../syntax/shift.ts";
import { type Span, slice } from "../../text.ts";
import { isWhole } from "./text-places.ts";

/** A wording that can be shorter, in all its places of a message. */
export interface Wording {
  /** As written in its first place, and what would stand there; empty where it would go. */
  readonly before: string;
  readonly after: string;
  /** In order, not overlapping. */
  readonly edits: readonly Edit[];
}

/**
 * The wordings of a body that can be shorter. What overlaps one found before is left out, so that all can be
 * applied at once. Placeholders and links are not touched.
 */
export function shorterWordings(draft: Draft, { body }: Message): Wording[] {
  const from = Math.max(body.span.start - AROUND, 0);
  const text = textOf(draft, { start: from, end: body.span.end + AROUND });
  const runs = body.segments.filter(({ kind }) => kind === "text").map(({ span }) => shiftSpan(span, -from));
  const taken: Span[] = [];
  return entries().flatMap((entry) => {
    const found = runs
      .flatMap((run) => places(text, run, entry))
      .filter(({ edit: { span } }) => {
        const isFree = !taken.some(({ start, end }) => start < span.end && span.start < end);
        if (isFree) taken.push(span);
        return isFree;
      });
    const [first] = found;
    const edits = found.map(({ edit }) => ({ ...edit, span: shiftSpan(edit.span, from) }));
    return first ? [{ before: first.before, after: first.after, edits }] : [];
  });
}

/** How much around a wording is looked at, in UTF-16 units. */
const AROUND = 20;

interface Entry extends Shorter {
  readonly pattern: RegExp;
}

interface Place {
  readonly before: string;
  readonly after: string;
  readonly edit: Edit;
}

const entries = lazy((): readonly Entry[] =>
  SHORTER.map((entry) => ({ ...entry, pattern: patternOf(entry) })),
);

/** Fixed words with runs of blanks between them: nothing to backtrack into. */
function patternOf({ long, place }: Shorter): RegExp {
  const words = long.replace(/'/g, "['’]").replace(/ /g, "[ \\t]+");
  if (place === "sentence") return new RegExp(`${words}[ \\t]*[.!?]+(?=$|[ \\t])[ \\t]*`, "gi");
  if (place === "sign-off") return new RegExp(`${words}(?=[,.!]?[ \\t]*$)`, "gi");
  return new RegExp(place === "before-a-word" ? `${words}(?=[ \\t]+\\p{L})` : words, "giu");
}

function places(text: string, run: Span, { pattern, place, short }: Entry): Place[] {
  const written = slice(text, run);
  return [...written.matchAll(pattern)].flatMap(({ 0: match, index }) => {
    const span = { start: run.start + index, end: run.start + index + match.length };
    const before = match.trim();
    if (place === "sentence") {
      return isSentenceStart(text, span.start) ? [{ before, after: "", edit: { span, text: "" } }] : [];
    }
    if (!isWhole(text, span) || !isProse(text, span)) return [];
    if (short === "") return [{ before, after: "", edit: dropped(text, span) }];
    const after = inCaseOf(match, short);
    return [{ before, after, edit: { span, text: after } }];
  });
}

/** Whether a line or a sentence ends right before an offset. */
function isSentenceStart(text: string, offset: number): boolean {
  return /(?:^|[\r\n]|[.!?,][ \t]+)$/.test(text.slice(Math.max(0, offset - AROUND), offset));
}

/** Words joined by a hyphen, an apostrophe, a slash or a dot are parts of something else. */
function isProse(text: string, { start, end }: Span): boolean {
  return !/[-'’/@#.]/.test(text.charAt(start - 1)) && !/^(?:[-'’/@]|\.\p{L})/u.test(text.slice(end, end + 2));
}

/** The word goes with the blanks behind it; one with a capital leaves that to the next word. */
function dropped(text: string, span: Span): Edit {
  const [rest = "", blanks = "", letter = ""] =
    /^([ \t]+)(\p{L})/u.exec(text.slice(span.end, span.end + AROUND)) ?? [];
  if (!isUpper(text.charAt(span.start))) {
    return { span: { start: span.start, end: span.end + blanks.length }, text: "" };
  }
  return { span: { start: span.start, end: span.end + rest.length }, text: letter.toUpperCase() };
}

function inCaseOf(written: string, short: string): string {
  return isUpper(written.charAt(0)) ? short.charAt(0).toUpperCase() + short.slice(1) : short;
}

function isUpper(letter: string): boolean {
  return letter !== letter.toLowerCase();
}
