import type { MessageRule } from "../lint/rule.ts";
import { fieldOf } from "../render.ts";
import type { Draft, Message } from "../syntax/ast.ts";
import { sentSubject } from "../syntax/sent.ts";
import { type Span, usualLineEnd } from "../text.ts";

/** An InMail without a subject line. */
export const missingSubject: MessageRule = {
  meta: {
    id: "missing-subject",
    title: "InMail without a subject",
    severity: "error",
    grade: "A",
    why: "LinkedIn asks for a subject before it sends an InMail, and the reader decides by it whether to open the rest.",
    source: "LinkedIn Help a554514: subject up to 200 characters.",
    kinds: ["inmail"],
    noExceptions: true,
    fixable: true,
    flagged: [
      { text: "### Ana\nKind: inmail\n\nHi Ana, what did you change first?" },
      { text: "### Ana\nKind: inmail\nSubject:\n\nHi Ana, what did you change first?", note: "Empty." },
    ],
    fine: [
      { text: "### Ana\nKind: inmail\nSubject: Your talk on joins\n\nHi Ana, what did you change first?" },
      { text: "### Ana\nKind: message\n\nHi Ana, what did you change first?", note: "Only InMail has one." },
    ],
  },
  *checkMessage(message, draft) {
    const subject = fieldOf(message, draft, "Subject");
    if (subject !== undefined && subject.value.text !== "") return;
    // A preamble above other messages is not shown, or changed, for one of them.
    const own = sentSubject(message, draft);
    const place = own?.span ?? placeOf(message, draft);
    const edit =
      own === undefined
        ? {
            span: { start: place.end, end: place.end },
            text: `${usualLineEnd(draft.text.slice(message.span.start))}${SUBJECT}`,
          }
        : { span: own.span, text: SUBJECT };
    yield {
      span: place,
      message: `An InMail needs a subject, and it is the first thing that the reader sees. Add “Subject: …” ${own === undefined ? "to the head" : "with a few words"}.`,
      fixes: [{ title: "Add a subject to fill in", edits: [edit], safe: false }],
    };
  },
};

const SUBJECT = "Subject: [WHAT IT IS ABOUT]";

/** The line to show it at where there is no empty subject: the kind that asks for one, or the message's separator. */
function placeOf(message: Message, draft: Draft): Span {
  const kind = message.head.fields.find(({ name }) => name === "Kind");
  const shared = draft.preamble.fields.find(({ name }) => name === "Kind");
  return kind?.span ?? message.separator ?? shared?.span ?? message.span;
}
