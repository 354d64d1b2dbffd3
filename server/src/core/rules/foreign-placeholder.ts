import type { MessageRule, Report } from "../lint/rule.ts";
import type { ForeignPlaceholder } from "../syntax/ast.ts";
import { sentOfKind } from "../syntax/sent.ts";
import { slice } from "../text.ts";

/** A placeholder in the form of another tool, which stays as it is and reaches the reader. */
export const foreignPlaceholder: MessageRule = {
  meta: {
    id: "foreign-placeholder",
    title: "Blank in another tool's form",
    severity: "error",
    grade: "D",
    why: "A {{first_name}} that nobody fills in shows the reader that a machine wrote to them.",
    source: "The documentation of the tools whose forms are listed in docs/LANGUAGE.md.",
    noExceptions: true,
    fixable: true,
    flagged: [
      { text: "Hi {{first_name}}, your talk settled an argument." },
      { text: "Hi {firstName}, your talk settled an argument." },
      { text: "Hi %FIRSTNAME%, your talk settled an argument." },
      { text: "Hi ____, your talk settled an argument." },
    ],
    fine: [
      { text: "To: Ana Silva\n\nHi [FIRST NAME], your talk settled an argument." },
      {
        text: "Hi Ana, I <3 the 50% of your talk that I understood.",
        note: "Not a placeholder of any tool.",
      },
    ],
  },
  checkMessage: (message, draft) =>
    sentOfKind(message, draft, "foreign").map((foreign) => report(foreign, slice(draft.text, foreign.span))),
};

function report({ span, replacement, form }: ForeignPlaceholder, written: string): Report {
  const advice = replacement === "" ? "Write the text itself." : `Here a blank is written ${replacement}.`;
  const title = replacement === "" ? `Remove ${written}` : `Change to ${replacement}`;
  return {
    span,
    message: `“${written}” is another tool's blank (${form}) and is sent as it stands. ${advice}`,
    fixes: [{ title, edits: [{ span, text: replacement }], safe: replacement !== "" }],
  };
}
