import type { Edit, Fact, Report, Rule } from "../lint/rule.ts";
import { kindOf } from "../render.ts";
import type { Draft, Field, Head, Message } from "../syntax/ast.ts";
import { usualLineEnd } from "../text.ts";

/** A subject line of a message that has none when it is sent. */
export const subjectOutsideInmail: Rule = {
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
  checkMessage(message, draft) {
    const subject = subjectIn(message.head);
    if (subject === undefined || isInmail(message, draft)) return [];
    return [report(subject, [makeInmail(subject, message.head, draft)])];
  },
  factsOf(message, draft) {
    if (!isInmail(message, draft)) return hasOwnKind(message) ? [] : [TAKES_KIND];
    return hasOwnKind(message) ? [INMAIL] : [INMAIL, TAKES_KIND];
  },
  *checkFile(draft, facts) {
    const subject = subjectIn(draft.preamble);
    if (subject === undefined || facts.messages === 0 || facts.has(INMAIL.key)) return;
    yield report(subject, facts.has(TAKES_KIND.key) ? [makeInmail(subject, draft.preamble, draft)] : []);
  },
};

/** A message that does send its subject. */
const INMAIL: Fact = { key: "inmail" };
/** A message for which a kind in the preamble counts. */
const TAKES_KIND: Fact = { key: "takes kind" };

function isInmail(message: Message, draft: Draft): boolean {
  return kindOf(message, draft) === "inmail";
}

function hasOwnKind({ head }: Message): boolean {
  const own = kindIn(head);
  return own !== undefined && own.value.text !== "";
}

function kindIn(head: Head): Field | undefined {
  return head.fields.find(({ name }) => name === "Kind");
}

/** The one that counts where there are several; an empty one says nothing. */
function subjectIn(head: Head): Field | undefined {
  const subject = head.fields.find(({ name }) => name === "Subject");
  return subject?.value.text === "" ? undefined : subject;
}

function report(subject: Field, fixes: readonly Edit[]): Report {
  return {
    span: subject.span,
    message:
      "Only an InMail has a subject line, so this one is not sent. Write “Kind: inmail” if it is to be one, or put these words into the message.",
    fixes: fixes.map((edit) => ({ title: "Make it an InMail", edits: [edit], safe: false })),
  };
}

/** Changes the kind given in the subject's own head, else gives one above the subject. */
function makeInmail(subject: Field, head: Head, draft: Draft): Edit {
  const kind = kindIn(head);
  if (kind !== undefined) return { span: kind.span, text: "Kind: inmail" };
  const lineEnd = usualLineEnd(draft.text.slice(subject.span.start));
  const { start } = subject.span;
  return { span: { start, end: start }, text: `Kind: inmail${lineEnd}` };
}
