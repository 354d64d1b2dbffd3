import type { MessageRule, Report } from "../lint/rule.ts";
import { findStyledText, mayBeStyled, type StyledText } from "../prose/plain-letters.ts";
import { sentSegments } from "../syntax/sent.ts";
import { slice } from "../text.ts";

/** Letters from mathematics and the like that look bold or italic. */
export const fakeBold: MessageRule = {
  meta: {
    id: "fake-bold",
    title: "Letters that only look bold",
    severity: "warning",
    grade: "C",
    why: "These are not bold letters but symbols of mathematics. Screen readers skip them or spell them out, search does not find them, and each counts as two characters.",
    source: "Adrian Roselli's tests with screen readers.",
    fixable: true,
    flagged: [
      { text: "Hi Ana, your talk was 𝘃𝗲𝗿𝘆 𝗰𝗹𝗲𝗮𝗿. Do you sort first?" },
      { text: "Hi Ana, your talk was 𝑐𝑙𝑒𝑎𝑟. Do you sort first?" },
    ],
    fine: [
      { text: "Hi Ana, your talk was very clear. Do you sort first?" },
      { text: "Hi Ana, is 𝑥 in your talk the time of the event?", note: "A symbol in its place." },
    ],
  },
  checkMessage(message, draft) {
    if (!mayBeStyled(draft.text)) return [];
    return sentSegments(message, draft).flatMap(({ kind, span }) =>
      kind === "text" || kind === "link"
        ? findStyledText(slice(draft.text, span)).map((styled) => report(styled, span.start))
        : [],
    );
  },
};

/** `offset` is where the text begins that the letters were found in. */
function report({ span, plain }: StyledText, offset: number): Report {
  const place = { start: span.start + offset, end: span.end + offset };
  return {
    span: place,
    message: `These letters only look different; a screen reader skips them or spells out each. Write “${plain}” in plain letters.`,
    fixes: [{ title: "Change to plain letters", edits: [{ span: place, text: plain }], safe: true }],
  };
}
