import { fieldOf, isTemplate } from "../message-fields.ts";
import type { Draft, Message } from "../syntax/ast.ts";
import type { Span } from "../text.ts";
import { messageName } from "./message-name.ts";
import { messageSpan } from "./message-span.ts";

/** A message or a template that a search by name finds. */
export interface FoundSymbol {
  readonly kind: "message" | "template";
  readonly name: string;
  readonly span: Span;
  /** How near the name comes to what was searched: 0 begins with it, 1 holds it, 2 has its letters in order. */
  readonly rank: 0 | 1 | 2;
}

/** A draft's messages by title and templates by name, as far as the query's letters occur in them in order. */
export function workspaceSymbols(draft: Draft, query: string): FoundSymbol[] {
  const wanted = fold(query);
  return draft.messages.flatMap((message) => {
    const kind = isTemplate(message, draft) ? "template" : "message";
    const name = nameOf(message, draft);
    const rank = rankOf(fold(name), wanted);
    return rank === undefined ? [] : [{ kind, name, span: messageSpan(message, draft), rank }];
  });
}

/** Unlike in an outline, a template's own name comes before its title: it is what completion calls it. */
function nameOf(message: Message, draft: Draft): string {
  return fieldOf(message, draft, "Template")?.value.text || messageName(message, draft);
}

/** Blanks in a query are left out, as people skip words. */
function fold(text: string): string {
  return text.toLowerCase().replace(/\s+/g, "");
}

function rankOf(name: string, wanted: string): FoundSymbol["rank"] | undefined {
  if (name.startsWith(wanted)) return 0;
  if (name.includes(wanted)) return 1;
  return isSubsequence(wanted, name) ? 2 : undefined;
}

function isSubsequence(wanted: string, name: string): boolean {
  let at = 0;
  for (const letter of name) if (wanted.startsWith(letter, at)) at += letter.length;
  return at === wanted.length;
}
