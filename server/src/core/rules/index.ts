import type { Rule } from "../lint/rule.ts";
import { apology } from "./apology.ts";
import { audience } from "./audience.ts";
import { brokenPlaceholder } from "./broken-placeholder.ts";
import { calendarLink } from "./calendar-link.ts";
import { countDiffers } from "./count-differs.ts";
import { defaultInvitation } from "./default-invitation.ts";
import { duplicateField } from "./duplicate-field.ts";
import { emojiOverload } from "./emoji-overload.ts";
import { emptyBump } from "./empty-bump.ts";
import { emptyMerge } from "./empty-merge.ts";
import { expandNetwork } from "./expand-network.ts";
import { fakeBold } from "./fake-bold.ts";
import { fillerValue } from "./filler-value.ts";
import { foreignPlaceholder } from "./foreign-placeholder.ts";
import { genericCompliment } from "./generic-compliment.ts";
import { genericOpener } from "./generic-opener.ts";
import { guiltTrip } from "./guilt-trip.ts";
import { invalidValue } from "./invalid-value.ts";
import { largeFile } from "./large-file.ts";
import { linkInInvitation } from "./link-in-invitation.ts";
import { markdownSyntax } from "./markdown-syntax.ts";
import { meRatio } from "./me-ratio.ts";
import { meetingAsk } from "./meeting-ask.ts";
import { missingSubject } from "./missing-subject.ts";
import { nameMismatch } from "./name-mismatch.ts";
import { nearLimit } from "./near-limit.ts";
import { never } from "./never.ts";
import { noQuestion } from "./no-question.ts";
import { noReason } from "./no-reason.ts";
import { notAppropriate } from "./not-appropriate.ts";
import { openPlaceholder } from "./open-placeholder.ts";
import { overLimit } from "./over-limit.ts";
import { ownPhrase } from "./own-phrase.ts";
import { pickYourBrain } from "./pick-your-brain.ts";
import { pitch } from "./pitch.ts";
import { shouting } from "./shouting.ts";
import { staleCopy } from "./stale-copy.ts";
import { subjectOutsideInmail } from "./subject-outside-inmail.ts";
import { tooLong } from "./too-long.ts";
import { tooManyQuestions } from "./too-many-questions.ts";
import { unknownField } from "./unknown-field.ts";
import { unknownRule } from "./unknown-rule.ts";
import { unusedSuppression } from "./unused-suppression.ts";
import { unusedValue } from "./unused-value.ts";

/** Every rule, in the order of the documentation. Nothing else registers a rule. */
export const rules: readonly Rule[] = [
  pitch,
  never,
  genericCompliment,
  defaultInvitation,
  noReason,
  notAppropriate,
  nameMismatch,
  genericOpener,
  expandNetwork,
  pickYourBrain,
  meetingAsk,
  calendarLink,
  linkInInvitation,
  guiltTrip,
  emptyBump,
  apology,
  shouting,
  emojiOverload,
  noQuestion,
  tooManyQuestions,
  meRatio,
  tooLong,
  staleCopy,
  audience,
  ownPhrase,
  openPlaceholder,
  brokenPlaceholder,
  foreignPlaceholder,
  fillerValue,
  emptyMerge,
  fakeBold,
  markdownSyntax,
  overLimit,
  nearLimit,
  countDiffers,
  missingSubject,
  subjectOutsideInmail,
  unusedValue,
  unknownField,
  largeFile,
  duplicateField,
  invalidValue,
  unknownRule(() => [...byId.keys()]),
  unusedSuppression,
];

const byId = new Map(rules.map((rule) => [rule.meta.id, rule]));

/** The rule of an id, or undefined where there is none. */
export function ruleById(id: string): Rule | undefined {
  return byId.get(id);
}
