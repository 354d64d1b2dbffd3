import type {
  CodeLens,
  Definition,
  DefinitionLink,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Hover,
  InlayHint,
  SemanticTokens,
  SymbolInformation,
  WorkspaceSymbol,
} from "vscode-languageserver/node";
import { type Client, unless } from "./client.ts";
import { ofCommand, ofMarkup } from "./shared.ts";

/** A hover in a format that the client did not announce. */
export function ofHover(hover: Hover | null, { capabilities }: Client): string[] {
  if (hover === null) return [];
  const formats = capabilities.textDocument?.hover?.contentFormat;
  const { contents } = hover;
  if (typeof contents === "string" || Array.isArray(contents) || "language" in contents)
    return unless(formats?.includes("markdown"), true, "a hover in the old form, which is Markdown,");
  return ofMarkup(contents, formats, "a hover");
}

/** Links in place of locations, for a client that did not announce them. */
export function ofDefinition(
  value: Definition | DefinitionLink[] | null,
  { capabilities }: Client,
): string[] {
  const found = Array.isArray(value) ? value : [];
  const isLink = found.some((place) => "targetUri" in place);
  return unless(capabilities.textDocument?.definition?.linkSupport, isLink, "a definition as a link");
}

/** The kinds that a client knows that names none: File to Array. */
const FIRST_KINDS = Array.from({ length: 18 }, (_, index) => index + 1);

/** Parts of a file's outline that the client did not announce. */
export function ofSymbols(
  value: (DocumentSymbol | SymbolInformation)[] | null,
  { capabilities }: Client,
): string[] {
  const support = capabilities.textDocument?.documentSymbol;
  const kinds: readonly number[] = support?.symbolKind?.valueSet ?? FIRST_KINDS;
  return (value ?? []).flatMap((symbol) => [
    ...unless(
      support?.hierarchicalDocumentSymbolSupport,
      "selectionRange" in symbol,
      "a symbol with children",
    ),
    ...unless(kinds.includes(symbol.kind), true, `a symbol of kind ${symbol.kind}`),
    ...unless(support?.tagSupport, symbol.tags ?? symbol.deprecated, "a symbol's tag"),
  ]);
}

/** Parts of the workspace's symbols that the client did not announce. */
export function ofWorkspaceSymbols(
  value: (WorkspaceSymbol | SymbolInformation)[] | null,
  { capabilities }: Client,
): string[] {
  const support = capabilities.workspace?.symbol;
  const kinds: readonly number[] = support?.symbolKind?.valueSet ?? FIRST_KINDS;
  return (value ?? []).flatMap((symbol) => [
    ...unless(support?.resolveSupport, !("range" in symbol.location), "a symbol without its range"),
    ...unless(kinds.includes(symbol.kind), true, `a symbol of kind ${symbol.kind}`),
    ...unless(support?.tagSupport, symbol.tags, "a symbol's tag"),
  ]);
}

/** More folds than the client takes, or parts of them that it did not announce. */
export function ofFolds(folds: FoldingRange[] | null, { capabilities }: Client): string[] {
  const support = capabilities.textDocument?.foldingRange;
  return [
    ...unless(
      (folds?.length ?? 0) <= (support?.rangeLimit ?? Number.POSITIVE_INFINITY),
      true,
      "one fold more",
    ),
    ...(folds ?? []).flatMap((fold) => [
      ...unless(support?.foldingRange?.collapsedText, fold.collapsedText, "the text of a fold"),
      ...unless(
        !support?.lineFoldingOnly,
        fold.startCharacter !== undefined,
        "a fold that starts within a line",
      ),
    ]),
  ];
}

/** Tooltips, for a client that did not announce that it shows them. */
export function ofLinks(links: DocumentLink[] | null, { capabilities }: Client): string[] {
  const { tooltipSupport } = capabilities.textDocument?.documentLink ?? {};
  return (links ?? []).flatMap(({ tooltip }) => unless(tooltipSupport, tooltip, "a link's tooltip"));
}

/** Commands of lenses that nobody runs. */
export function ofLenses(lenses: CodeLens[] | null, client: Client): string[] {
  return (lenses ?? []).flatMap(({ command }) => ofCommand(command, client, "a lens:"));
}

/** Commands of hints that nobody runs. */
export function ofHints(hints: InlayHint[] | null, client: Client): string[] {
  const parts = (hints ?? []).flatMap(({ label }) => (typeof label === "string" ? [] : label));
  return parts.flatMap(({ command }) => ofCommand(command, client, "a hint:"));
}

/** Tokens that lie upon each other, for a client that did not announce that it takes those. */
export function ofTokens(tokens: SemanticTokens | null, { capabilities }: Client): string[] {
  const { overlappingTokenSupport } = capabilities.textDocument?.semanticTokens ?? {};
  const { data } = tokens ?? { data: [] };
  const starts = data.map((_, index) => index).filter((index) => index % 5 === 0 && index > 0);
  const isOverlapping = starts.some(
    (index) => data[index] === 0 && (data[index + 1] ?? 0) < (data[index - 3] ?? 0),
  );
  return unless(overlappingTokenSupport, isOverlapping, "a token upon another");
}
