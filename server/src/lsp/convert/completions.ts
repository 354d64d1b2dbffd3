import type { Completion, CompletionKind } from "../../core/features/complete/item.ts";
import type { ClientFeatures } from "../capabilities.ts";
import { toRange } from "../convert.ts";
import type { OpenDocument } from "../documents.ts";
import { toMarkup } from "../markup.ts";
import { type CompletionItem, CompletionItemKind, InsertTextFormat, InsertTextMode } from "../protocol.ts";

/** Kinds that the protocol knew from the start, so that every client has a sign for them. */
const KINDS: Record<CompletionKind, CompletionItemKind> = {
  template: CompletionItemKind.Snippet,
  placeholder: CompletionItemKind.Variable,
  field: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
  rule: CompletionItemKind.Value,
  comment: CompletionItemKind.Keyword,
  opener: CompletionItemKind.Text,
};

/**
 * A completion at `index` of its list, as a snippet where it has tab stops and the client knows them. Without its
 * documentation where the client asks for that later.
 */
export function toCompletionItem(
  document: OpenDocument,
  completion: Completion,
  index: number,
  client: ClientFeatures,
): CompletionItem {
  const { label, detail, kind, filterText, span, plain } = completion;
  const snippet = client.snippets ? completion.snippet : undefined;
  const item: CompletionItem = {
    label,
    kind: KINDS[kind],
    ...(detail !== "" && { detail }),
    sortText: String(index).padStart(4, "0"),
    filterText,
    insertTextFormat: snippet === undefined ? InsertTextFormat.PlainText : InsertTextFormat.Snippet,
    ...(client.keepsIndentation && { insertTextMode: InsertTextMode.asIs }),
    textEdit: { range: toRange(document, span), newText: snippet ?? plain },
  };
  return client.assist.resolvesDocumentation ? item : withDocumentation(item, completion, client);
}

/** An item with its documentation, where there is any. */
export function withDocumentation(
  item: CompletionItem,
  { explain }: Completion,
  client: ClientFeatures,
): CompletionItem {
  const blocks = explain();
  return blocks.length === 0 ? item : { ...item, documentation: toMarkup(blocks, client.completionFormat) };
}
