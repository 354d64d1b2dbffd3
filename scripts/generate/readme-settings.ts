import { readFileSync } from "node:fs";
import type { Generated } from "../generate.ts";
import { type Texts, withTexts } from "./localise.ts";
import { manifest, manifestTexts } from "./manifest.ts";
import { cell } from "./markdown.ts";

/** The README with its table of VS Code's settings made anew; everything around it stays as it is written. */
export const readmeSettings: Generated = {
  path: "README.md",
  text() {
    const written = readFileSync(new URL(`../../${this.path}`, import.meta.url), "utf8");
    const [before, after] = [written.indexOf(START), written.indexOf(END)];
    if (before < 0 || after < before)
      throw new Error(`README.md has no place for settings: ${START} … ${END}`);
    return `${written.slice(0, before)}${START}\n\n${table()}\n\n${written.slice(after)}`;
  },
};

const START = "<!-- settings: written by npm run generate -->";
const END = "<!-- /settings -->";

interface Setting {
  readonly default?: unknown;
  readonly description?: string;
  readonly markdownDescription?: string;
  readonly enum?: readonly string[];
}

function table(): string {
  const texts: Texts = JSON.parse(manifestTexts.text());
  const { contributes } = withTexts(JSON.parse(manifest.text()), texts) as {
    contributes: { configuration: readonly { properties: Readonly<Record<string, Setting>> }[] };
  };
  const rows = contributes.configuration
    .flatMap(({ properties }) => Object.entries(properties))
    .map(([name, setting]) => `| \`${name}\` | ${values(setting)} | ${meaning(setting)} |`);
  return ["| setting | values, the usual one first | |", "|---|---|---|", ...rows].join("\n");
}

function values({ default: usual, enum: choices }: Setting): string {
  const others = (choices ?? (typeof usual === "boolean" ? [String(!usual)] : [])).filter(
    (choice) => choice !== usual,
  );
  const isList = typeof usual === "object";
  return isList ? "a list" : [String(usual), ...others].map((value) => `\`${value}\``).join(", ");
}

/** The first sentence says it; the rest, and examples, are where the setting is made. */
function meaning({ markdownDescription, description }: Setting): string {
  const text = markdownDescription ?? description ?? "";
  return cell(/^.*?[.:](?=\s|$)/.exec(text)?.[0].replace(/:$/, ".") ?? text);
}
