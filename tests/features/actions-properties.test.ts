import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import type { Action } from "../../server/src/core/features/actions/action.ts";
import { actions } from "../../server/src/core/features/actions.ts";
import { parseConfig } from "../../server/src/core/lint/config.ts";
import { applyEdits, applySafeFixes } from "../../server/src/core/lint/fix.ts";
import { lint } from "../../server/src/core/lint/lint.ts";
import type { Edit, Finding } from "../../server/src/core/lint/rule.ts";
import { DEFAULT_SETTINGS } from "../../server/src/core/lint/settings.ts";
import { isTemplate, render } from "../../server/src/core/render.ts";
import type { Draft } from "../../server/src/core/syntax/ast.ts";
import { parse } from "../../server/src/core/syntax/parse.ts";
import type { Span } from "../../server/src/core/text.ts";
import { parseFixture } from "../support/fixture.ts";
import { choose, createRandom, mutate, type Random, TOKENS } from "../syntax/random-text.ts";

/** How many texts are tried, each at two places. */
const TEXTS = Number(process.env["LINKMSG_ACTION_TEXTS"] ?? 600);

/** Short, so that many a text is over its limit. */
const SETTINGS = {
  ...DEFAULT_SETTINGS,
  limits: { ...DEFAULT_SETTINGS.limits, invitationFree: 40, message: 60 },
};

const CONFIG = '{ "rules": { "pitch": "hint" } }';

/** Runs of three and more brackets are left out: of these each round takes one pair. */
describe("actions on random drafts", () => {
  it("never fail, do what they say and reach an end", function () {
    this.timeout(0);
    const random = createRandom(77);
    const samples = readSamples();
    for (let count = 0; count < TEXTS; count++) {
      const pieces = Array.from({ length: 12 }, () => choose(TOKENS, random)).join("");
      const text = count % 5 === 0 ? pieces : mutate(choose(samples, random), random, 400);
      try {
        checkText(text.replace(/\[{3,}/g, "[[").replace(/\]{3,}/g, "]]"), random);
      } catch (error) {
        throw new Error(`text ${count} fails: ${JSON.stringify(text)}`, { cause: error });
      }
    }
  });
});

function readSamples(): string[] {
  return ["features/actions", "rules"].flatMap((name) => {
    const folder = new URL(`../fixtures/${name}/`, import.meta.url);
    return readdirSync(folder).map((file) =>
      parseFixture(readFileSync(new URL(file, folder), "utf8"))
        .input.replaceAll("<|>", "")
        .replace(/^ *\^.*\n/gm, ""),
    );
  });
}

function checkText(text: string, random: Random): void {
  const draft = parse(text);
  const findings = lint(draft, SETTINGS);
  const finding = findings[Math.floor(random() * findings.length)];
  const start = Math.floor(random() * (text.length + 1));
  const end = Math.min(text.length, start + Math.floor(random() * 20));
  for (const range of [finding?.span ?? { start: 0, end: 0 }, { start, end }]) {
    const config = { name: "linkmsg.json", text: random() < 0.5 ? undefined : CONFIG };
    for (const action of actions({
      draft,
      range,
      findings,
      allFindings: () => findings,
      settings: SETTINGS,
      config,
    }))
      checkAction(action, draft, range, config.text);
  }
}

function checkAction(action: Action, draft: Draft, range: Span, config: string | undefined): void {
  const { title, edits, configEdits, finding } = action;
  try {
    checkEdits(edits, draft.text);
    assert.ok(finding === undefined || (finding.span.start <= range.end && range.start <= finding.span.end));
    if (configEdits) checkConfig(applyEdits(config ?? "", configEdits), finding);
    else checkResult(action, draft, applyEdits(draft.text, edits));
  } catch (error) {
    throw new Error(`“${title}” at ${JSON.stringify(range)} fails`, { cause: error });
  }
}

function checkEdits(edits: readonly Edit[], text: string): void {
  let at = 0;
  for (const { span } of edits) {
    assert.ok(at <= span.start && span.start <= span.end && span.end <= text.length, JSON.stringify(edits));
    at = span.end;
  }
}

function checkConfig(text: string, finding: Finding | undefined): void {
  const { config, problems } = parseConfig(text);
  assert.deepEqual(problems, []);
  assert.equal(config.rules[finding?.rule ?? ""], "off");
}

function checkResult({ kind, edits, finding, title }: Action, draft: Draft, text: string): void {
  assert.notEqual(text, draft.text);
  const after = parse(text);
  const findings = lint(after, SETTINGS);
  if (kind === "source.fixAll.linkmsg") assert.equal(applySafeFixes(text, findings).text, text);
  if (kind === "refactor.extract") assert.deepEqual(textsOf(after), textsOf(draft));
  if (title.startsWith("Move the text")) checkMoved(draft, after);
  if (title.startsWith("Make this")) checkTurned(draft, after);
  if (kind === "quickfix" && finding !== undefined) checkAnswered(finding, edits, findings, title);
}

/** What messages that are no templates read as. */
function textsOf(draft: Draft): string[] {
  return draft.messages
    .filter((message) => !isTemplate(message, draft))
    .map((message) => render(message, draft).text);
}

/** All texts are there as before, one of them in a message of its own behind an empty invitation. */
function checkMoved(before: Draft, after: Draft): void {
  const filled = (draft: Draft) => textsOf(draft).filter((text) => text !== "");
  assert.deepEqual(filled(after), filled(before));
  assert.equal(textsOf(after).length, textsOf(before).length + 1);
}

/** One message more or less is a template, and none is lost. */
function checkTurned(before: Draft, after: Draft): void {
  assert.equal(after.messages.length, before.messages.length);
  assert.equal(Math.abs(textsOf(after).length - textsOf(before).length), 1);
}

/** The rule finds nothing any more that starts where the finding started, moved by the edits above it. */
function checkAnswered(
  finding: Finding,
  edits: readonly Edit[],
  after: readonly Finding[],
  title: string,
): void {
  const { start, end } = finding.span;
  const shift = edits
    .filter(({ span }) => span.end <= start && span.start < start + (span.end === span.start ? 1 : 0))
    .reduce((sum, edit) => sum + edit.text.length - (edit.span.end - edit.span.start), 0);
  const still = after.find(
    (other) =>
      other.rule === finding.rule && other.span.start === start + shift && other.span.end === end + shift,
  );
  assert.equal(still, undefined, `${title} leaves ${finding.rule}`);
}
