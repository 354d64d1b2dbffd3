import type { ForeignPlaceholder } from "./ast.ts";
import { hasLetter } from "./characters.ts";
import { blank, braceName, capitalName, choice, merge, name, percentName } from "./foreign-content.ts";

/** One form of placeholder that another tool uses. */
interface ForeignForm {
  /** The form in words, for a finding's text. */
  readonly name: string;
  /** Its first character. */
  readonly opens: string;
  /** Gives what matches the form on one line: sticky, and with bounded repeats, so that no text makes it slow. */
  readonly pattern: () => RegExp;
  /** The same in this language, from what the pattern captured; undefined where it is not this form after all. */
  readonly convert: (captured: string, second: string) => string | undefined;
}

const NO_PLACEHOLDER = (): string => "";

/** All forms; of several that fit at one place the first counts. */
export const FOREIGN_FORMS: readonly ForeignForm[] = [
  { name: "Liquid tag", opens: "{", pattern: () => /\{%[^{}\r\n]{0,300}%\}/y, convert: NO_PLACEHOLDER },
  {
    name: "triple braces",
    opens: "{",
    pattern: () => /\{\{\{([^{}\r\n]{1,200})\}\}\}/y,
    convert: merge,
  },
  {
    name: "template tag",
    opens: "{",
    pattern: () => /\{\{~?(?:[#/^>!][^{}\r\n]{0,200}|[ \t]{0,9}else[ \t]{0,9})~?\}\}/y,
    convert: NO_PLACEHOLDER,
  },
  { name: "double braces", opens: "{", pattern: () => /\{\{([^{}\r\n]{1,200})\}\}/y, convert: merge },
  {
    name: "alternatives in braces",
    opens: "{",
    pattern: () => /\{([^{}[\]|\r\n]{0,80}(?:\|[^{}[\]|\r\n]{0,80}){1,19})\}/y,
    convert: choice,
  },
  {
    name: "braces",
    opens: "{",
    pattern: () => /\{[ \t]?(\p{L}[\p{L}\p{N}_.-]{0,40}(?: \p{L}[\p{L}\p{N}_-]{0,40}){0,2})[ \t]?\}/uy,
    convert: braceName,
  },
  { name: "dollar and braces", opens: "$", pattern: () => /\$\{([^{}[\]\r\n]{1,80})\}/y, convert: name },
  {
    name: "double percent signs",
    opens: "%",
    pattern: () => /%%(\p{L}[\p{L}\p{N}_.-]{0,60})%%/uy,
    convert: name,
  },
  {
    name: "percent signs",
    opens: "%",
    pattern: () => /(?<![\p{L}\p{N}%])%(\p{L}[\p{L}\p{N}_]{1,40})%(?![\p{L}\p{N}%])/uy,
    convert: percentName,
  },
  {
    name: "double angle brackets",
    opens: "<",
    pattern: () => /<<[ \t]?(\p{L}[\p{L}\p{N}_. -]{0,60})>>/uy,
    convert: name,
  },
  {
    name: "angle brackets",
    opens: "<",
    pattern: () => /(?<!<)<(\p{L}[\p{L}\p{N}_]{1,30}(?: \p{L}[\p{L}\p{N}_]{0,30}){0,2})>/uy,
    convert: capitalName,
  },
  {
    name: "Mailchimp tag",
    opens: "*",
    pattern: () => /\*\|(?:IF|IFNOT|ELSEIF|ELSE|END|INTERESTED)(?::[^|\r\n]{0,80})?\|\*/iy,
    convert: NO_PLACEHOLDER,
  },
  {
    name: "Mailchimp merge field",
    opens: "*",
    pattern: () => /\*\|(?:[A-Z]{1,10}:)?(\p{L}[\p{L}\p{N}_ ]{0,60})\|\*/uy,
    convert: name,
  },
  {
    name: "missing token",
    opens: "[",
    pattern: () => /\[\[MISSING TOKEN[ \t]{0,9}[-–—:][ \t]{0,9}([^[\]\r\n]{1,80})\]\]/iy,
    convert: name,
  },
  {
    name: "double dashes",
    opens: "-",
    pattern: () =>
      /(?<![-\p{L}\p{N}])--(\p{L}[\p{L}\p{N}_ ]{0,40})=([^=[\]\r\n-]{0,60})(?<!\s)--(?![-\p{L}\p{N}])/uy,
    convert: name,
  },
  { name: "underscores", opens: "_", pattern: () => /_{3,}/y, convert: blank },
];

const FORMS_BY_START: ReadonlyMap<string, readonly ForeignForm[]> = new Map(
  FOREIGN_FORMS.map(({ opens }) => [opens, FOREIGN_FORMS.filter((form) => form.opens === opens)]),
);

/** The foreign placeholder that starts at `at` and ends by `end`; undefined where none does. */
export function readForeign(text: string, at: number, end: number): ForeignPlaceholder | undefined {
  for (const form of FORMS_BY_START.get(text.charAt(at)) ?? []) {
    const pattern = form.pattern();
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found === null || at + found[0].length > end) continue;
    const replacement = form.convert(found[1] ?? "", found[2] ?? "");
    if (replacement === undefined || (replacement !== "" && !hasLetter(replacement))) continue;
    const span = { start: at, end: at + found[0].length };
    return { kind: "foreign", span, form: form.name, replacement };
  }
  return undefined;
}
