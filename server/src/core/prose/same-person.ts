import { lazy } from "../lazy.ts";
import { SHORT_FORMS } from "./lexicon/first-names.ts";

/**
 * Whether a name in a greeting may be meant for the person of a full name: one of its parts is one of the
 * full name's, begins or contains it, is a common short form of it, or its first letters. Names in different
 * scripts may always be the same. Doubt counts as yes.
 */
export function maybeSamePerson(greeted: string, full: string): boolean {
  const [names, parts] = [namesIn(greeted), namesIn(full)];
  if (names.length === 0 || parts.length === 0) return true;
  if (isLatin(greeted) !== isLatin(full)) return true;
  return names.some((name) => isInitials(name, parts) || parts.some((part) => areAlike(name, part)));
}

function namesIn(text: string): string[] {
  return foldName(text)
    .split(/[^\p{L}\p{M}']+/u)
    .filter((name) => name !== "");
}

/** Letters that Unicode does not take apart into a plain letter and an accent. */
const PLAIN: Readonly<Record<string, string>> = { ß: "ss", ø: "o", ł: "l", æ: "ae", œ: "oe", đ: "d", ı: "i" };

function foldName(text: string): string {
  const lower = text.toLowerCase();
  if (ASCII.test(lower)) return lower.replaceAll("'", "");
  return lower
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[ßøłæœđı]/g, (letter) => PLAIN[letter] ?? letter)
    .replace(/[’']/g, "");
}

/** Most names have no letters but these, which need no folding. */
const ASCII = /^[\0-\x7f]*$/;

function isLatin(text: string): boolean {
  return /\p{Script=Latin}/u.test(text);
}

function areAlike(name: string, part: string): boolean {
  const [short, long] = name.length < part.length ? [name, part] : [part, name];
  if (long.startsWith(short) && short.length >= 2) return true;
  if (short.length >= 3 && long.includes(short)) return true;
  if (withoutUmlauts(name) === withoutUmlauts(part)) return true;
  return beginsWithPetForm(name, part) || beginsWithPetForm(part, name) || areShortForms(name, part);
}

/** `Björn` may be written `Bjoern`; both become `bjorn`. */
function withoutUmlauts(name: string): string {
  return name.replace(/([aou])e/g, "$1");
}

/** `Danny`, `Jenny`, `Debbie`: the ending taken away, the full name begins like that. */
function beginsWithPetForm(name: string, part: string): boolean {
  const stem = name.replace(/(?:ie|ey|y|i)$/, "");
  if (stem === name || stem.length < 3) return false;
  const single = stem.at(-1) === stem.at(-2) ? stem.slice(0, -1) : stem;
  return single.length >= 3 && part.startsWith(single);
}

/** `JP` for `Jean-Pierre`, `TJ`, or a lone initial. */
function isInitials(name: string, parts: readonly string[]): boolean {
  return name.length <= 2 && parts.some((part) => part.startsWith(name.charAt(0)));
}

const groupsByName = lazy((): ReadonlyMap<string, ReadonlySet<number>> => {
  const groups = new Map<string, Set<number>>();
  SHORT_FORMS.forEach((line, index) => {
    for (const name of line.split(" ")) groups.set(name, (groups.get(name) ?? new Set()).add(index));
  });
  return groups;
});

function areShortForms(name: string, part: string): boolean {
  const groups = groupsByName();
  const others = groups.get(part);
  return [...(groups.get(name) ?? [])].some((group) => others?.has(group));
}
