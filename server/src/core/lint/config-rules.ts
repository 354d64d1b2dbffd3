import { ruleById, rules } from "../rules/index.ts";
import { listed, membersOf, type Problems, report } from "./config-reader.ts";
import type { JsonMember, JsonNode } from "./json.ts";
import { isOptionValue, type OptionValue, type RuleOption, rangeOf } from "./options.ts";
import { LEVELS, type Level, levelOf, type Settings } from "./settings.ts";

/** What a configuration says of rules: how grave each is, and its options. */
export interface RuleConfig {
  readonly rules: Settings["rules"];
  readonly options: Settings["options"];
}

/** Reads `rules`: for each a level, or an object of `severity` and options. */
export function readRules(node: JsonNode, problems: Problems): RuleConfig {
  const levels: Record<string, Level> = {};
  const options: Record<string, Settings["options"][string]> = {};
  const ids = rules.map(({ meta }) => meta.id);
  for (const member of membersOf(node, "rules", ids, problems)) {
    const { level, values } = readRule(member, problems);
    if (level !== undefined) levels[member.key] = level;
    if (values !== undefined) options[member.key] = values;
  }
  return { rules: levels, options };
}

/** What a configuration says of one rule. */
interface RuleEntry {
  readonly level?: Level | undefined;
  readonly values?: Settings["options"][string];
}

function readRule({ key, value }: JsonMember, problems: Problems): RuleEntry {
  if (value.kind !== "object") return { level: readLevel(key, value, problems) };
  const known = ruleById(key)?.meta.options?.members ?? {};
  const values: Record<string, OptionValue> = {};
  let level: Level | undefined;
  for (const member of membersOf(value, key, ["severity", ...Object.keys(known)], problems)) {
    const option = known[member.key];
    if (option === undefined) level = readLevel(member.key, member.value, problems);
    else Object.assign(values, readOption(member, option, problems));
  }
  return { level, values };
}

function readLevel(key: string, node: JsonNode, problems: Problems): Level | undefined {
  const level = node.kind === "text" ? levelOf(node.value) : undefined;
  if (level === undefined) report(problems, node, `“${key}” can be ${listed(LEVELS)}.`);
  return level;
}

function readOption(
  { key, value }: JsonMember,
  option: RuleOption,
  problems: Problems,
): Record<string, OptionValue> {
  const set = value.kind === "number" || value.kind === "word" ? value.value : undefined;
  if (isOptionValue(option, set)) return { [key]: set };
  report(problems, value, `“${key}” must be ${rangeOf(option)}.`);
  return {};
}
