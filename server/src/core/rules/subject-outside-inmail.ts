import type { DraftRule, Edit, Report } from "../lint/rule.ts";
import { fieldOf, kindOf } from "../render.ts";
import type { Draft, Field, Head, Message } from "../syntax/ast.ts";

/** A subject line of a message that has none when it is sent. */
export const subjectOutsideInmail: DraftRule = {
  meta: {
    id: "subject-outside-inmail",
    title: "Subject of a message that is no InMail",
    severity: "information",
    grade: "D",
    why: "Only an InMail has a subject line. In any other kind of message the subject is not sent, and what it says is lost.",
    source: "LinkedIn's message box, which has a subject line for InMail only; own trial.",
    noExceptions: true,
    fixable: true,
    flagged: [
      { text: "### Ana\nSubject: Your talk on joins\n\nHi Ana, what did you change first?" },
      {
        text: "### Ana\nKind: message\nSubject: Your talk on joins\n\nHi Ana, what did you change first?",
      },
    ],
    fine: [
      { text: "### Ana\nKind: inmail\nSubject: Your talk on joins\n\nHi Ana, what did you change first?" },
      {
        text: "Subject: Your talk on joins\n\n### Ana\nKind: inmail\n\nHi Ana, what did you change first?\n\n### Tom\nHi Tom, what did you change first?",
        note: "The InMail among them sends it.",
      },
    ],
  },
  *checkDraft(draft) {
    const inmails = new Set(draft.messages.filter((message) => kindOf(message, draft) === "inmail"));
    for (const message of draft.messages) {
      const subject = subjectIn(message.head);
      if (subject !== undefined && !inmails.has(message)) yield report(subject, message, draft);
    }
    const shared = subjectIn(draft.preamble);
    const [first] = draft.messages;
    if (shared !== undefined && first !== undefined && inmails.size === 0) yield report(shared, first, draft);
  },
};

function subjectIn(head: Head): Field | undefined {
  return head.fields.find(({ name, value }) => name === "Subject" && value.text !== "");
}

function report(subject: Field, message: Message, draft: Draft): Report {
  return {
    span: subject.span,
    message:
      "Only an InMail has a subject line, so this one is not sent. Write “Kind: inmail” if it is to be one, or put these words into the message.",
    fixes: [{ title: "Make it an InMail", edits: [makeInmail(subject, message, draft)], safe: false }],
  };
}

/** Changes the kind given in the subject's own head, else gives one above the subject. */
function makeInmail(subject: Field, message: Message, draft: Draft): Edit {
  const kind = fieldOf(message, draft, "Kind");
  const { fields } = message.head.fields.includes(subject) ? message.head : draft.preamble;
  if (kind !== undefined && fields.includes(kind)) return { span: kind.span, text: "Kind: inmail" };
  const lineEnd = /\r\n|\r|\n/.exec(draft.text)?.[0] ?? "\n";
  const { start } = subject.span;
  return { span: { start, end: start }, text: `Kind: inmail${lineEnd}` };
}
