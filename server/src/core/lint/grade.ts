import type { Grade } from "./rule.ts";

/** What each grade of evidence says, in words that follow “it rests on”. Every place that shows a grade reads this. */
export const GRADE_MEANING: Record<Grade, string> = {
  A: "LinkedIn's own data or policy",
  B: "a large set of data",
  C: "the experience of people who write and receive such messages",
  D: "house style, or plain caution",
};
