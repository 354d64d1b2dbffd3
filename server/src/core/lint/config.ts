import { ACCOUNTS, type Account } from "../syntax/fields.ts";
import { readExceptions, readPhrases } from "./config-phrases.ts";
import { type ConfigProblem, listed, membersOf, type Problems, report, textOf } from "./config-reader.ts";
import { readRules } from "./config-rules.ts";
import { type JsonNode, readJson } from "./json.ts";
import {
  AUDIENCE_FIELDS,
  type AudienceEntry,
  audienceFieldOf,
  DEFAULT_LIMITS,
  isLength,
  isLimitName,
  type Limits,
  type Settings,
} from "./settings.ts";

export type { ConfigProblem } from "./config-reader.ts";

/** The names under which a configuration is looked for; the first that is there counts. */
export const CONFIG_NAMES = ["linkmsg.json", ".linkmsg.json"] as const;

/** What one `linkmsg.json` says. What it does not name stays as it is set elsewhere. */
export interface Config {
  readonly account?: Account;
  readonly rules: Settings["rules"];
  readonly options?: Settings["options"];
  readonly exceptions?: Settings["exceptions"];
  readonly phrases?: Settings["phrases"];
  readonly limits: Partial<Limits>;
  readonly audience?: Settings["audience"];
  /** Globs, relative to the folder of the configuration (`covers`). */
  readonly ignore: readonly string[];
}

export interface ParsedConfig {
  readonly config: Config;
  /** In the order of the text. */
  readonly problems: readonly ConfigProblem[];
}

/** Reads the text of a `linkmsg.json`. What is wrong becomes a problem and the rest still counts; never throws. */
export function parseConfig(text: string): ParsedConfig {
  const { root, problem } = readJson(text);
  const { config, problems } = root === undefined ? NOTHING : readConfig(root);
  const all = problem === undefined ? problems : [...problems, problem];
  return { config, problems: all.toSorted((a, b) => a.span.start - b.span.start) };
}

const NOTHING: ParsedConfig = { config: { rules: {}, limits: {}, ignore: [] }, problems: [] };

/** Settings as a configuration changes them: rules, options and limits one by one, a list as a whole. */
export function withConfig(settings: Settings, config: Config): Settings {
  return {
    account: config.account ?? settings.account,
    rules: { ...settings.rules, ...config.rules },
    options: withOptions(settings.options, config.options ?? {}),
    exceptions: { ...settings.exceptions, ...config.exceptions },
    phrases: config.phrases ?? settings.phrases,
    limits: { ...settings.limits, ...config.limits },
    audience: config.audience ?? settings.audience,
  };
}

function withOptions(options: Settings["options"], changes: Settings["options"]): Settings["options"] {
  const changed = Object.entries(changes).map(([rule, values]) => [rule, { ...options[rule], ...values }]);
  return { ...options, ...Object.fromEntries(changed) };
}

/** What a configuration can hold; the schema describes the same. */
export const CONFIG_KEYS = [
  "$schema",
  "account",
  "rules",
  "exceptions",
  "phrases",
  "limits",
  "audience",
  "ignore",
] as const;

/** Reads a configuration from JSON. What is wrong becomes a problem on its place and the rest still counts. */
export function readConfig(root: JsonNode): ParsedConfig {
  const problems: Problems = [];
  const members = membersOf(root, "linkmsg.json", CONFIG_KEYS, problems);
  const parts = members.map(({ key, value }) => READERS[key]?.(value, problems));
  const config: Config = Object.assign({ ...NOTHING.config }, ...parts);
  return { config, problems };
}

type Reader = (node: JsonNode, problems: Problems) => Partial<Config>;

const READERS: Readonly<Record<string, Reader>> = {
  account: readAccount,
  rules: readRules,
  exceptions: (node, problems) => ({ exceptions: readExceptions(node, problems) }),
  phrases: (node, problems) => ({ phrases: readPhrases(node, problems) }),
  limits: (node, problems) => ({ limits: readLimits(node, problems) }),
  audience: (node, problems) => ({ audience: readAudience(node, problems) }),
  ignore: (node, problems) => ({ ignore: readIgnore(node, problems) }),
};

function readAccount(node: JsonNode, problems: Problems): Partial<Config> {
  const account = ACCOUNTS.find((known) => node.kind === "text" && node.value === known);
  if (account !== undefined) return { account };
  report(problems, node, `“account” can be ${listed(ACCOUNTS)}.`);
  return {};
}

function readLimits(node: JsonNode, problems: Problems): Partial<Limits> {
  const limits: { -readonly [Name in keyof Limits]?: number } = {};
  for (const { key, value } of membersOf(node, "limits", Object.keys(DEFAULT_LIMITS), problems)) {
    const limit = value.kind === "number" ? value.value : undefined;
    if (isLimitName(key) && isLength(limit)) limits[key] = limit;
    else report(problems, value, `“${key}” must be a whole number of characters, 1 or more.`);
  }
  return limits;
}

function readAudience(node: JsonNode, problems: Problems): Settings["audience"] {
  if (node.kind !== "array") report(problems, node, AUDIENCE_EXAMPLE);
  return (node.kind === "array" ? node.items : []).flatMap((item) => readEntry(item, problems) ?? []);
}

const AUDIENCE_EXAMPLE =
  '“audience” lists whom not to write to, such as [{ "field": "Category", "value": "recruiter" }].';

function readEntry(item: JsonNode, problems: Problems): AudienceEntry | undefined {
  const members = membersOf(item, "audience", ["field", "value", "reason"], problems);
  const texts = new Map(members.map((member) => [member.key, textOf(member, problems)]));
  const [name, value, reason] = [texts.get("field"), texts.get("value"), texts.get("reason")];
  const field = audienceFieldOf(name);
  if (field !== undefined && value !== undefined)
    return reason === undefined ? { field, value } : { field, value, reason };
  if (name !== undefined && field === undefined)
    report(problems, item, `“field” can be ${listed(AUDIENCE_FIELDS)}.`);
  else if (
    item.kind === "object" &&
    members.length === item.members.length &&
    ![...texts.values()].includes(undefined)
  )
    report(problems, item, AUDIENCE_EXAMPLE);
  return undefined;
}

function readIgnore(node: JsonNode, problems: Problems): readonly string[] {
  if (node.kind !== "array") report(problems, node, '“ignore” must be a list, such as ["archive/**"].');
  return (node.kind === "array" ? node.items : []).flatMap((item) => {
    if (item.kind === "text") return [item.value];
    report(problems, item, '“ignore” lists paths in double quotes, such as "archive/**".');
    return [];
  });
}
