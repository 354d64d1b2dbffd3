import {
  type Disposable,
  EventEmitter,
  l10n,
  type TextDocument,
  Uri,
  ViewColumn,
  window,
  workspace,
} from "vscode";
import { SYNTAX_TREE_REQUEST } from "../../../server/src/lsp/own-requests.ts";
import { askServer } from "../ask-server.ts";
import { LINKMSG } from "../client.ts";
import type { Session } from "../session.ts";
import { whenCalm } from "../when-calm.ts";

/** Trees are documents of this scheme, with the draft's URI as their query. */
const SCHEME = "linkmsg-tree";

/** How long typing may pause before a tree is renewed, in ms. The server must hear of a change before it is asked. */
const PAUSE = 60;

/**
 * Makes a read-only document of each draft's syntax tree, and renews it while the draft changes. A draft that was
 * never saved leaves its URI to the next, and the editor keeps its tree, so one that is opened counts as changed.
 */
export function provideSyntaxTrees(session: Session): Disposable[] {
  const changes = new EventEmitter<Uri>();
  const renewal = whenCalm(PAUSE, () => {
    for (const { uri } of workspace.textDocuments) if (uri.scheme === SCHEME) changes.fire(uri);
  });
  const renew = ({ languageId }: TextDocument) => languageId === LINKMSG && renewal.ask();
  return [
    changes,
    renewal,
    workspace.registerTextDocumentContentProvider(SCHEME, {
      onDidChange: changes.event,
      async provideTextDocumentContent({ query }) {
        const textDocument = { uri: query };
        const tree = await askServer<string>(session, SYNTAX_TREE_REQUEST, { textDocument });
        return tree ?? l10n.t("The draft is not open any more.");
      },
    }),
    workspace.onDidOpenTextDocument(renew),
    workspace.onDidChangeTextDocument(({ document }) => renew(document)),
  ];
}

/** Opens the syntax tree of a draft beside it: of the one with that URI, or of the one in the active editor. */
export async function showSyntaxTree(uri?: unknown): Promise<void> {
  const draft = uri instanceof Uri ? uri : activeDraft();
  if (draft === undefined) return;
  const options = { viewColumn: ViewColumn.Beside, preserveFocus: true, preview: true };
  await window.showTextDocument(await workspace.openTextDocument(treeOf(draft)), options);
}

function activeDraft(): Uri | undefined {
  const document = window.activeTextEditor?.document;
  return document?.languageId === LINKMSG ? document.uri : undefined;
}

function treeOf(draft: Uri): Uri {
  const name = draft.path.slice(draft.path.lastIndexOf("/") + 1);
  return Uri.from({ scheme: SCHEME, path: `/${name} (tree)`, query: draft.toString() });
}
