import {
  type AudienceEntry,
  audienceFieldOf,
  DEFAULT_SETTINGS,
  isLength,
  isLimitName,
  LEVELS,
  type Level,
  type Limits,
  levelOf,
  type Settings,
} from "../core/lint/settings.ts";
import { ruleById } from "../core/rules/index.ts";
import { ACCOUNTS, type Account } from "../core/syntax/fields.ts";
import type { Log } from "./guard.ts";

/**
 * Settings from an editor's `linkmsg` section. What is missing keeps its default; what is not valid is told to
 * `log` in one line each and keeps its default too, so any input gives complete settings.
 */
export function readSettings(section: unknown, log: Log): Settings {
  if (section === undefined || section === null) return DEFAULT_SETTINGS;
  if (!isRecord(section)) {
    log("settings: “linkmsg” should be an object; it is ignored");
    return DEFAULT_SETTINGS;
  }
  return {
    account: readAccount(section["account"], log),
    rules: readRules(section["rules"], log),
    limits: readLimits(section["limits"], log),
    audience: readAudience(section["audience"], log),
  };
}

function readAccount(value: unknown, log: Log): Account {
  const account = ACCOUNTS.find((known) => known === value);
  if (account === undefined && isSet(value))
    log(`settings: “linkmsg.account” should be ${listed(ACCOUNTS)}; it is ignored`);
  return account ?? DEFAULT_SETTINGS.account;
}

function readRules(value: unknown, log: Log): Settings["rules"] {
  const rules: Record<string, Level> = {};
  for (const [id, level] of entries("rules", value, log)) {
    const severity = levelOf(level);
    if (ruleById(id) === undefined) log(`settings: there is no rule “${id}”; its setting is ignored`);
    else if (severity !== undefined) rules[id] = severity;
    else if (isSet(level)) log(`settings: “linkmsg.rules.${id}” should be ${listed(LEVELS)}; it is ignored`);
  }
  return rules;
}

function readLimits(value: unknown, log: Log): Limits {
  const limits: { -readonly [Key in keyof Limits]: number } = { ...DEFAULT_SETTINGS.limits };
  for (const [name, length] of entries("limits", value, log)) {
    if (!isLimitName(name)) log(`settings: there is no limit “${name}”; it is ignored`);
    else if (isLength(length)) limits[name] = length;
    else if (isSet(length))
      log(`settings: “linkmsg.limits.${name}” should be a whole number above 0; it is ignored`);
  }
  return limits;
}

function readAudience(value: unknown, log: Log): Settings["audience"] {
  if (!isSet(value)) return DEFAULT_SETTINGS.audience;
  const items = Array.isArray(value) ? (value as unknown[]) : [undefined];
  return items.flatMap((item) => {
    const entry = readEntry(item);
    if (entry === undefined)
      log("settings: “linkmsg.audience” should list a “field” and a “value” each; what does not is ignored");
    return entry ?? [];
  });
}

function readEntry(item: unknown): AudienceEntry | undefined {
  if (!isRecord(item)) return undefined;
  const { field: name, value, reason } = item;
  const field = audienceFieldOf(name);
  if (field === undefined || typeof value !== "string" || value.trim() === "") return undefined;
  return typeof reason === "string" ? { field, value, reason } : { field, value };
}

function entries(name: string, value: unknown, log: Log): [string, unknown][] {
  if (isRecord(value)) return Object.entries(value);
  if (isSet(value)) log(`settings: “linkmsg.${name}” should be an object; it is ignored`);
  return [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Editors send null for a setting that is not made. */
function isSet(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function listed(words: readonly string[]): string {
  return `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}
