import type { Report, Rule } from "../lint/rule.ts";
import type { Settings } from "../lint/settings.ts";
import { UNUSED_SUPPRESSION } from "../lint/suppress.ts";
import { fileMarks, type Mark, messageMarks } from "../lint/suppressions.ts";

/** Reports every suppression but those of rules that are off; the driver takes back those that silenced something. */
export const unusedSuppression: Rule = {
  meta: {
    id: UNUSED_SUPPRESSION,
    title: "Ignore comment that silences nothing",
    severity: "information",
    grade: "D",
    why: "A comment that silences nothing any more hides the next warning that you would want to see.",
    source: "House style.",
    noExceptions: true,
    isUnnecessary: true,
    fixable: false,
    flagged: [
      { text: "// linkmsg-ignore pitch\n\nHi Ana, your talk on streaming joins settled an argument." },
    ],
    fine: [{ text: "// linkmsg-ignore never — quoting her own words\n\nHi Ana, we have never met." }],
  },
  checkMessage: (_, draft, settings) => reports(messageMarks(draft), settings),
  checkPreamble: (draft, settings) => reports(fileMarks(draft), settings),
};

function reports(marks: readonly Mark[], settings: Settings): readonly Report[] {
  return marks
    .filter(({ rule }) => rule === undefined || settings.rules[rule] !== "off")
    .map(({ rule, span }) => {
      const what = rule === undefined ? "This comment" : `“${rule}” here`;
      return { span, message: `${what} silences nothing. Remove it, so that it can't hide a later warning.` };
    });
}
