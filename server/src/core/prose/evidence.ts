import { slice } from "../text.ts";
import { oneLine } from "./one-line.ts";
import type { Reading } from "./reading.ts";
import type { Verdict } from "./verdict.ts";

/** The words that decided a verdict, quoted in the order in which they stand, for a finding's message. */
export function quoteEvidence({ evidence, span }: Verdict, { prose }: Reading): string {
  const spans = evidence.length > 0 ? [...evidence].sort((a, b) => a.start - b.start) : [span];
  return spans.map((one) => `“${oneLine(slice(prose.text, one))}”`).join(", ");
}
