import type { Part, Placeholder } from "./ast.ts";
import { CODE } from "./characters.ts";
import { foldLabel } from "./labels.ts";
import { trimmedPart } from "./part.ts";

/** What stands between the brackets of a placeholder. */
export interface Content {
  readonly label: Part;
  readonly fallback: Part | undefined;
  readonly hint: Part | undefined;
}

/** Builds the placeholder whose brackets stand at `open` and `close` (UTF-16 offsets of `[` and `]`). */
export function readPlaceholder(text: string, open: number, close: number): Placeholder {
  const { label, fallback, hint } = readContent(text, open + 1, close);
  return {
    kind: "placeholder",
    span: { start: open, end: close + 1 },
    label,
    name: foldLabel(label.text),
    fallback,
    hint,
    choices: choices(hint),
  };
}

/** Cuts `LABEL|fallback—hint` into its parts; `start` and `end` are the offsets between the brackets. */
export function readContent(text: string, start: number, end: number): Content {
  const dash = findDash(text, start, end);
  const bar = findBar(text, start, dash.start);
  const label = trimmedPart(text, start, Math.min(bar, dash.start));
  const fallback = bar < dash.start ? trimmedPart(text, bar + 1, dash.start) : undefined;
  const hint = dash.start < end ? trimmedPart(text, dash.end, end) : undefined;
  return { label, fallback, hint };
}

/** The offset of the next `[` or `]` from `at` on; `end` where there is none. */
export function nextBracket(text: string, at: number, end: number): number {
  let found = at;
  while (found < end) {
    const code = text.charCodeAt(found);
    if (code === CODE.openBracket || code === CODE.closeBracket) return found;
    found++;
  }
  return end;
}

/** Whether a label is an editor's note of ordinary prose, such as `[sic]`, and so no placeholder. */
export function isTextLabel(label: string): boolean {
  return foldLabel(label) === "sic";
}

function choices(hint: Part | undefined): readonly string[] {
  if (hint === undefined || !hint.text.includes(",")) return [];
  return hint.text
    .split(",")
    .map((choice) => choice.trim())
    .filter((choice) => choice !== "");
}

/** The first dash: `—`, `–`, or `--` between blanks. Both offsets are `end` where there is none. */
function findDash(text: string, start: number, end: number): { start: number; end: number } {
  const content = text.slice(start, end);
  const found = /[—–]|(?<=\s)--(?=\s)/.exec(content);
  if (found === null) return { start: end, end };
  return { start: start + found.index, end: start + found.index + found[0].length };
}

function findBar(text: string, start: number, end: number): number {
  const found = text.slice(start, end).indexOf("|");
  return found < 0 ? end : start + found;
}
