import { type PreviewView, viewOf } from "../../client/src/preview/view.ts";
import type { Words } from "../../client/src/words.ts";
import { messageInfosInSteps } from "../../server/src/core/features/message-info.ts";
import { lint } from "../../server/src/core/lint/lint.ts";
import { DEFAULT_SETTINGS } from "../../server/src/core/lint/settings.ts";
import { finish } from "../../server/src/core/steps.ts";
import { toPreviewInfo } from "../../server/src/lsp/convert/preview.ts";
import { createDocuments } from "../../server/src/lsp/documents.ts";

/** English, as VS Code has it where no other language is installed. */
export const ENGLISH: Words = {
  t(message: unknown, ...values: unknown[]) {
    return String(message).replace(/\{(\d+)\}/g, (_, index) => String(values[Number(index)]));
  },
};

/** What the page shows of a draft's first message, made by server and client as in an editor; `rules` leaves out all others. */
export function viewOfDraft(text: string, rules?: readonly string[]): PreviewView {
  const document = createDocuments().open({
    uri: "file:///a.linkmsg",
    languageId: "linkmsg",
    version: 1,
    text,
  });
  const all = lint(document.draft, DEFAULT_SETTINGS);
  const findings = rules ? all.filter(({ rule }) => rules.includes(rule)) : all;
  const [info] = finish(messageInfosInSteps(document.draft, DEFAULT_SETTINGS, findings));
  if (info === undefined) throw new Error("The draft has no message.");
  return viewOf(toPreviewInfo(document, info, DEFAULT_SETTINGS, findings), ENGLISH);
}

/** A draft of each kind with all that the page marks: blanks, findings, markup, the fold and the cut. */
export const DRAFTS = {
  invitation: `### Ana, after her talk
To: Ana Silva

Hi [NAME], your talk on [TOPIC—what you remember] settled an argument in my team. We have never met, but {{company}} \
is where I learnt to plan routes, and I would enjoy comparing notes with you on late parcels, if you like. \
Are you also at the spring meetup in Braga, or at [EVENT]?
`,
  message: `### Ben, now that we are connected
To: Ben Okafor
Kind: message

Thank you for connecting, [NAME]. I told my team about your rule for late parcels.

We tried it on Tuesday. What was the first thing that you changed?
`,
  inmail: `### Noor, about her report
To: Noor Haddad
Kind: inmail
Subject: Parcel lockers in [TOWN]

Hi [NAME], I read your report on parcel lockers in small towns and tried two of its ideas.
`,
  empty: "### Later\nKind: inmail\n",
} as const;
