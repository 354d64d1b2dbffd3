import { countsInWords, type Summary } from "../summary.ts";
import type { Draft } from "../syntax/ast.ts";
import { type Block, code, type Inline, paragraph, strong } from "./blocks.ts";
import { messageName } from "./message-name.ts";

/** How a message stands, for the hover on its separator: what is to do, its length, its open blanks, its findings. */
export function explainMessage(summary: Summary, draft: Draft): Block[] {
  const { message, open, findings, state } = summary;
  const counts = countsInWords(findings);
  return [
    paragraph(strong(messageName(message, draft))),
    paragraph(`${stateInWords(summary)}${state === "empty" ? "" : ` ${lengthInWords(summary)}`}`),
    ...(open.length > 0 ? [paragraph("To fill in: ", ...labels(summary), ".")] : []),
    ...(counts.length > 0 ? [paragraph(`Found: ${counts.join(", ")}.`)] : []),
  ];
}

function stateInWords({ state, sent }: Summary): string {
  switch (state) {
    case "template":
      return "A template: whoever uses it fills in its blanks.";
    case "sent":
      return `Sent on ${sent}.`;
    case "empty":
      return "Nothing is written yet.";
    case "ready":
      return "Ready to be sent.";
    default:
      return "Not ready yet.";
  }
}

function lengthInWords({ length: { min, max }, limit }: Summary): string {
  const count = min === max ? `${min}` : `${min} to ${max}`;
  const blanks = min === max ? "" : "; it depends on what its blanks become";
  return `${count} of the ${limit.length} characters that LinkedIn takes in ${limit.what}${blanks}.`;
}

function labels({ open }: Summary): (string | Inline)[] {
  return open.flatMap(({ label }, index) => [...(index > 0 ? [", "] : []), code(`[${label.text}]`)]);
}
