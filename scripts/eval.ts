import { lint } from "../server/src/core/lint/lint.ts";
import { DEFAULT_SETTINGS } from "../server/src/core/lint/settings.ts";
import { parse } from "../server/src/core/syntax/parse.ts";
import { slice } from "../server/src/core/text.ts";
import { type CorpusMessage, draftOf, readCorpus } from "./train/corpus.ts";

/**
 * Measures the rules of prose on labelled messages: `npm run eval -- FILE.jsonl [FILE…]`. For each rule it prints
 * how often it is right and what it misses, and lists the wrong cases with the words that decided. Messages marked
 * as doubtful are left out. Ends with status 2 where a file can't be read.
 */
const RULES = ["pitch", "never", "generic-compliment"] as const;

interface Outcome {
  readonly message: CorpusMessage;
  readonly flagged: ReadonlyMap<string, string>;
}

function judge(message: CorpusMessage): Outcome {
  const text = draftOf(message);
  const flagged = new Map<string, string>();
  for (const { rule, span, evidence } of lint(parse(text), DEFAULT_SETTINGS)) {
    const words = [span, ...(evidence ?? [])].map((one) => `“${slice(text, one).replace(/\s+/g, " ")}”`);
    if (!flagged.has(rule)) flagged.set(rule, words.join(" · "));
  }
  return { message, flagged };
}

function figures(outcomes: readonly Outcome[], rule: string): string {
  const right = outcomes.filter(
    ({ message, flagged }) => flagged.has(rule) && message.rules.includes(rule),
  ).length;
  const wrong = outcomes.filter(
    ({ message, flagged }) => flagged.has(rule) && !message.rules.includes(rule),
  ).length;
  const missed = outcomes.filter(
    ({ message, flagged }) => !flagged.has(rule) && message.rules.includes(rule),
  ).length;
  const precision = right / (right + wrong);
  const recall = right / (right + missed);
  const f1 = (2 * precision * recall) / (precision + recall);
  const cells = [right, wrong, missed].map((count) => String(count).padStart(6));
  const rates = [precision, recall, f1].map((rate) =>
    (Number.isFinite(rate) ? rate.toFixed(3) : "–").padStart(10),
  );
  return `${rule.padEnd(20)}${cells.join("")}${rates.join("")}`;
}

function cleanLine(outcomes: readonly Outcome[]): string {
  const clean = outcomes.filter(({ message }) => message.rules.length === 0);
  const flagged = clean.filter((outcome) => RULES.some((rule) => outcome.flagged.has(rule))).length;
  return `${flagged} of ${clean.length} clean messages flagged (${((100 * flagged) / clean.length).toFixed(1)} %)`;
}

function wrongCases(outcomes: readonly Outcome[], rule: string): string[] {
  return outcomes.flatMap(({ message, flagged }) => {
    const words = flagged.get(rule);
    const expected = message.rules.includes(rule);
    if ((words !== undefined) === expected) return [];
    const text = JSON.stringify(message.text.length > 160 ? `${message.text.slice(0, 160)}…` : message.text);
    const why =
      words ??
      message.spans
        .filter((span) => span.rule === rule)
        .map((span) => `“${span.text}”`)
        .join(" · ");
    return [`  ${expected ? "missed" : "wrong "} ${(message.id ?? "").padEnd(5)} ${text}\n         ${why}`];
  });
}

function main(paths: readonly string[]): void {
  const messages = paths.flatMap((path) => readCorpus(path));
  const outcomes = messages.filter(({ doubt }) => doubt !== true).map(judge);
  console.log(`${outcomes.length} messages, ${messages.length - outcomes.length} doubtful ones left out\n`);
  console.log(`rule                 right wrong missed precision    recall        F1`);
  for (const rule of RULES) console.log(figures(outcomes, rule));
  console.log(`\n${cleanLine(outcomes)}`);
  for (const rule of RULES) {
    const cases = wrongCases(outcomes, rule);
    if (cases.length > 0) console.log(`\n${rule}: ${cases.length} wrong cases\n${cases.join("\n")}`);
  }
}

const paths = process.argv.slice(2);
try {
  if (paths.length === 0) throw new Error("usage: npm run eval -- FILE.jsonl [FILE…]");
  main(paths);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
