/** A value of JSON. */
type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Texts by their keys: what `package.nls.json` holds. */
export type Texts = Readonly<Record<string, string>>;

/** Members of `contributes` whose text is shown to people. */
const SHOWN = new Set([
  ...["title", "label", "description", "markdownDescription", "contents", "contextualTitle", "altText"],
  ...["enumDescriptions", "markdownEnumDescriptions"],
]);

/** What is read of a manifest; all of it is JSON. */
export interface Manifest {
  readonly description: string;
  readonly contributes: { readonly [key: string]: unknown };
}

/** A manifest with a `%key%` in place of each text that is shown to people, and these texts in their order. */
export function localise<M extends Manifest>(manifest: M): { manifest: M; texts: Texts } {
  const texts: Record<string, string> = {};
  const keep = (candidates: readonly string[], text: string): string => {
    const key = candidates.find((name) => (texts[name] ?? text) === text);
    if (key === undefined) throw new Error(`“${text}” in package.json finds no key of its own.`);
    texts[key] = text;
    return `%${key}%`;
  };
  const description = keep(["description"], manifest.description);
  const contributes = members(manifest.contributes as Json, [], [], keep) as Manifest["contributes"];
  return { manifest: { ...manifest, description, contributes }, texts };
}

/** The same manifest with each `%key%` replaced by its text. Fails where a key has none. */
export function withTexts<M extends Manifest>(manifest: M, texts: Texts): M {
  return replaced(manifest as unknown as Json, texts) as unknown as M;
}

function replaced(value: Json, texts: Texts): Json {
  if (typeof value === "string") return textOf(value, texts);
  if (typeof value !== "object" || value === null) return value;
  if (isList(value)) return value.map((item) => replaced(item, texts));
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, replaced(member, texts)]));
}

function textOf(value: string, texts: Texts): string {
  const key = /^%(.+)%$/.exec(value)?.[1];
  if (key === undefined) return value;
  const text = texts[key];
  if (text === undefined) throw new Error(`package.nls.json has no text for %${key}% of package.json.`);
  return text;
}

type Keep = (candidates: readonly string[], text: string) => string;

/** `names` is what the key is made of; `path` is where the value really is, for keys that are taken. */
function members(value: Json, names: readonly string[], path: readonly string[], keep: Keep): Json {
  if (typeof value !== "object" || value === null) return value;
  if (isList(value))
    return value.map((item, index) => {
      const name = nameOf(item);
      return members(item, name ? inside(names, name) : names, [...path, name ?? String(index)], keep);
    });
  const entries = Object.entries(value).map(([key, member]) => {
    const here = [...path, key];
    if (SHOWN.has(key) || (key === "name" && path[0] === "views"))
      return [key, shown(key, member, value, names, here, keep)];
    return [key, members(member, key === "properties" ? names : inside(names, key), here, keep)];
  });
  return Object.fromEntries(entries);
}

function shown(
  key: string,
  text: Json,
  owner: { readonly [key: string]: Json },
  names: readonly string[],
  path: readonly string[],
  keep: Keep,
): Json {
  const candidates = (last: string) => [[...names, last].join("."), [...path, last].join(".")];
  if (typeof text === "string") return keep(candidates(key), text);
  if (!isList(text)) return members(text, inside(names, key), path, keep);
  const values = isList(owner["enum"] ?? null) ? (owner["enum"] as readonly Json[]) : [];
  return text.map((item, index) => {
    const value = String(values[index] ?? index);
    // What a value means is the same for all members of a setting, as a rule.
    const short = [names[0], value].join(".");
    return keep([short, ...candidates(value)], String(item));
  });
}

/** A name that is unique by itself stands for all that is around it. */
function inside(names: readonly string[], name: string): readonly string[] {
  return name.startsWith("linkmsg.") ? [name] : [...names, name];
}

/** What tells an item of a list from the others. */
function nameOf(item: Json): string | undefined {
  if (typeof item !== "object" || item === null || isList(item)) return undefined;
  const name = item["id"] ?? item["command"] ?? item["view"] ?? item["type"] ?? item["title"];
  return typeof name === "string"
    ? name.toLowerCase().startsWith("linkmsg.")
      ? name
      : slug(name)
    : undefined;
}

function slug(text: string): string {
  return text.replace(/[^A-Za-z0-9]+/g, "-").replace(/^-|-$/g, "");
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
