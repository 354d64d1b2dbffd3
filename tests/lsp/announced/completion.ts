import { isDeepStrictEqual } from "node:util";
import type { CompletionItem, CompletionList } from "vscode-languageserver/node";
import { type Client, unless } from "./client.ts";
import { ofCommand, ofMarkup } from "./shared.ts";

/** The kinds that a client knows that names none: Text to Reference. */
const FIRST_KINDS = Array.from({ length: 18 }, (_, index) => index + 1);

/** Parts of a completion list that the client did not announce. */
export function ofCompletions(value: CompletionList | CompletionItem[] | null, client: Client): string[] {
  if (value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item) => ofItem(item, client));
  const list = client.capabilities.textDocument?.completion?.completionList;
  return [
    ...Object.keys(value.itemDefaults ?? {}).flatMap((name) =>
      unless(list?.itemDefaults?.includes(name), true, `itemDefaults.${name} of a completion list`),
    ),
    ...unless(list?.applyKindSupport, value.applyKind, "applyKind of a completion list"),
    ...value.items.flatMap((item) => ofItem(item, client)),
  ];
}

/** Parts of a completion item that the client did not announce. */
export function ofItem(item: CompletionItem, client: Client): string[] {
  const { completionItem: support, completionItemKind: kinds } =
    client.capabilities.textDocument?.completion ?? {};
  const { textEdit, insertTextMode, kind } = item;
  const what = `completion “${item.label}”:`;
  const modes = support?.insertTextModeSupport?.valueSet;
  return [
    ...unless(support?.snippetSupport, item.insertTextFormat === 2, `${what} a snippet`),
    ...unless(support?.commitCharactersSupport, item.commitCharacters, `${what} commitCharacters`),
    ...unless(support?.deprecatedSupport, item.deprecated !== undefined, `${what} deprecated`),
    ...unless(support?.preselectSupport, item.preselect !== undefined, `${what} preselect`),
    ...unless(support?.labelDetailsSupport, item.labelDetails, `${what} labelDetails`),
    ...unless(
      support?.insertReplaceSupport,
      textEdit && "insert" in textEdit,
      `${what} an insert and replace edit`,
    ),
    ...unless(insertTextMode && modes?.includes(insertTextMode), insertTextMode, `${what} insertTextMode`),
    ...unless(kind && (kinds?.valueSet ?? FIRST_KINDS).includes(kind), kind, `${what} kind ${kind}`),
    ...(item.tags ?? []).flatMap((tag) =>
      unless(support?.tagSupport?.valueSet.includes(tag), true, `${what} tag ${tag}`),
    ),
    ...ofMarkup(item.documentation, support?.documentationFormat, `${what} documentation`),
    ...ofCommand(item.command, client, what),
  ];
}

/** What a resolved item has that the list's did not, beyond what the client said that it waits for. */
export function ofResolved(before: CompletionItem, after: CompletionItem, client: Client): string[] {
  const support = client.capabilities.textDocument?.completion?.completionItem?.resolveSupport;
  const late: readonly string[] = support?.properties ?? ["documentation", "detail"];
  const names = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof CompletionItem>;
  const changed = [...names].filter((name) => !isDeepStrictEqual(before[name], after[name]));
  return changed.flatMap((name) => unless(late.includes(name), true, `“${name}”, changed by resolving,`));
}
