import { type Rendered, render } from "./render.ts";
import type { Draft, Message } from "./syntax/ast.ts";
import { ofKind } from "./syntax/of-kind.ts";

/**
 * The most UTF-16 units that a message can have when it is rendered without contacts: as many as are written where
 * there is no placeholder, which spares rendering it. Infinity where there is one.
 */
export function longestOf({ body: { span, segments } }: Message): number {
  return ofKind(segments, "placeholder").length > 0 ? Number.POSITIVE_INFINITY : span.end - span.start;
}

let last: { readonly message: Message; readonly draft: Draft; readonly rendered: Rendered } | undefined;

/** A message rendered without contacts; kept until another one is asked for, as several rules measure it. */
export function renderedOf(message: Message, draft: Draft): Rendered {
  if (last?.message !== message || last.draft !== draft)
    last = { message, draft, rendered: render(message, draft) };
  return last.rendered;
}
