import { hasLetter } from "./characters.ts";
import { canonicalLabel, isKnownLabel } from "./labels.ts";
import { isTextLabel } from "./placeholder.ts";

/** A name alone, with a fallback where the form has one: `firstName` gives `[FIRST NAME]`. */
export function name(written: string, fallback: string): string | undefined {
  const label = canonicalLabel(withoutInsert(written.replace(/[[\]{}|—–\\]/g, " ")));
  return hasLetter(label) && !isTextLabel(label) ? placeholder(label, fallback) : undefined;
}

/** `insert company here` is the company. */
function withoutInsert(written: string): string {
  return written.replace(/^\s*insert\s|\shere\s*$/gi, "");
}

/** The inside of double braces: `first_name | default: "there"`, `name|there`, `name: there`. */
export function merge(content: string): string | undefined {
  const [first = "", ...filters] = splitAtBars(content);
  const [written = "", ...behind] = first.split(":");
  const own = behind.length > 0 ? unquote(behind.join(":")) : undefined;
  const fallback = own ?? filters.map(fallbackOf).find((text) => text !== undefined);
  return name(written, fallback ?? "");
}

/** One word in single braces, or a common label of several; a single letter is a variable of mathematics. */
export function braceName(written: string): string | undefined {
  const isAside = written.includes(" ") && !isKnownLabel(withoutInsert(written));
  return countLetters(written) > 1 && !isAside ? name(written, "") : undefined;
}

/** A word between percent signs; `%C3%` is a piece of a web address. */
export function percentName(written: string): string | undefined {
  if (/^[0-9a-f]{2}$/i.test(written) || countLetters(written) < 2) return undefined;
  return name(written, "");
}

/** Words in angle brackets: a common label, or one word that is capitalised and no HTML tag. */
export function capitalName(written: string): string | undefined {
  if (isKnownLabel(written)) return name(written, "");
  if (HTML_TAGS.has(written.toLowerCase())) return undefined;
  return /^\p{Lu}[^ ]*$/u.test(written) ? name(written, "") : undefined;
}

/** Spintax `Hi|Hello` as a placeholder with choices; `first_name|there` is a name with a fallback. */
export function choice(content: string): string | undefined {
  const options = content.split("|").map((option) => option.replaceAll("\\", "").trim());
  const [first = "", second = ""] = options;
  if (!hasLetter(content)) return undefined;
  if (options.length === 2 && isVariable(first)) return name(first, second);
  const named = options.filter((option) => option !== "");
  const shown = named.length < options.length ? [...named, "or nothing"] : named;
  const list = shown.some((option) => option.includes(",")) ? shown.join(" / ") : shown.join(", ");
  return `[${choiceLabel(named)}—${list}]`;
}

/** A run of underscores has no name of its own. */
export function blank(): string {
  return "[BLANK]";
}

function placeholder(label: string, fallback: string): string {
  const clean = fallback
    .replace(/[[\]{}\\]/g, "")
    .replace(/[—–]|(?<=\s)--(?=\s)/g, "-")
    .trim();
  return clean === "" ? `[${label}]` : `[${label}|${clean}]`;
}

/** Cuts at `|` and `||` outside quotes. */
function splitAtBars(content: string): string[] {
  const pieces: string[] = [];
  let start = 0;
  for (let at = 0; at <= content.length; at++) {
    if (at < content.length && content.charAt(at) !== "|") {
      at = quotationEnd(content, at);
      continue;
    }
    pieces.push(content.slice(start, at).trim());
    start = at + 1;
  }
  return pieces.filter((piece) => piece !== "");
}

/** The index of the mark that closes a quotation opened at `at`, else `at` itself. */
function quotationEnd(content: string, at: number): number {
  const mark = content.charAt(at);
  const isApostrophe = mark === "'" && at > 0 && !/[\s:(|]/.test(content.charAt(at - 1));
  const closing = mark === "“" ? "”" : mark;
  if (isApostrophe || !"\"“'".includes(mark)) return at;
  const end = content.indexOf(closing, at + 1);
  return end === -1 ? at : end;
}

/** The text that a filter puts in an empty variable's place; undefined for filters that only change letters. */
function fallbackOf(filter: string): string | undefined {
  const named = /^(?:default|fallback|default_if_none|d|or)\s*[:=(](.*)$/i.exec(filter)?.[1]?.trim();
  if (named !== undefined) return unquote(named.replace(/\)$/, "").split(/,\s*allow_false/)[0] ?? "");
  if (/^["'“‘]/.test(filter)) return unquote(filter);
  return FILTERS.has(filter.split(/[\s:(]/)[0]?.toLowerCase() ?? "") ? undefined : filter;
}

function unquote(written: string): string {
  return written.trim().replace(/^["'“‘]|["'”’]$/g, "");
}

/** Whether a word is written as programs write names, or is a common label. */
function isVariable(written: string): boolean {
  if (!/^[\p{L}\p{N}_. ]+$/u.test(written)) return false;
  return /\p{L}[_.]\p{L}|^\p{Ll}+\p{Lu}/u.test(written) || isKnownLabel(written);
}

/** A label made of the first two options, as every choice needs one of its own: `TALK OR POST`. */
function choiceLabel(options: readonly string[]): string {
  const first = options[0]?.toLowerCase().replace(/[^\p{L}\s]/gu, "") ?? "";
  if (GREETINGS.has(first.split(/\s/)[0] ?? "")) return "GREETING";
  if (CLOSINGS.has(first.split(/\s/)[0] ?? "")) return "CLOSING";
  const words = options.slice(0, 2).map(shortName);
  return words.filter((word) => word !== "").join(" OR ") || "CHOICE";
}

function shortName(option: string): string {
  const words = option.match(/[\p{L}\p{N}']+/gu) ?? [];
  return words.slice(0, 2).join(" ").toUpperCase();
}

function countLetters(written: string): number {
  return written.match(/\p{L}/gu)?.length ?? 0;
}

const GREETINGS: ReadonlySet<string> = new Set(["hi", "hello", "hey", "dear", "good", "hiya", "greetings"]);
const CLOSINGS: ReadonlySet<string> = new Set([
  "best",
  "regards",
  "cheers",
  "thanks",
  "kind",
  "warm",
  "sincerely",
]);

/** Filters of template languages that give no fallback. */
const FILTERS: ReadonlySet<string> = new Set([
  ...["capitalize", "capitalise", "upcase", "downcase", "upper", "lower", "title", "titlecase", "titleize"],
  ...[
    "trim",
    "strip",
    "escape",
    "safe",
    "truncate",
    "replace",
    "append",
    "prepend",
    "first",
    "last",
    "split",
  ],
]);

/** Tags that are not meant as a name when they stand in angle brackets. */
const HTML_TAGS: ReadonlySet<string> = new Set([
  ...["br", "hr", "em", "li", "ol", "ul", "td", "tr", "th", "div", "span", "img", "strong", "table", "font"],
  ...["html", "body", "head", "script", "style", "center", "code", "pre", "sup", "sub", "small", "big"],
  ...["h1", "h2", "h3", "h4", "h5", "h6", "del", "ins", "iframe", "input", "form", "button", "blockquote"],
]);
