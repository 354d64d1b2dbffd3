import type { RuleExample, RuleInfo } from "../../../server/src/lsp/own-requests.ts";

/** A rule's page in Markdown, as its editor shows it. */
export function rulePageText(rule: RuleInfo): string {
  const { id, title, severity, kinds, why, source, evidence, isFixable, page } = rule;
  const looksAt = kinds.length === 0 ? "messages of every kind" : kinds.map(code).join(", ");
  const parts = [
    `# ${plain(title)}`,
    `Rule ${code(id)} · ${severity} · looks at ${looksAt} · ${isFixable ? "has a quick fix" : "has no quick fix"}`,
    plain(why),
    `It rests on ${plain(evidence)}. Source: ${plain(source)}`,
    ...examples("Flagged", rule.flagged),
    ...examples("Fine", rule.fine),
    "## How to silence it",
    `Write ${code(`// linkmsg-ignore ${id} — your reason`)} on a line of its own: above a line of the message for that line, in a message's head for the message, at the top of the file for the file.`,
    `To turn it off, or to make it graver or milder, change the setting ${code("linkmsg.rules")}.`,
    `[This page on the web](${page})`,
  ];
  return `${parts.join("\n\n")}\n`;
}

function examples(heading: string, all: readonly RuleExample[]): string[] {
  if (all.length === 0) return [];
  const blocks = all.flatMap(({ text, note }) => [
    `~~~linkmsg\n${text}\n~~~`,
    ...(note === null ? [] : [plain(note)]),
  ]);
  return [`## ${heading}`, ...blocks];
}

function code(text: string): string {
  return `\`${text}\``;
}

/** Words of a rule as they are, without Markdown in them. */
function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~]/g, "\\$&");
}
