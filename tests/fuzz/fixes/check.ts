import assert from "node:assert/strict";
import type { Action } from "../../../server/src/core/features/actions/action.ts";
import { actions } from "../../../server/src/core/features/actions.ts";
import { applyEdits, applySafeFixes } from "../../../server/src/core/lint/fix.ts";
import { lint } from "../../../server/src/core/lint/lint.ts";
import type { Finding } from "../../../server/src/core/lint/rule.ts";
import type { Settings } from "../../../server/src/core/lint/settings.ts";
import { render } from "../../../server/src/core/render.ts";
import type { Draft } from "../../../server/src/core/syntax/ast.ts";
import { parse } from "../../../server/src/core/syntax/parse.ts";
import type { Span } from "../../../server/src/core/text.ts";

/** How often all safe fixes are applied at most until nothing changes any more. */
const MOST_ROUNDS = 3;

/** Tries everything that is offered as a fix in a draft. Gives how many were tried; throws what one does wrong. */
export function checkFixes(text: string, settings: Settings): number {
  const draft = parse(text);
  const findings = lint(draft, settings);
  const places = [...new Map(findings.map(({ span }) => [`${span.start}-${span.end}`, span])).values()];
  const offered = places.flatMap((range) =>
    actions({ draft, range, findings, allFindings: () => findings, settings, config: undefined }, [
      "quickfix",
    ]),
  );
  const tried = distinct(offered);
  for (const action of tried) {
    try {
      checkFix(action, draft, findings, settings);
    } catch (error) {
      const { rule, span } = action.finding ?? { rule: "nothing", span: { start: 0, end: 0 } };
      const at = text.slice(Math.max(0, span.start - 20), span.end + 20);
      throw new Error(`“${action.title}” for ${rule} near ${JSON.stringify(at)}: ${reasonOf(error)}`);
    }
  }
  checkAll(text, settings);
  return tried.length;
}

/** Each action once, though several places offer it; and of the ways to ignore a finding, one of each reach. */
function distinct(offered: readonly Action[]): Action[] {
  const keyOf = ({ title, edits, finding }: Action) =>
    /^Ignore .* (\S+ \S+)$/.exec(title)?.[1] ?? JSON.stringify([edits, finding?.span]);
  return [...new Map(offered.map((action) => [keyOf(action), action])).values()];
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function checkFix(
  { edits, finding, title, isPreferred }: Action,
  before: Draft,
  findings: readonly Finding[],
  settings: Settings,
): void {
  const after = parse(applyEdits(before.text, edits));
  const left = lint(after, settings);
  assert.notEqual(after.text, before.text, "it changes nothing");
  assert.equal(after.messages.length, before.messages.length, "the number of messages changes");
  const isLeft = finding !== undefined && stays(finding, edits, findings, left);
  assert.ok(!isLeft, `its finding stays: ${JSON.stringify(after.text)}`);
  const error = newError(findings, left, after, isPreferred);
  assert.ok(error === undefined, `it makes an error of ${error}: ${JSON.stringify(after.text)}`);
  if (!/\bfile\b|\ball \d+\b/i.test(title)) checkOthers(edits, finding, before, after);
}

/** Whether the rule finds as much in the message as before, and something of it where the finding was. */
function stays(
  { rule, messageIndex, span }: Finding,
  edits: Action["edits"],
  before: readonly Finding[],
  after: readonly Finding[],
): boolean {
  const own = (findings: readonly Finding[]) =>
    findings.filter((other) => other.rule === rule && other.messageIndex === messageIndex);
  const grown = (until: number) =>
    edits
      .filter((edit) => edit.span.end <= until)
      .reduce((sum, edit) => sum + edit.text.length - (edit.span.end - edit.span.start), 0);
  const [start, end] = [span.start + grown(span.start), span.end + grown(span.end)];
  if (own(after).length < own(before).length) return false;
  // What goes further on both sides is another finding, which only shows when this one is gone.
  const isAround = ({ span: other }: Finding) => other.start < start && end < other.end;
  return own(after).some((other) => other.span.start <= end && start < other.span.end && !isAround(other));
}

/**
 * The rule of an error that was not there before. A blank is none: to leave the writer one is what some fixes do. Nor
 * is one in a subject, which nobody minds until the message becomes an InMail, nor the length of what the
 * writer chose from several wordings; a fix that is applied without a choice must not make a text too long.
 */
function newError(
  before: readonly Finding[],
  after: readonly Finding[],
  draft: Draft,
  isPreferred: boolean,
): string | undefined {
  const subjects = [draft.preamble, ...draft.messages.map(({ head }) => head)]
    .flatMap(({ fields }) => fields)
    .filter(({ name }) => name === "Subject");
  const counted = after.filter(
    ({ rule, span }) =>
      rule !== "open-placeholder" &&
      (rule !== "over-limit" || isPreferred) &&
      !subjects.some((subject) => subject.span.start <= span.start && span.end <= subject.span.end),
  );
  const count = (findings: readonly Finding[], rule: string) =>
    findings.filter((finding) => finding.severity === "error" && finding.rule === rule).length;
  return counted.map(({ rule }) => rule).find((rule) => count(counted, rule) > count(before, rule));
}

/** Nothing is changed outside the message that the finding is in, and no other message reads otherwise. */
function checkOthers(
  edits: Action["edits"],
  finding: Finding | undefined,
  before: Draft,
  after: Draft,
): void {
  const index = finding?.messageIndex;
  if (finding === undefined || (index === undefined && before.messages.length < 2)) return;
  const own = index === undefined ? before.preamble.span : spanWithHead(before, index);
  const stray = edits.find(({ span }) => own && (span.start < own.start || span.end > own.end));
  assert.equal(stray, undefined, `it changes something outside its message: ${JSON.stringify(after.text)}`);
  if (index === undefined) return;
  const others = (draft: Draft) =>
    draft.messages.filter((message) => message.index !== index).map((message) => render(message, draft).text);
  assert.deepEqual(others(after), others(before), "another message reads otherwise");
}

/** An untitled message has the preamble for its head. */
function spanWithHead({ messages }: Draft, index: number): Span | undefined {
  const message = messages[index];
  return message?.separator === undefined ? message && { start: 0, end: message.span.end } : message.span;
}

function checkAll(text: string, settings: Settings): void {
  let last = text;
  for (let round = 0; round <= MOST_ROUNDS; round++) {
    const next = applySafeFixes(last, lint(parse(last), settings)).text;
    if (next === last) return;
    last = next;
  }
  throw new Error(`all safe fixes reach no end in ${MOST_ROUNDS} rounds: ${JSON.stringify(last)}`);
}
