import { rules } from "../rules/index.ts";
import { closest } from "../syntax/distance.ts";
import { ACCOUNTS, type Account } from "../syntax/fields.ts";
import type { Span } from "../text.ts";
import { type JsonMember, type JsonNode, readJson } from "./json.ts";
import {
  AUDIENCE_FIELDS,
  type AudienceEntry,
  audienceFieldOf,
  DEFAULT_LIMITS,
  isLength,
  isLimitName,
  LEVELS,
  type Limits,
  levelOf,
  type Settings,
} from "./settings.ts";

/** The names under which a configuration is looked for; the first that is there counts. */
export const CONFIG_NAMES = ["linkmsg.json", ".linkmsg.json"] as const;

/** What one `linkmsg.json` says. What it does not name stays as it is set elsewhere. */
export interface Config {
  readonly account?: Account;
  readonly rules: Settings["rules"];
  readonly limits: Partial<Limits>;
  readonly audience?: Settings["audience"];
  /** Globs, relative to the folder of the configuration (`covers`). */
  readonly ignore: readonly string[];
}

/** Something in a configuration that can't be used, in words for its writer. */
export interface ConfigProblem {
  readonly span: Span;
  readonly message: string;
}

export interface ParsedConfig {
  readonly config: Config;
  /** In the order of the text. */
  readonly problems: readonly ConfigProblem[];
}

/** Reads the text of a `linkmsg.json`. What is wrong becomes a problem and the rest still counts; never throws. */
export function parseConfig(text: string): ParsedConfig {
  const { root, problem } = readJson(text);
  const found: Found = { config: { rules: {}, limits: {}, ignore: [] }, problems: [] };
  if (root !== undefined) readMembers(root, found, "linkmsg.json", CONFIG_KEYS, readTop);
  const problems = problem === undefined ? found.problems : [...found.problems, problem];
  return { config: found.config, problems: problems.sort((a, b) => a.span.start - b.span.start) };
}

/** Settings as a configuration changes them. */
export function withConfig(settings: Settings, config: Config): Settings {
  return {
    account: config.account ?? settings.account,
    rules: { ...settings.rules, ...config.rules },
    limits: { ...settings.limits, ...config.limits },
    audience: config.audience ?? settings.audience,
  };
}

interface Found {
  config: Config;
  readonly problems: ConfigProblem[];
}

/** What a configuration can hold; the schema describes the same. */
export const CONFIG_KEYS = ["$schema", "account", "rules", "limits", "audience", "ignore"] as const;

/** Reads the members of an object whose keys are `known`; reports other keys, and other things than objects. */
function readMembers(
  node: JsonNode,
  found: Found,
  name: string,
  known: readonly string[],
  read: (member: JsonMember, found: Found) => void,
): void {
  if (node.kind !== "object") report(found, node, `“${name}” must be a list of settings in { }.`);
  for (const member of node.kind === "object" ? node.members : []) {
    if (known.includes(member.key)) read(member, found);
    else found.problems.push({ span: member.keySpan, message: unknownKey(member.key, name, known) });
  }
}

function unknownKey(key: string, name: string, known: readonly string[]): string {
  const near = closest(key, known, 2);
  const what = name === "rules" ? `There is no rule “${key}”.` : `There is no setting “${key}” in “${name}”.`;
  if (near !== undefined) return `${what} Did you mean “${near}”?`;
  return name === "rules"
    ? `${what} “linkmsg rules” lists them all.`
    : `${what} It can hold ${listed(known)}.`;
}

function readTop({ key, value }: JsonMember, found: Found): void {
  if (key === "account") readAccount(value, found);
  else if (key === "rules")
    readMembers(
      value,
      found,
      "rules",
      rules.map(({ meta }) => meta.id),
      readRule,
    );
  else if (key === "limits") readMembers(value, found, "limits", Object.keys(DEFAULT_LIMITS), readLimit);
  else if (key === "audience") readAudience(value, found);
  else if (key === "ignore") readIgnore(value, found);
}

function readAccount(node: JsonNode, found: Found): void {
  const account = ACCOUNTS.find((known) => node.kind === "text" && node.value === known);
  if (account !== undefined) found.config = { ...found.config, account };
  else report(found, node, `“account” can be ${listed(ACCOUNTS)}.`);
}

function readRule({ key, value }: JsonMember, found: Found): void {
  const level = value.kind === "text" ? levelOf(value.value) : undefined;
  if (level !== undefined) found.config = { ...found.config, rules: { ...found.config.rules, [key]: level } };
  else report(found, value, `“${key}” can be ${listed(LEVELS)}.`);
}

function readLimit({ key, value }: JsonMember, found: Found): void {
  const limit = value.kind === "number" ? value.value : undefined;
  if (isLimitName(key) && isLength(limit))
    found.config = { ...found.config, limits: { ...found.config.limits, [key]: limit } };
  else report(found, value, `“${key}” must be a whole number of characters, 1 or more.`);
}

function readAudience(node: JsonNode, found: Found): void {
  if (node.kind !== "array") report(found, node, AUDIENCE_EXAMPLE);
  const entries: AudienceEntry[] = [];
  for (const item of node.kind === "array" ? node.items : []) {
    const texts = new Map<string, string>();
    const read = ({ key, value }: JsonMember): void => {
      if (value.kind === "text" && value.value.trim() !== "") texts.set(key, value.value);
      else report(found, value, `“${key}” must be a text in double quotes.`);
    };
    readMembers(item, found, "audience", ["field", "value", "reason"], read);
    const [field, value, reason] = [texts.get("field"), texts.get("value"), texts.get("reason")];
    const known = audienceFieldOf(field);
    if (known !== undefined && value !== undefined)
      entries.push(reason === undefined ? { field: known, value } : { field: known, value, reason });
    else if (field !== undefined && known === undefined)
      report(found, item, `“field” can be ${listed(AUDIENCE_FIELDS)}.`);
    else if (item.kind === "object" && texts.size === item.members.length)
      report(found, item, AUDIENCE_EXAMPLE);
  }
  found.config = { ...found.config, audience: entries };
}

const AUDIENCE_EXAMPLE =
  '“audience” lists whom not to write to, such as [{ "field": "Category", "value": "recruiter" }].';

function readIgnore(node: JsonNode, found: Found): void {
  if (node.kind !== "array") report(found, node, '“ignore” must be a list, such as ["archive/**"].');
  for (const item of node.kind === "array" ? node.items : []) {
    if (item.kind === "text")
      found.config = { ...found.config, ignore: [...found.config.ignore, item.value] };
    else report(found, item, '“ignore” lists paths in double quotes, such as "archive/**".');
  }
}

function report(found: Found, node: JsonNode, message: string): void {
  found.problems.push({ span: node.span, message });
}

function listed(words: readonly string[]): string {
  const quoted = words.filter((word) => word !== "$schema").map((word) => `“${word}”`);
  return `${quoted.slice(0, -1).join(", ")} or ${quoted.at(-1)}`;
}
