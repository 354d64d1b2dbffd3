import type { Fix, MessageRule } from "../lint/rule.ts";
import type { BrokenPlaceholder } from "../syntax/ast.ts";
import { sentOfKind } from "../syntax/sent.ts";
import { slice } from "../text.ts";

const ADVICE: Record<BrokenPlaceholder["form"], string> = {
  unclosed: "has no closing bracket. Add “]”, or write “\\[” if you mean the bracket itself.",
  unopened: "has no opening bracket. Add “[”, or write “\\]” if you mean the bracket itself.",
  empty: "is a blank without a name. Write what belongs here, such as [TOPIC].",
  doubled: "has too many brackets. One pair makes a blank.",
};

/** A bracket that was meant for a placeholder and makes none. */
export const brokenPlaceholder: MessageRule = {
  meta: {
    id: "broken-placeholder",
    title: "Blank with a missing bracket",
    severity: "error",
    grade: "D",
    why: "A broken blank is not filled in, so the reader sees its brackets.",
    source:
      "Mail-merge guides such as anymerge.com: a blank with a missing bracket is passed over in silence.",
    noExceptions: true,
    fixable: true,
    flagged: [
      { text: "Hi [NAME, your talk settled an argument." },
      { text: "Hi NAME], your talk settled an argument." },
      { text: "Hi [], your talk settled an argument." },
      { text: "Hi [[NAME]], your talk settled an argument." },
    ],
    fine: [
      { text: "Hi Ana, point [1] of your post settled an argument.", note: "No letter in the brackets." },
      { text: "Hi Ana, you wrote \\[as a joke] that joins are easy.", note: "An escaped bracket." },
    ],
  },
  checkMessage: (message, draft) =>
    sentOfKind(message, draft, "broken").map((broken) => ({
      span: broken.span,
      message: `“${slice(draft.text, broken.span)}” ${ADVICE[broken.form]}`,
      fixes: repairOf(broken),
    })),
};

function repairOf({ span, repair }: BrokenPlaceholder): Fix[] {
  return repair === undefined
    ? []
    : [{ title: `Change to ${repair}`, edits: [{ span, text: repair }], safe: true }];
}
