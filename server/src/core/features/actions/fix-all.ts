import { applySafeFixes } from "../../lint/fix.ts";
import { lint } from "../../lint/lint.ts";
import type { Edit, Finding } from "../../lint/rule.ts";
import { parse } from "../../syntax/parse.ts";
import type { Action, ActionRequest } from "./action.ts";

/** A fix may make room for another; what is not done then stays for the writer. */
const MOST_ROUNDS = 3;

/** Applies all safe fixes of the file, and those that become possible by them. */
export function fixAll({ draft, allFindings, settings }: ActionRequest): Action[] {
  const first = applySafeFixes(draft.text, allFindings());
  if (first.applied.length === 0 || first.text === draft.text) return [];
  let { text } = first;
  let rounds = 1;
  for (; rounds < MOST_ROUNDS; rounds++) {
    const next = applySafeFixes(text, lintQuietly(text, settings));
    if (next.text === text) break;
    text = next.text;
  }
  const edits =
    rounds === 1 ? inOrder(first.applied.flatMap((fix) => fix.edits)) : [difference(draft.text, text)];
  return [
    { title: "Apply all safe fixes of linkmsg", kind: "source.fixAll.linkmsg", edits, isPreferred: false },
  ];
}

/** A rule that throws takes part no further; the draft as it stands was linted before, and told of it. */
function lintQuietly(text: string, settings: ActionRequest["settings"]): readonly Finding[] {
  return lint(parse(text), settings, () => {});
}

function inOrder(edits: readonly Edit[]): Edit[] {
  return edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** One edit from the first character that differs to the last. */
function difference(before: string, after: string): Edit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charAt(start) === after.charAt(start)) start++;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  return { span: { start, end: before.length - end }, text: after.slice(start, after.length - end) };
}
