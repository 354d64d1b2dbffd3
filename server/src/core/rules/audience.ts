import type { MessageRule, Report } from "../lint/rule.ts";
import type { AudienceEntry } from "../lint/settings.ts";
import { fieldOf, isTemplate, relationOf } from "../render.ts";
import type { Draft, Message } from "../syntax/ast.ts";
import type { Span } from "../text.ts";

/** A message to somebody whom the writer does not want to write to, by the list in the configuration. */
export const audience: MessageRule = {
  meta: {
    id: "audience",
    title: "Somebody you did not want to write to",
    severity: "information",
    grade: "D",
    why: "You know best whom you would rather not connect with. The list in your configuration reminds you before you send.",
    source: "Your own list: `audience` in linkmsg.json.",
    noExceptions: true,
    fixable: false,
    flagged: [
      {
        text: "Category: recruiter\n\nHi Ana, your talk on joins was clear.",
        note: "With “audience” set to a Category of “recruiter”.",
        settings: { audience: [{ field: "Category", value: "recruiter" }] },
      },
    ],
    fine: [{ text: "Category: recruiter\n\nHi Ana, your talk on joins was clear.", note: "No list is set." }],
  },
  checkMessage(message, draft, { audience }) {
    if (audience.length === 0 || isTemplate(message, draft)) return [];
    return audience
      .filter((entry) => matches(entry, message, draft))
      .map((entry) => report(entry, placeOf(entry, message, draft)));
  },
};

function report({ field, value, reason }: AudienceEntry, span: Span): Report {
  const why = reason === undefined ? "" : `: ${reason}`;
  return {
    span,
    message: `Your list says not to write where “${field}” is “${value}”${why}. Leave this message out, or take the entry from “audience” in the configuration.`,
  };
}

function matches({ field, value }: AudienceEntry, message: Message, draft: Draft): boolean {
  const written = fieldOf(message, draft, field)?.value.text ?? "";
  const held = field === "Relation" && written === "" ? relationOf(message, draft) : written;
  return held.toLowerCase() === value.trim().toLowerCase();
}

/** The field in the message's own head, else its title, else the first line of its text. */
function placeOf({ field }: AudienceEntry, message: Message, draft: Draft): Span {
  const own = message.head.fields.find(({ name }) => name === field);
  if (own !== undefined) return own.value.span;
  const { start } = message.body.span;
  const line = draft.lines.find(({ span }) => span.start <= start && start <= span.end);
  return message.title?.span ?? message.separator ?? line?.span ?? message.body.span;
}
