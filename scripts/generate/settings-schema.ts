import type { CONFIG_KEYS } from "../../server/src/core/lint/config.ts";
import {
  exceptionKeys,
  type PHRASE_KEYS,
  PHRASE_SEVERITIES,
} from "../../server/src/core/lint/config-phrases.ts";
import { EVERY_RULE } from "../../server/src/core/lint/exceptions.ts";
import type { RuleOption } from "../../server/src/core/lint/options.ts";
import type { RuleMeta } from "../../server/src/core/lint/rule.ts";
import {
  AUDIENCE_FIELDS,
  DEFAULT_LIMITS,
  LEVELS,
  type Level,
  LIMIT_MEANINGS,
} from "../../server/src/core/lint/settings.ts";
import { rules } from "../../server/src/core/rules/index.ts";
import { ACCOUNTS } from "../../server/src/core/syntax/fields.ts";
import type { Generated } from "../generate.ts";
import { printJson } from "./json.ts";

/** A JSON schema, or a part of one. */
export type Schema = Readonly<Record<string, unknown>>;

/** What each level does, for lists to choose from. */
const LEVEL_MEANINGS: Record<Level, string> = {
  error: "Red: the message is not ready to be sent.",
  warning: "Yellow: it costs answers.",
  information: "Blue: worth a look.",
  hint: "Hardly visible: a few dots under the first letters.",
  off: "The rule does not look at all.",
};

/** What a field says of the reader. */
const FIELD_MEANINGS: Record<(typeof AUDIENCE_FIELDS)[number], string> = {
  To: "Who it is.",
  Relation: "How you know each other.",
  Category: "Which of your own groups it belongs to.",
};

/** The object that sets how grave each rule is; the same in an editor's settings and in `linkmsg.json`. */
export function rulesSchema(): Schema {
  return {
    type: "object",
    default: {},
    additionalProperties: false,
    properties: Object.fromEntries(rules.map(({ meta }) => [meta.id, ruleSchema(meta)])),
  };
}

/**
 * The same for VS Code's page of settings, which has a table for values that are plain and none for objects: each
 * option stands for itself there, as `too-long.length`.
 */
export function plainRulesSchema(): Schema {
  const plain = rules.flatMap(({ meta }) => [
    [meta.id, { ...levelSchema(meta), description: describe(meta) }],
    ...Object.entries(meta.options?.members ?? {}).map(([name, option]) => [
      `${meta.id}.${name}`,
      optionSchema(option),
    ]),
  ]);
  return { ...rulesSchema(), properties: Object.fromEntries(plain) };
}

function levelSchema({ severity }: RuleMeta): Schema {
  return {
    type: "string",
    enum: LEVELS,
    enumDescriptions: LEVELS.map((known) => LEVEL_MEANINGS[known]),
    default: severity,
  };
}

function describe({ title, why }: RuleMeta): string {
  return `${title}. ${why}`;
}

/** A level; where the rule has options, also an object of it and them. */
function ruleSchema(meta: RuleMeta): Schema {
  const { severity, options } = meta;
  const level = levelSchema(meta);
  const description = describe(meta);
  if (options === undefined) return { ...level, description };
  const members = Object.entries(options.members).map(([name, option]) => [name, optionSchema(option)]);
  const object = {
    type: "object",
    additionalProperties: false,
    properties: {
      severity: { ...level, description: "How grave it is, or off." },
      ...Object.fromEntries(members),
    },
  };
  return { description, default: severity, anyOf: [level, object] };
}

function optionSchema(option: RuleOption): Schema {
  const { description } = option;
  if (option.type === "boolean") return { type: "boolean", default: option.default, description };
  const { minimum, maximum } = option;
  return {
    type: option.whole ? "integer" : "number",
    minimum,
    ...(maximum !== undefined && { maximum }),
    default: option.default,
    description,
  };
}

const PHRASE_RULES =
  "Plain words, compared without regard to capitals; * at the end of a word stands for any ending.";

