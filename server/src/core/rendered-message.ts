import { type Rendered, render } from "./render.ts";
import type { Draft, Message } from "./syntax/ast.ts";

let last: { readonly message: Message; readonly draft: Draft; readonly rendered: Rendered } | undefined;

/** A message rendered without contacts; kept until another one is asked for, as several rules measure it. */
export function renderedOf(message: Message, draft: Draft): Rendered {
  if (last?.message !== message || last.draft !== draft)
    last = { message, draft, rendered: render(message, draft) };
  return last.rendered;
}
