import { GRADE_MEANING } from "../../server/src/core/lint/grade.ts";
import { lint } from "../../server/src/core/lint/lint.ts";
import { type OptionValue, type RuleOption, rangeOf } from "../../server/src/core/lint/options.ts";
import type { Example, RuleMeta } from "../../server/src/core/lint/rule.ts";
import {
  AUDIENCE_FIELDS,
  DEFAULT_LIMITS,
  DEFAULT_SETTINGS,
  LIMIT_MEANINGS,
} from "../../server/src/core/lint/settings.ts";
import { rules } from "../../server/src/core/rules/index.ts";
import { parse } from "../../server/src/core/syntax/parse.ts";
import type { Generated } from "../generate.ts";
import { cell, codeBlock, escapeMarkdown, quote } from "./markdown.ts";

const metas = rules.map((rule) => rule.meta);

/** `docs/rules/README.md`: all rules in a table, in the order in which they are registered. */
const ruleIndex: Generated = {
  path: "docs/rules/README.md",
  text: () => indexText(metas),
};

/** A page for each rule, and the table of them all. */
export const rulePages: readonly Generated[] = [
  ...metas.map((meta) => ({ path: `docs/rules/${meta.id}.md`, text: () => pageText(meta) })),
  ruleIndex,
];

function indexText(all: readonly RuleMeta[]): string {
  const rows = all.map(({ id, title, severity, grade, fixable }) =>
    [`[\`${id}\`](${id}.md)`, cell(title), severity, cell(GRADE_MEANING[grade]), fixable ? "yes" : "no"].join(
      " | ",
    ),
  );
  return `<!-- Written by “npm run generate” from the rules in server/src/core/rules. Change those, not this file. -->

# Rules

Each rule looks for one thing that makes a reader stop, and says what to do instead.
You decide: every rule can be silenced for a line, a message or a file, and turned off for good.

| rule | what it finds | severity | it rests on | has a fix |
|---|---|---|---|---|
${rows.map((row) => `| ${row} |`).join("\n")}

An **error** would embarrass you or be refused, a **warning** costs answers, an **information** or a **hint** is worth a look.
`;
}

function pageText(meta: RuleMeta): string {
  const { id, title } = meta;
  const parts = [
    `<!-- Written by “npm run generate” from server/src/core/rules/${id}.ts. Change that, not this file. -->`,
    `# ${escapeMarkdown(title)}`,
    facts(meta),
    `## Why\n\n${escapeMarkdown(meta.why)}\n\nSource: ${escapeMarkdown(meta.source)}`,
    `## Flagged\n\n${meta.flagged.map((example) => flaggedText(example, id)).join("\n\n")}`,
    `## Fine\n\n${meta.fine.map(fineText).join("\n\n")}`,
    optionsText(meta),
    silencingText(id),
    "[All rules](README.md) · [The language](../LANGUAGE.md)",
  ];
  return `${parts.join("\n\n")}\n`;
}

function facts({ id, severity, grade, kinds, fixable }: RuleMeta): string {
  const rows = [
    ["rule", `\`${id}\``],
    ["severity", severity],
    [
      "looks at",
      kinds === undefined ? "messages of every kind" : kinds.map((kind) => `\`${kind}\``).join(", "),
    ],
    ["rests on", `${GRADE_MEANING[grade]} (grade ${grade})`],
    ["has a fix", fixable ? "yes, where the right text is known" : "no, only you know what to write"],
  ];
  return ["| | |", "|---|---|", ...rows.map(([name, value]) => `| ${name} | ${value} |`)].join("\n");
}

/** A flagged example with what the rule says of it, from the rule itself. */
function flaggedText({ text, note, settings }: Example, id: string): string {
  const all = lint(parse(text), { ...DEFAULT_SETTINGS, ...settings });
  const findings = all.filter((finding) => finding.rule === id);
  const messages = findings.map(({ message }) => quote(escapeMarkdown(message)));
  return [codeBlock(text), ...new Set(messages), ...noteLines(note)].join("\n\n");
}

function fineText({ text, note }: Example): string {
  return [codeBlock(text), ...noteLines(note).map(quote)].join("\n\n");
}

function noteLines(note: string | undefined): string[] {
  return note === undefined ? [] : [escapeMarkdown(note)];
}

