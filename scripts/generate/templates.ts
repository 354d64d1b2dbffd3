import { readdirSync, readFileSync } from "node:fs";
import { KINDS } from "../../server/src/core/syntax/fields.ts";
import type { Template } from "../../server/src/core/templates.ts";
import type { Generated } from "../generate.ts";

const snippets = new URL("../../snippets/", import.meta.url);

/** `snippets/*.json` as a module, so that the language server reads no file and runs in a browser, too. */
export const templatesFile: Generated = {
  path: "server/src/core/generated/templates.ts",
  text: () => moduleText(readTemplates()),
};

/** A snippet as VS Code has it, with the two properties of ours. */
interface Snippet {
  readonly prefix: string;
  readonly body: readonly string[];
  readonly description: string;
  readonly kind: string;
  readonly category: string;
}

/**
 * The templates of all snippet files, in the order of the kinds and, within a file, as written.
 * Throws on a file whose name is no kind, as no message could use it.
 */
export function readTemplates(): Template[] {
  const files = readdirSync(snippets).filter((name) => name.endsWith(".json"));
  const strange = files.find((name) => !KINDS.some((kind) => name === `${kind}.json`));
  if (strange !== undefined)
    throw new Error(`snippets/${strange} is not named after a kind: ${KINDS.join(", ")}`);
  return KINDS.filter((kind) => files.includes(`${kind}.json`)).flatMap((kind) => {
    const file: Record<string, Snippet> = JSON.parse(readFileSync(new URL(`${kind}.json`, snippets), "utf8"));
    return Object.entries(file).map(([name, snippet]) => toTemplate(name, snippet));
  });
}

function toTemplate(name: string, snippet: Snippet): Template {
  const kind = KINDS.find((known) => known === snippet.kind);
  if (kind === undefined) throw new Error(`the snippet “${name}” has no such kind: ${snippet.kind}`);
  const { prefix, description, category, body } = snippet;
  return { name, prefix, description, category, kind, body: body.join("\n") };
}

function moduleText(templates: readonly Template[]): string {
  return `// Written by “npm run generate” from snippets/*.json. Change those, not this file.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: tab stops of snippets look like that
import type { Template } from "../templates.ts";

/** The templates that come with the language server, in the order of the kinds. */
export const templates: readonly Template[] = [
${templates.map(objectText).join("\n")}
];
`;
}

function objectText(template: Template): string {
  const lines = Object.entries(template).map(([key, value]) => propertyText(key, JSON.stringify(value)));
  return ["  {", ...lines, "  },"].join("\n");
}

const LINE_WIDTH = 110;

/** Long strings go on a line of their own unless the key is short: this is how the formatter has them. */
function propertyText(key: string, value: string): string {
  const line = `    ${key}: ${value},`;
  return line.length <= LINE_WIDTH || key.length <= 4 ? line : `    ${key}:\n      ${value},`;
}