/** The list of phrases that the writer does not want to use. */
export function phrasesSchema(): Schema {
  const text = { type: "string", minLength: 1 };
  const properties: Record<(typeof PHRASE_KEYS)[number], Schema> = {
    phrase: { ...text, description: PHRASE_RULES },
    message: { ...text, description: "What to do instead; shown with the finding." },
    replacement: { ...text, description: "What a quick fix writes in its place, on one line." },
    severity: {
      type: "string",
      enum: PHRASE_SEVERITIES,
      enumDescriptions: PHRASE_SEVERITIES.map((known) => LEVEL_MEANINGS[known]),
      description: "How grave it is.",
    },
  };
  return {
    type: "array",
    default: [],
    items: { type: "object", required: ["phrase"], additionalProperties: false, properties },
  };
}

/** The phrases that rules leave alone. */
export function exceptionsSchema(): Schema {
  const list = { type: "array", items: { type: "string", minLength: 1, description: PHRASE_RULES } };
  return {
    type: "object",
    default: {},
    additionalProperties: false,
    properties: Object.fromEntries(
      exceptionKeys().map((key) => [
        key,
        {
          ...list,
          description: key === EVERY_RULE ? "Left alone by every rule." : `Left alone by “${key}”.`,
        },
      ]),
    ),
  };
}

/** The object that sets how many characters LinkedIn takes. */
export function limitsSchema(): Schema {
  const names = Object.keys(DEFAULT_LIMITS) as (keyof typeof DEFAULT_LIMITS)[];
  return {
    type: "object",
    default: {},
    additionalProperties: false,
    properties: Object.fromEntries(
      names.map((name) => [
        name,
        {
          type: "integer",
          minimum: 1,
          default: DEFAULT_LIMITS[name],
          description: `${LIMIT_MEANINGS[name]} LinkedIn takes ${DEFAULT_LIMITS[name]} characters.`,
        },
      ]),
    ),
  };
}

/** The list of those whom the writer does not want to write to. */
export function audienceSchema(): Schema {
  const text = { type: "string", minLength: 1 };
  return {
    type: "array",
    default: [],
    items: {
      type: "object",
      required: ["field", "value"],
      additionalProperties: false,
      properties: {
        field: {
          type: "string",
          enum: AUDIENCE_FIELDS,
          enumDescriptions: AUDIENCE_FIELDS.map((field) => FIELD_MEANINGS[field]),
          description: "The field of a message's head.",
        },
        value: { ...text, description: "What it says; capitals do not matter." },
        reason: { ...text, description: "Shown with the finding, to remind you." },
      },
    },
  };
}

const CONFIG_PROPERTIES: Record<(typeof CONFIG_KEYS)[number], Schema> = {
  $schema: { type: "string", description: "The address of this schema, for editors that look for it here." },
  account: {
    type: "string",
    enum: ACCOUNTS,
    default: "free",
    description:
      "Your LinkedIn account. It decides how long an invitation may be, where a draft has no line “Account:”.",
  },
  rules: { description: "How grave each rule is, or off, and its options.", ...rulesSchema() },
  exceptions: {
    description: "Phrases that a rule, or with * every rule, leaves alone.",
    ...exceptionsSchema(),
  },
  phrases: { description: "Phrases that you do not want to write.", ...phrasesSchema() },
  limits: {
    description: "How many characters LinkedIn takes, should it change its mind.",
    ...limitsSchema(),
  },
  audience: {
    description: "Whom you do not want to write to: a message to one of them is marked.",
    ...audienceSchema(),
  },
  ignore: {
    type: "array",
    items: { type: "string" },
    default: [],
    description:
      "Files and folders to leave out, relative to this file, such as “archive/**”. * is any text in a name, ? one character, ** any number of folders.",
  },
};

/** The schema of `linkmsg.json`. */
export const configSchema: Generated = {
  path: "server/linkmsg.schema.json",
  text: () =>
    printJson({
      $schema: "http://json-schema.org/draft-07/schema#",
      $comment: "Written by “npm run generate” from the rules and limits in server/src/core.",
      title: "LinkMsg configuration",
      description: "Holds for the drafts in its folder and in the folders below.",
      type: "object",
      additionalProperties: false,
      properties: CONFIG_PROPERTIES,
    }),
};
