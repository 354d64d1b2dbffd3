import type { Fold } from "../../core/features/folding.ts";
import type { DraftLink } from "../../core/features/links.ts";
import type { Entry } from "../../core/features/outline.ts";
import type { FoundSymbol } from "../../core/features/workspace-symbols.ts";
import type { Span } from "../../core/text.ts";
import { toRange } from "../convert.ts";
import type { OpenDocument } from "../documents.ts";
import type { NavigationFeatures } from "../navigation-capabilities.ts";
import {
  type DocumentLink,
  type DocumentSymbol,
  type FoldingRange,
  FoldingRangeKind,
  type Range,
  type SelectionRange,
  type SymbolInformation,
  SymbolKind,
} from "../protocol.ts";
import type { WorkspaceDocument } from "../workspace.ts";

/** Kinds that every client knows; a message is drawn like a heading, a template like a mould of others. */
const SYMBOL_KINDS: Record<Entry["kind"], SymbolKind> = {
  message: SymbolKind.String,
  template: SymbolKind.Class,
  value: SymbolKind.Constant,
};

/** An outline's entry with those below it. */
export function toDocumentSymbol(document: OpenDocument, entry: Entry): DocumentSymbol {
  return {
    name: entry.name,
    ...(entry.detail !== "" && { detail: entry.detail }),
    kind: SYMBOL_KINDS[entry.kind],
    range: toRange(document, entry.span),
    selectionRange: toRange(document, entry.selection),
    children: entry.children.map((child) => toDocumentSymbol(document, child)),
  };
}

/** An outline's entry and those below it as a flat list. */
export function toFlatSymbols(document: OpenDocument, entry: Entry, container?: Entry): SymbolInformation[] {
  const symbol = {
    name: entry.name,
    kind: SYMBOL_KINDS[entry.kind],
    location: { uri: document.uri, range: toRange(document, entry.span) },
    ...(container && { containerName: container.name }),
  };
  return [symbol, ...entry.children.flatMap((child) => toFlatSymbols(document, child, entry))];
}

/** A symbol of a file in the workspace; the file's name tells equal titles apart. */
export function toSymbolInformation(document: WorkspaceDocument, symbol: FoundSymbol): SymbolInformation {
  return {
    name: symbol.name,
    kind: SYMBOL_KINDS[symbol.kind],
    location: { uri: document.uri, range: toRange(document, symbol.span) },
    containerName: fileName(document.uri),
  };
}

function fileName(uri: string): string {
  const encoded = uri.slice(uri.lastIndexOf("/") + 1);
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}

/** A fold, by lines only where the client wants it so. */
export function toFoldingRange(document: OpenDocument, fold: Fold, client: NavigationFeatures): FoldingRange {
  const { start, end } = toRange(document, fold.span);
  return {
    startLine: fold.first,
    endLine: fold.last,
    ...(!client.foldsLinesOnly && { startCharacter: start.character, endCharacter: end.character }),
    kind: fold.kind === "comment" ? FoldingRangeKind.Comment : FoldingRangeKind.Region,
  };
}

/** Nested spans, the innermost first, as a chain of ranges that starts with it. */
export function toSelectionRange(document: OpenDocument, spans: readonly Span[]): SelectionRange {
  const ranges: Range[] = spans.map((span) => toRange(document, span));
  const [outermost = toRange(document, { start: 0, end: 0 }), ...inner] = ranges.toReversed();
  return inner.reduce<SelectionRange>((parent, range) => ({ range, parent }), { range: outermost });
}

/** A link, with its tooltip where the client shows one. */
export function toDocumentLink(
  document: OpenDocument,
  { span, target, tooltip }: DraftLink,
  client: NavigationFeatures,
): DocumentLink {
  return { range: toRange(document, span), target, ...(client.linkTooltips && { tooltip }) };
}
