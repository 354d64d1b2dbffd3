import { findLiterals, literalPhrases, phraseProblem } from "../prose/literal-phrase.ts";
import { ruleById, rules } from "../rules/index.ts";
import { listed, membersOf, type Problems, report, textOf } from "./config-reader.ts";
import { EVERY_RULE } from "./exceptions.ts";
import type { JsonMember, JsonNode } from "./json.ts";
import type { Severity } from "./rule.ts";
import { LEVELS, type OwnPhrase, type Settings } from "./settings.ts";

/** What an entry of `phrases` can hold; the schema describes the same. */
export const PHRASE_KEYS = ["phrase", "message", "replacement", "severity"] as const;

/** The severities that a phrase of one's own can have. */
export const PHRASE_SEVERITIES = LEVELS.filter((level): level is Severity => level !== "off");

/** Reads `phrases`. An entry without a usable phrase is left out; of others only what can't be used is. */
export function readPhrases(node: JsonNode, problems: Problems): Settings["phrases"] {
  if (node.kind !== "array") report(problems, node, PHRASES_EXAMPLE);
  return (node.kind === "array" ? node.items : []).flatMap((item) => readPhrase(item, problems) ?? []);
}

const PHRASES_EXAMPLE =
  '“phrases” lists what you do not want to write, such as [{ "phrase": "circle back", "message": "Say when instead." }].';

function readPhrase(item: JsonNode, problems: Problems): OwnPhrase | undefined {
  if (item.kind !== "object") {
    report(problems, item, PHRASES_EXAMPLE);
    return undefined;
  }
  const members = new Map(
    membersOf(item, "phrases", PHRASE_KEYS, problems).map((member) => [member.key, member]),
  );
  const named = members.get("phrase");
  if (named === undefined) report(problems, item, PHRASES_EXAMPLE);
  const phrase = named && usablePhrase(named, problems);
  if (phrase === undefined) return undefined;
  const message = optional(members.get("message"), (member) => textOf(member, problems));
  const replacement = optional(members.get("replacement"), (member) =>
    readReplacement(member, phrase, problems),
  );
  const severity = optional(members.get("severity"), (member) => readSeverity(member, problems));
  return {
    phrase,
    ...(message !== undefined && { message }),
    ...(replacement !== undefined && { replacement }),
    ...(severity !== undefined && { severity }),
  };
}

function optional<T>(
  member: JsonMember | undefined,
  read: (member: JsonMember) => T | undefined,
): T | undefined {
  return member && read(member);
}

function usablePhrase(member: JsonMember, problems: Problems): string | undefined {
  const phrase = textOf(member, problems);
  const problem = phrase === undefined ? undefined : phraseProblem(phrase);
  if (problem === undefined) return phrase;
  report(problems, member.value, problem);
  return undefined;
}

function readReplacement(member: JsonMember, phrase: string, problems: Problems): string | undefined {
  const replacement = textOf(member, problems);
  const problem = replacement === undefined ? undefined : replacementProblem(replacement, phrase);
  if (problem === undefined) return replacement;
  report(problems, member.value, problem);
  return undefined;
}

function replacementProblem(replacement: string, phrase: string): string | undefined {
  if (/[\r\n]/.test(replacement)) return "A replacement must be on one line.";
  if (/^\s*(?:\/\/|###)/.test(replacement))
    return "A replacement can't begin with // or ###: as a line of a draft that is no text.";
  if (findLiterals(replacement, literalPhrases([phrase])).length > 0)
    return "This replacement holds the phrase itself, so it would be found again.";
  return undefined;
}

function readSeverity({ key, value }: JsonMember, problems: Problems): Severity | undefined {
  const severity = PHRASE_SEVERITIES.find((known) => value.kind === "text" && value.value === known);
  if (severity === undefined) report(problems, value, `“${key}” can be ${listed(PHRASE_SEVERITIES)}.`);
  return severity;
}

/** The keys that `exceptions` can have: rules that words can be excepted from, and `*` for all of these. */
export function exceptionKeys(): readonly string[] {
  return [EVERY_RULE, ...rules.filter(({ meta }) => !meta.noExceptions).map(({ meta }) => meta.id)];
}

/** Reads `exceptions`: for each rule a list of phrases. What can't be used is left out. */
export function readExceptions(node: JsonNode, problems: Problems): Settings["exceptions"] {
  const exceptions: Record<string, readonly string[]> = {};
  const known = [EVERY_RULE, ...rules.map(({ meta }) => meta.id)];
  for (const member of membersOf(node, "exceptions", known, problems)) {
    if (ruleById(member.key)?.meta.noExceptions)
      problems.push({
        span: member.keySpan,
        message: `“${member.key}” is not about words of the text, so there is nothing to except from it.`,
      });
    else exceptions[member.key] = readWords(member, problems);
  }
  return exceptions;
}

function readWords({ key, value }: JsonMember, problems: Problems): readonly string[] {
  const example = `“${key}” must be a list of phrases in double quotes, such as ["route planning"].`;
  if (value.kind !== "array") report(problems, value, example);
  return (value.kind === "array" ? value.items : []).flatMap((item) => {
    const problem = item.kind === "text" ? phraseProblem(item.value) : example;
    if (problem !== undefined) report(problems, item, problem);
    return item.kind === "text" && problem === undefined ? [item.value] : [];
  });
}
