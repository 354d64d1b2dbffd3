import { CONFIG_KEYS, readConfig, withConfig } from "../core/lint/config.ts";
import type { JsonNode } from "../core/lint/json.ts";
import { DEFAULT_SETTINGS, type Settings } from "../core/lint/settings.ts";
import type { Log } from "./guard.ts";

/**
 * Settings from an editor's `linkmsg` section, read as a `linkmsg.json` is. What is missing keeps its default; what is
 * not valid is told to `log` in one line each and left out, so any input gives complete settings.
 */
export function readSettings(section: unknown, log: Log): Settings {
  if (!isSet(section)) return DEFAULT_SETTINGS;
  if (!isRecord(section)) {
    log("settings: “linkmsg” should be an object; it is ignored");
    return DEFAULT_SETTINGS;
  }
  const names: string[] = [];
  const { config, problems } = readConfig(nodeOf(ownSettings(section), "linkmsg", names));
  for (const { span, message } of problems) log(`settings: “${names[span.start]}” is left out. ${message}`);
  return withConfig(DEFAULT_SETTINGS, config);
}

/** What is read here; editors keep other things in the same section. */
function ownSettings(section: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const settings = Object.fromEntries(SETTINGS.map((name) => [name, section[name]]));
  return { ...settings, rules: withOptionsInside(section["rules"]) };
}

/**
 * Settings of rules with each option inside its rule, as `linkmsg.json` has them. Editors may name it `rule.option`,
 * beside its rule: VS Code's page of settings has a table for plain values, and nothing for objects.
 */
function withOptionsInside(settings: unknown): unknown {
  if (!isRecord(settings)) return settings;
  const rules = new Map<string, unknown>();
  for (const [key, value] of Object.entries(settings)) {
    const [rule = key, option] = key.split(/\.(.*)/s);
    const known = rules.get(rule);
    if (option === undefined) rules.set(rule, isRecord(known) ? { ...known, ...asMembers(value) } : value);
    else rules.set(rule, { ...asMembers(known), [option]: value });
  }
  return Object.fromEntries(rules);
}

/** A rule's value as an object; a level alone is its severity. */
function asMembers(value: unknown): Record<string, unknown> {
  if (isRecord(value)) return value;
  return isSet(value) ? { severity: value } : {};
}

/** What only makes sense in a file of its own is no setting. */
const SETTINGS = CONFIG_KEYS.filter((key) => key !== "$schema" && key !== "ignore");

/**
 * A value as JSON. There is no text to point into, so each span starts at the index in `names` of what it is of, such
 * as `linkmsg.rules.pitch`. Members that are null or undefined are left out, as editors send null for a setting that
 * is not made.
 */
function nodeOf(value: unknown, name: string, names: string[]): JsonNode {
  const start = names.push(name) - 1;
  const span = { start, end: start };
  if (typeof value === "string") return { kind: "text", span, value };
  if (typeof value === "number") return { kind: "number", span, value };
  if (typeof value === "boolean") return { kind: "word", span, value };
  if (Array.isArray(value)) {
    const items = value.map((item: unknown, index) => nodeOf(item, `${name}[${index}]`, names));
    return { kind: "array", span, items };
  }
  if (!isRecord(value)) return { kind: "word", span, value: null };
  const members = Object.entries(value).filter(([, member]) => isSet(member));
  return {
    kind: "object",
    span,
    members: members.map(([key, member]) => {
      const node = nodeOf(member, `${name}.${key}`, names);
      return { key, keySpan: node.span, value: node };
    }),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isSet(value: unknown): boolean {
  return value !== undefined && value !== null;
}
