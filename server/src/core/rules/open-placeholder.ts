import type { MessageRule } from "../lint/rule.ts";
import { fieldOf, isTemplate, resolve } from "../render.ts";
import { sentSegments } from "../syntax/sent.ts";

/** A placeholder without value or fallback, in a message that is no template. */
export const openPlaceholder: MessageRule = {
  meta: {
    id: "open-placeholder",
    title: "Blank that is still open",
    severity: "error",
    grade: "D",
    why: "A visible [NAME] tells the reader that the message was meant for anyone.",
    source: "Accounts of mail merges gone wrong, such as errorstates.com/010-dear-first-name.",
    noExceptions: true,
    fixable: false,
    flagged: [{ text: "Hi [NAME], your talk on streaming joins settled an argument in my team." }],
    fine: [
      {
        text: "To: Ana Silva\n\nHi [NAME], your talk on streaming joins settled an argument in my team.",
        note: "`To` fills the name.",
      },
      {
        text: "Hi [NAME|there], your talk on streaming joins settled an argument in my team.",
        note: "There is a fallback.",
      },
      {
        text: "Template: after a talk\n\nHi [NAME], your talk on [TOPIC] settled an argument in my team.",
        note: "A template keeps its blanks.",
      },
    ],
  },
  *checkMessage(message, draft) {
    if (isTemplate(message, draft)) return;
    const hasContacts = (fieldOf(message, draft, "Contacts")?.value.text ?? "") !== "";
    for (const segment of sentSegments(message, draft)) {
      if (segment.kind !== "placeholder" || resolve(segment, message, draft)) continue;
      const label = segment.label.text;
      if (hasContacts) {
        yield {
          span: segment.span,
          message: `[${label}] comes from your table of contacts, if that has a column of this name. Look whether it has; a fallback such as [${label}|…] helps where a cell is empty.`,
          severity: "information",
        };
        continue;
      }
      const choice = segment.choices.length > 0 ? ` Choose one of: ${segment.choices.join(", ")}.` : "";
      yield {
        span: segment.span,
        message: `[${label}] is still open. Write the text here, or put “[${label}]: …” in the message's head.${choice}`,
      };
    }
  },
};