const OWN_OPTIONS: ReadonlyMap<string, () => string> = new Map([
  ["over-limit", limitsText],
  ["near-limit", limitsText],
  ["audience", audienceText],
  ["own-phrase", phrasesText],
]);

function optionsText({ id, options, noExceptions }: RuleMeta): string {
  const parts = [
    severityText(id),
    ...(options === undefined ? [] : [ownOptionsText(id, options.members)]),
    ...[OWN_OPTIONS.get(id)?.() ?? []].flat(),
    ...(noExceptions ? [] : [exceptionsText(id)]),
  ];
  return parts.join("\n\n");
}

function severityText(id: string): string {
  return `## Options

How grave it is: \`error\`, \`warning\`, \`information\`, \`hint\` or \`off\`.
Set it in your editor under \`linkmsg.rules\`, or in a file \`linkmsg.json\` in your drafts' folder, which holds for the command line too and goes before the editor's settings:

\`\`\`json
{ "rules": { "${id}": "hint" } }
\`\`\``;
}

function ownOptionsText(id: string, members: Readonly<Record<string, RuleOption>>): string {
  const rows = Object.entries(members).map(
    ([name, option]) =>
      `| \`${name}\` | ${cell(option.description)} | ${rangeOf(option)} | ${option.default} |`,
  );
  const [first] = Object.entries(members).map(([name, option]) => `"${name}": ${otherValue(option)}`);
  return `It also lets you choose:

| option | what it sets | can be | if not set |
|---|---|---|---|
${rows.join("\n")}

Then an object stands in place of the severity, which may be left out in it:

\`\`\`json
{ "rules": { "${id}": { "severity": "hint", ${first} } } }
\`\`\``;
}

/** A value that shows the option: not the one that holds anyway. */
function otherValue(option: RuleOption): OptionValue {
  if (option.type === "boolean") return !option.default;
  return option.whole ? option.default + Math.ceil(option.default / 4) : option.default * 2;
}

function exceptionsText(id: string): string {
  return `Phrases that this rule should leave alone go into \`linkmsg.exceptions\`, or \`exceptions\` in \`linkmsg.json\`
([how they are compared](../CONFIGURATION.md#exceptions)):

\`\`\`json
{ "exceptions": { "${id}": ["a phrase of yours"] } }
\`\`\``;
}

function phrasesText(): string {
  return `The list is a setting too, \`linkmsg.phrases\`, or \`phrases\` in \`linkmsg.json\`
([more on it](../CONFIGURATION.md#phrases-of-your-own)):

\`\`\`json
{ "phrases": [{ "phrase": "circle back", "message": "Say when instead.", "replacement": "talk on Monday", "severity": "hint" }] }
\`\`\`

Only \`phrase\` is needed. A phrase's own severity goes before the rule's.`;
}

function limitsText(): string {
  const names = Object.keys(DEFAULT_LIMITS) as (keyof typeof DEFAULT_LIMITS)[];
  const rows = names.map((name) => `| \`${name}\` | ${LIMIT_MEANINGS[name]} | ${DEFAULT_LIMITS[name]} |`);
  return `How many characters LinkedIn takes is a setting too, \`linkmsg.limits\`, or \`limits\` in \`linkmsg.json\`:

| limit | what it is of | characters |
|---|---|---|
${rows.join("\n")}`;
}

function audienceText(): string {
  const fields = AUDIENCE_FIELDS.map((field) => `\`${field}\``).join(", ");
  return `Whom you don't want to write to is a setting too, \`linkmsg.audience\`, or \`audience\` in \`linkmsg.json\`:

\`\`\`json
{ "audience": [{ "field": "Category", "value": "recruiter", "reason": "they have my number" }] }
\`\`\`

A field can be ${fields}; capitals don't matter, and the reason may be left out.`;
}

function silencingText(id: string): string {
  return `## How to silence it

Write this on a line of its own, with your reason:

\`\`\`text
// linkmsg-ignore ${id} — your reason
\`\`\`

Above a line of the message it holds for that line, in a message's head for the message, and at the top of the file for the file.
\`"${id}": "off"\` in \`linkmsg.json\`, as above, turns the rule off; so does the setting in your editor.`;
}
