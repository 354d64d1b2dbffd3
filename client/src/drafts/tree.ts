import {
  EventEmitter,
  l10n,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
} from "vscode";
import type { FileMessages, ListedMessage } from "../../../server/src/lsp/own-requests.ts";
import { toRange } from "../messages/apply-edits.ts";
import { messageItem } from "./message-item.ts";

/** A line of the list: a file, or a message in it. */
export type DraftNode =
  | { readonly kind: "file"; readonly file: FileMessages }
  | { readonly kind: "message"; readonly uri: string; readonly message: ListedMessage };

/** The list of drafts, as the editor draws it. */
export interface DraftTree extends TreeDataProvider<DraftNode> {
  /** Puts other files into the list. */
  replace(files: readonly FileMessages[]): void;
}

/** An empty list. */
export function createDraftTree(): DraftTree {
  const changed = new EventEmitter<undefined>();
  let files: readonly FileMessages[] = [];
  return {
    onDidChangeTreeData: changed.event,
    getChildren: (node) =>
      node === undefined ? files.map((file) => ({ kind: "file", file })) : childrenOf(node),
    getTreeItem: (node) => (node.kind === "file" ? fileItem(node.file) : treeItem(node.uri, node.message)),
    replace(next) {
      // The same again would make the list flicker.
      if (JSON.stringify(next) === JSON.stringify(files)) return;
      files = next;
      changed.fire(undefined);
    },
  };
}

function childrenOf(node: DraftNode): DraftNode[] {
  if (node.kind === "message") return [];
  const { uri, messages } = node.file;
  return messages.map((message) => ({ kind: "message", uri, message }));
}

/** The editor itself gives a file its name, folder and icon. */
function fileItem({ uri, messages }: FileMessages): TreeItem {
  const item = new TreeItem(Uri.parse(uri), TreeItemCollapsibleState.Expanded);
  item.id = uri;
  item.description = true;
  item.iconPath = ThemeIcon.File;
  item.contextValue = "file";
  const name = Uri.parse(uri).path.replace(/^.*\//, "");
  const count = messages.length;
  item.accessibilityInformation = {
    label: count === 1 ? l10n.t("{0}, 1 message", name) : l10n.t("{0}, {1} messages", name, count),
  };
  return item;
}

function treeItem(uri: string, message: ListedMessage): TreeItem {
  const { label, description, icon, tooltip, spoken, context } = messageItem(message, l10n);
  const item = new TreeItem(label);
  item.id = `${uri}#${message.index}`;
  item.description = description;
  item.iconPath = new ThemeIcon(icon.id, icon.color === undefined ? undefined : new ThemeColor(icon.color));
  item.tooltip = tooltip;
  item.accessibilityInformation = { label: spoken };
  item.contextValue = context;
  const { start } = message.bodyRange;
  const selection = toRange({ start, end: start });
  item.command = {
    command: "vscode.open",
    title: l10n.t("Open"),
    arguments: [Uri.parse(uri), { selection }],
  };
  return item;
}
