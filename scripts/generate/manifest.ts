import { readFileSync } from "node:fs";
import { CONFIG_NAMES } from "../../server/src/core/lint/config.ts";
import type { Generated } from "../generate.ts";
import { localise, type Manifest, type Texts, withTexts } from "./localise.ts";
import {
  audienceSchema,
  configSchema,
  exceptionsSchema,
  limitsSchema,
  phrasesSchema,
  plainRulesSchema,
  type Schema,
} from "./settings-schema.ts";

/** The extension's manifest: what comes from rules and limits is put in its place, the rest stays as it is. */
export const manifest: Generated = { path: "package.json", text: () => made().manifest };

/** The manifest's texts, for translators. One that is written into the manifest is moved here. */
export const manifestTexts: Generated = { path: "package.nls.json", text: () => made().texts };

let both: { readonly manifest: string; readonly texts: string } | undefined;

/** Made once: as soon as one of the two files is written, the other one no longer fits it. */
function made() {
  const read = (path: string) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), "utf8"));
  both ??= makeManifest(read(manifest.path), read(manifestTexts.path));
  return both;
}

/** One titled group on the page of settings. */
interface SettingsGroup {
  readonly title: string;
  readonly properties: Readonly<Record<string, Schema>>;
}

/** Both files, with the generated groups of settings and the schema's place renewed. */
function makeManifest(written: Manifest, texts: Texts) {
  const whole = withTexts(written, texts);
  const groups = [whole.contributes["configuration"]].flat() as SettingsGroup[];
  const jsonValidation = [{ fileMatch: CONFIG_NAMES, url: `./${configSchema.path}` }];
  const renewed = { ...whole.contributes, configuration: withGroups(groups), jsonValidation };
  const localised = localise({ ...whole, contributes: renewed });
  return { manifest: print(localised.manifest), texts: print(localised.texts) };
}

function print(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** The generated groups stand where they stood before, or behind the first one. */
function withGroups(written: readonly SettingsGroup[]): SettingsGroup[] {
  const made = generatedGroups();
  const titles = made.map(({ title }) => title);
  const own = written.filter(({ title }) => !titles.includes(title));
  const before = written.findIndex(({ title }) => titles.includes(title));
  return own.toSpliced(before < 0 ? 1 : before, 0, ...made);
}

function generatedGroups(): SettingsGroup[] {
  const rules = setting(
    "How grave each rule is, or `off`. Names with a dot, such as `too-long.length`, are what else a rule lets you choose.",
    plainRulesSchema(),
  );
  const exceptions = setting(
    `Phrases that a rule leaves alone, such as a firm's name, by the rule's name; under \`*\` those that every rule leaves alone.${example({ never: ["Never Better Ltd"], "*": ["ACME"] })}`,
    exceptionsSchema(),
  );
  const phrases = setting(
    `Phrases that you do not want to write, and what to write instead.${example([{ phrase: "circle back", message: "Say when instead.", replacement: "write again on Monday" }])}`,
    phrasesSchema(),
  );
  const limits = setting(
    "How many characters LinkedIn takes. Change it only when LinkedIn does.",
    limitsSchema(),
  );
  const audience = setting(
    `Whom you do not want to write to: a message to one of them is marked.${example([{ field: "Category", value: "recruiter", reason: "They have a form." }])}`,
    audienceSchema(),
  );
  return [
    { title: "Rules", properties: { "linkmsg.rules": rules, "linkmsg.exceptions": exceptions } },
    { title: "Your own phrases", properties: { "linkmsg.phrases": phrases } },
    { title: "Audience", properties: { "linkmsg.audience": audience } },
    { title: "Limits", properties: { "linkmsg.limits": limits } },
  ];
}

/** How a value is written in `settings.json`: the page of settings has no form for those that are not plain. */
function example(value: object): string {
  const text = JSON.stringify(value)
    .replaceAll(/([{:,])(?=["[])/g, "$1 ")
    .replaceAll("}", " }");
  return ` For example: \`${text}\`.`;
}

function setting(description: string, schema: Schema): Schema {
  const markdownDescription = `${description} A file \`linkmsg.json\` in your drafts' folder can say the same, for the command line too, and goes before this setting.`;
  return { scope: "resource", markdownDescription, ...schema };
}
