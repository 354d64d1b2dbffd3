import type { Finding } from "../lint/rule.ts";
import type { Draft } from "../syntax/ast.ts";
import { type Span, touches } from "../text.ts";
import { type Block, divided } from "./blocks.ts";
import { explainFinding } from "./explain-finding.ts";
import { explainPlaceholder, placeholderAt } from "./explain-placeholder.ts";

/** An explanation of a piece of the text. */
export interface HoverNote {
  /** The smallest piece that it speaks of. */
  readonly span: Span;
  readonly blocks: readonly Block[];
}

/**
 * What there is to say at a UTF-16 `offset`: the placeholder there, then the findings there, in their order.
 * Undefined where there is neither. `findings` are those of this draft.
 */
export function hover(draft: Draft, offset: number, findings: readonly Finding[]): HoverNote | undefined {
  const found = placeholderAt(draft, offset);
  const here = findings.filter(({ span }) => touches(span, offset));
  const topics = [
    ...(found ? [explainPlaceholder(found, draft)] : []),
    ...here.map((finding) => explainFinding(finding, draft)),
  ];
  const spans = [...(found ? [found.placeholder.span] : []), ...here.map(({ span }) => span)];
  const [smallest] = spans.sort((a, b) => a.end - a.start - (b.end - b.start));
  return smallest && { span: smallest, blocks: divided(topics) };
}
