import { lazy } from "../lazy.ts";
import type { BrokenPlaceholder } from "./ast.ts";
import { hasLetter, isBlank, isCapitals, isWordCode } from "./characters.ts";
import { isKnownLabel } from "./labels.ts";
import { skipBlanks } from "./part.ts";
import { isTextLabel } from "./placeholder.ts";

/** A label of more words is a sentence. */
const MOST_WORDS = 4;

/**
 * A `[` at `open` that is not closed before `limit` (the next bracket or the line's end): the bracket with
 * the label that probably stands behind it. Undefined where none does, and the bracket is text.
 */
export function readUnclosed(text: string, open: number, limit: number): BrokenPlaceholder | undefined {
  if (isBlank(text.charCodeAt(open + 1)) && /[:;=-]/.test(text.charAt(open - 1))) return undefined;
  const start = skipBlanks(text, open + 1, limit);
  const label = labelEnd(text, start, limit);
  if (!isLabel(text.slice(start, label))) return undefined;
  const end = labelTail(text, label, limit);
  const repair = `[${text.slice(start, end)}]`;
  const wrong = end < limit && text.charAt(end) === "}" ? 1 : danglingMark(text, end, limit);
  return { kind: "broken", span: { start: open, end: end + wrong }, form: "unclosed", repair };
}

/**
 * A `]` at `close` that nothing opens: the bracket with the words in capitals before it, or with the one
 * word before it, none of them starting before `floor`. Undefined where no word stands there, and where it is one
 * small letter, as in the list `a] one b] two`.
 */
export function readUnopened(text: string, close: number, floor: number): BrokenPlaceholder | undefined {
  const end = close > floor && isBlank(text.charCodeAt(close - 1)) ? close - 1 : close;
  const last = labelStart(text, end, floor);
  const start = last > floor && text.charAt(last - 1) === "|" ? labelStart(text, last - 1, floor) : last;
  if (/^\p{Ll}$/u.test(text.slice(start, end))) return undefined;
  if (!isLabel(text.slice(last, end)) || !isLabel(text.slice(start, start < last ? last - 1 : end))) {
    return undefined;
  }
  const repair = `[${text.slice(start, end)}]`;
  const wrong = start > floor && text.charAt(start - 1) === "{" ? 1 : 0;
  return { kind: "broken", span: { start: start - wrong, end: close + 1 }, form: "unopened", repair };
}

function isLabel(words: string): boolean {
  return hasLetter(words) && !isTextLabel(words);
}

/** The end of the label that starts at `start`; `start` where no word stands there. */
function labelEnd(text: string, start: number, limit: number): number {
  const first = wordEnd(text, start, limit);
  if (first === start) return start;
  const style = styleOf(text.slice(start, first));
  if (style === undefined) return knownLabelEnd(text, start, first, limit);
  let end = first;
  for (let words = 1; words < MOST_WORDS; words++) {
    const next = wordEnd(text, end + 1, limit);
    if (end >= limit || !isBlank(text.charCodeAt(end)) || next <= end + 1) break;
    const word = text.slice(end + 1, next);
    if (!style(word) || /^[IA]$/.test(word)) break;
    end = next;
  }
  return end;
}

/** What the further words of a label must look like, given its first; undefined where it takes none. */
function styleOf(word: string): ((word: string) => boolean) | undefined {
  if (isCapitals(word)) return isCapitals;
  return isCapitals(word.charAt(0)) ? (next) => isCapitals(next.charAt(0)) : undefined;
}

/** A label in small letters is one word, or a name that templates commonly use, such as `first name`. */
function knownLabelEnd(text: string, start: number, first: number, limit: number): number {
  if (first >= limit || !isBlank(text.charCodeAt(first))) return first;
  const second = wordEnd(text, first + 1, limit);
  return isKnownLabel(text.slice(start, second)) ? second : first;
}

/**
 * The end of a fallback and a hint behind an unclosed label that ends at `label`. A hint is not sent, so only
 * words in capitals are taken for one: in `[NAME — thanks for` the dash is the writer's.
 */
function labelTail(text: string, label: number, limit: number): number {
  let end = label;
  let listed = false;
  for (;;) {
    const mark = matchAt(tailMark(), text, end);
    if (mark === "" || (mark.startsWith(",") && !listed)) return end;
    const start = end + mark.length;
    const next = labelEnd(text, start, limit);
    if (next <= start) return end;
    listed ||= !mark.includes("|");
    end = next;
  }
}

/** What leads to a fallback, to a hint in capitals, or to its next choice. */
const tailMark = lazy(() => /\s?\|\s?|(?:\s?[—–]\s?|\s--\s|,\s)(?=\p{Lu}{2})/uy);

/** A bar or a dash with which the line, or what is before the next bracket, ends: half a placeholder. */
function danglingMark(text: string, end: number, limit: number): number {
  const mark = matchAt(/\s?(?:\||[—–]|--)/y, text, end);
  return skipBlanks(text, end + mark.length, limit) >= limit ? Math.min(mark.length, limit - end) : 0;
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? "";
}

function labelStart(text: string, end: number, floor: number): number {
  let start = wordStart(text, end, floor);
  if (!isCapitals(text.slice(start, end))) return start;
  for (let words = 1; words < MOST_WORDS; words++) {
    if (start - 1 <= floor || !isBlank(text.charCodeAt(start - 1))) break;
    const previous = wordStart(text, start - 1, floor);
    const word = text.slice(previous, start - 1);
    if (!isCapitals(word) || /^[IA]$/.test(word)) break;
    start = previous;
  }
  return start;
}

function wordEnd(text: string, start: number, limit: number): number {
  let at = start;
  while (at < limit && isLabelCode(text.charCodeAt(at))) at++;
  while (at > start && !isWordCode(text.charCodeAt(at - 1))) at--;
  return Math.max(at, start);
}

function wordStart(text: string, end: number, floor: number): number {
  let at = end;
  while (at > floor && isLabelCode(text.charCodeAt(at - 1))) at--;
  while (at < end && !isWordCode(text.charCodeAt(at))) at++;
  return at;
}

/** Letters, digits and underscores, and the marks that join them: `CO-FOUNDER`, `COMPANY'S`. */
function isLabelCode(code: number): boolean {
  return code === 39 || code === 45 || code === 0x2019 || isWordCode(code);
}
