import type { MessageRule, Report } from "../lint/rule.ts";
import { fieldOf, isTemplate, resolve } from "../render.ts";
import type { Placeholder } from "../syntax/ast.ts";
import { sentOfKind } from "../syntax/sent.ts";

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
  checkMessage(message, draft) {
    const placeholders = sentOfKind(message, draft, "placeholder");
    if (placeholders.length === 0 || isTemplate(message, draft)) return [];
    const hasContacts = (fieldOf(message, draft, "Contacts")?.value.text ?? "") !== "";
    return placeholders
      .filter((placeholder) => resolve(placeholder, message, draft) === undefined)
      .map(hasContacts ? reportColumn : reportOpen);
  },
};

function reportColumn({ span, label: { text } }: Placeholder): Report {
  return {
    span,
    message: `[${text}] comes from your table of contacts, if that has a column of this name. Look whether it has; a fallback such as [${text}|…] helps where a cell is empty.`,
    severity: "information",
  };
}

function reportOpen({ span, label: { text }, choices }: Placeholder): Report {
  const choice = choices.length > 0 ? ` Choose one of: ${choices.join(", ")}.` : "";
  return {
    span,
    message: `[${text}] is still open. Write the text here, or put “[${text}]: …” in the message's head.${choice}`,
  };
}
