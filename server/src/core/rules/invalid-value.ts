import type { Report, Rule } from "../lint/rule.ts";
import type { Field } from "../syntax/ast.ts";
import { isDate } from "../syntax/date.ts";
import { closest } from "../syntax/distance.ts";
import { FIELDS, type FieldInfo } from "../syntax/fields.ts";

/** A field's value outside its list, or a date that is none. */
export const invalidValue: Rule = {
  meta: {
    id: "invalid-value",
    title: "Field with a value that it can't have",
    severity: "warning",
    grade: "D",
    why: "A value that is not known has no effect, and the default takes its place.",
    source: "House style.",
    noExceptions: true,
    fixable: true,
    flagged: [
      { text: "### Ana\nKind: mesage\n\nHi Ana, thanks for the slides." },
      { text: "### Ana\nSent: yesterday\n\nHi Ana, your talk on joins helped us; may I connect?" },
    ],
    fine: [{ text: "### Ana\nKind: message\nSent: 2026-11-22\n\nHi Ana, thanks for the slides." }],
  },
  checkMessage: (message) => message.head.fields.flatMap(check),
  checkPreamble: (draft) => draft.preamble.fields.flatMap(check),
};

function check(field: Field): Report | readonly Report[] {
  const type = (FIELDS as readonly FieldInfo[]).find((info) => info.name === field.name)?.value;
  if (type === undefined || type.type === "text") return [];
  if (field.value.text === "") return { span: field.key.span, message: emptyMessage(field.name) };
  if (type.type === "date") return isDate(field.value.text) ? [] : wrongDate(field);
  const written = field.value.text.toLowerCase();
  return type.choices.includes(written) ? [] : wrongChoice(field, type.choices);
}

function emptyMessage(name: string): string {
  return `“${name}” has no value, so it has no effect. Write one, or remove the line.`;
}

function wrongChoice(field: Field, choices: readonly string[]): Report {
  const near = closest(field.value.text.toLowerCase(), choices, 2);
  const fixes =
    near === undefined
      ? []
      : [{ title: `Change to “${near}”`, edits: [{ span: field.value.span, text: near }], safe: true }];
  return {
    span: field.value.span,
    message: `“${field.name}” can't be “${field.value.text}”. It is one of: ${choices.join(", ")}.`,
    fixes,
  };
}

function wrongDate(field: Field): Report {
  return {
    span: field.value.span,
    message: `“${field.value.text}” is not a date. Write it as year-month-day, such as 2026-11-22.`,
  };
}
