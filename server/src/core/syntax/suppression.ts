import type { Span } from "../text.ts";
import type { Comment, Part, Suppression } from "./ast.ts";
import { isBlank } from "./characters.ts";
import { backOverBlanks, skipBlanks } from "./part.ts";

/** The word that makes a comment a suppression. */
export const IGNORE = "linkmsg-ignore";

/** Reads a comment line. `line` is the line's span, whose first characters that are no blanks are `//`. */
export function readComment(text: string, line: Span): Comment {
  const start = skipBlanks(text, line.start, line.end);
  const span = { start, end: backOverBlanks(text, line.end, start) };
  return { kind: "comment", span, suppression: readSuppression(text, span) };
}

function readSuppression(text: string, comment: Span): Suppression | undefined {
  const start = skipBlanks(text, comment.start + 2, comment.end);
  let at = start + IGNORE.length;
  if (text.slice(start, at).toLowerCase() !== IGNORE || at > comment.end) return undefined;
  if (!endsKeyword(text, at, comment.end)) return undefined;
  if (at < comment.end && text.charAt(at) === ":") at++;
  const rules = readRules(text, at, comment.end);
  const last = rules.at(-1)?.span.end;
  const span = { start, end: last ?? start + IGNORE.length };
  return { span, rules, reason: readReason(text, last ?? at, comment.end) };
}

/** Rule ids with commas between them; what follows without a comma is the reason. */
function readRules(text: string, start: number, end: number): Part[] {
  const rules: Part[] = [];
  let at = skipBlanks(text, start, end);
  for (;;) {
    const rule = readRuleId(text, at, end);
    if (rule === undefined) return rules;
    rules.push(rule);
    const comma = skipBlanks(text, rule.span.end, end);
    at = comma;
    while (at < end && (text.charAt(at) === "," || isBlank(text.charCodeAt(at)))) at++;
    if (comma === end || text.charAt(comma) !== ",") return rules;
  }
}

/** `linkmsg-ignored` and `linkmsg-ignore-file` are other words. */
function endsKeyword(text: string, at: number, end: number): boolean {
  return at === end || isBlank(text.charCodeAt(at)) || /[:—–]/.test(text.charAt(at));
}

function readRuleId(text: string, at: number, end: number): Part | undefined {
  const ruleId = /[\p{L}\p{N}][\p{L}\p{N}_-]*/uy;
  ruleId.lastIndex = at;
  const found = ruleId.exec(text)?.[0];
  if (found === undefined || at + found.length > end) return undefined;
  let length = found.length;
  while (found.charAt(length - 1) === "-") length--;
  return { text: found.slice(0, length), span: { start: at, end: at + length } };
}

function readReason(text: string, at: number, end: number): string | undefined {
  const reason = text
    .slice(at, end)
    .replace(/^[\s,:—–-]+/, "")
    .trim();
  return reason === "" ? undefined : reason;
}
