import type { Report, Rule } from "../lint/rule.ts";
import type { Field, Head } from "../syntax/ast.ts";

/** A field given twice in one head. */
export const duplicateField: Rule = {
  meta: {
    id: "duplicate-field",
    title: "Field given twice",
    severity: "warning",
    grade: "D",
    why: "Only the first of two equal fields counts, which may not be the one that you changed last.",
    source: "House style.",
    noExceptions: true,
    fixable: false,
    flagged: [{ text: "### Ana\nKind: message\nKind: reply\n\nHi Ana, thanks for the slides." }],
    fine: [
      { text: "Kind: message\n\n### Ana\nKind: reply\n\nHi Ana, thanks for the slides.", note: "Two heads." },
    ],
  },
  checkMessage: (message) => reports(message.head),
  checkPreamble: (draft) => reports(draft.preamble),
};

function reports({ fields }: Head): readonly Report[] {
  if (fields.length < 2) return [];
  const first = new Map<string, Field>();
  return fields.flatMap((field) => {
    const earlier = first.get(field.name);
    if (earlier !== undefined) return [report(field, earlier)];
    first.set(field.name, field);
    return [];
  });
}

function report({ name, key }: Field, earlier: Field): Report {
  return {
    span: key.span,
    message: `“${name}” is given twice here, and only the first counts. Remove one of them.`,
    related: [{ span: earlier.key.span, message: "This one counts." }],
  };
}
