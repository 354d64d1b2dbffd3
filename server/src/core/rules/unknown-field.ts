import type { Report, Rule } from "../lint/rule.ts";
import type { UnknownField } from "../syntax/ast.ts";

/** A mistyped field name in a head. */
export const unknownField: Rule = {
  meta: {
    id: "unknown-field",
    title: "Mistyped field",
    severity: "warning",
    grade: "D",
    why: "A mistyped field has no effect: its limit, its recipient or its kind is not the one that you meant.",
    source: "House style.",
    noExceptions: true,
    fixable: true,
    flagged: [{ text: "### Ana\nKnid: message\n\nHi Ana, thanks for the slides." }],
    fine: [
      { text: "### Ana\nKind: message\n\nHi Ana, thanks for the slides." },
      { text: "### Ana\nHi Ana: good to see you in Lisbon.", note: "Not near any field, so it is text." },
    ],
  },
  checkMessage: (message) => message.head.unknownFields.map(report),
  checkPreamble: (draft) => draft.preamble.unknownFields.map(report),
};

function report({ key, suggestion }: UnknownField): Report {
  return {
    span: key.span,
    message: `There is no field “${key.text}”. Did you mean “${suggestion}”?`,
    fixes: [
      { title: `Change to “${suggestion}”`, edits: [{ span: key.span, text: suggestion }], safe: true },
    ],
  };
}
