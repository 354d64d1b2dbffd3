import { commands, Disposable, l10n, type Memento, window, workspace } from "vscode";
import { type FileMessages, WORKSPACE_MESSAGES_REQUEST } from "../../../server/src/lsp/own-requests.ts";
import { askServer } from "../ask-server.ts";
import { LINKMSG } from "../client.ts";
import { goToMessage } from "../preview/go.ts";
import type { Session } from "../session.ts";
import { whenCalm } from "../when-calm.ts";
import { FILTERS, type Filter, filterFiles, filterOf } from "./filter.ts";
import { createDraftTree, type DraftNode } from "./tree.ts";

const VIEW = "linkmsg.drafts";
/** Where the filter is kept for the workspace. */
const FILTER_KEY = "linkmsg.drafts.filter";
/** How long nothing must change before the list is made anew, in ms; the server hears of files after 250. */
const PAUSE = 400;

/**
 * The view `linkmsg.drafts`: the messages of the workspace by file, with its filters and menus. It asks the server
 * only while it is seen, but for the first time, when that decides whether there is anything to see.
 */
export function registerDrafts(session: Session, memory: Memento): Disposable {
  const tree = createDraftTree();
  const view = window.createTreeView<DraftNode>(VIEW, { treeDataProvider: tree, showCollapseAll: true });
  let filter = filterOf(memory.get(FILTER_KEY));
  let files: readonly FileMessages[] = [];

  const show = () => {
    const shown = filterFiles(files, filter);
    tree.replace(shown);
    view.description = filter === "all" ? "" : filterNames()[filter];
    void commands.executeCommand("setContext", "linkmsg.draftsFilter", filter);
    return shown;
  };
  const renew = async () => {
    files = (await askServer<FileMessages[]>(session, WORKSPACE_MESSAGES_REQUEST, {})) ?? files;
    void commands.executeCommand("setContext", "linkmsg.hasDrafts", files.length > 0 || isDraftOpen());
    return show();
  };
  const soon = whenCalm(PAUSE, () => void renew());
  const askIfSeen = () => (view.visible || files.length === 0) && soon.ask();
  const choose = (next: Filter) => async () => {
    filter = next;
    await memory.update(FILTER_KEY, next);
    return renew();
  };

  show();
  soon.ask();
  return Disposable.from(
    view,
    soon,
    ...FILTERS.map((it) => commands.registerCommand(`linkmsg.drafts.${it}`, choose(it))),
    ...registerItemCommands(session),
    ...subscribe(session, askIfSeen),
    view.onDidChangeVisibility(askIfSeen),
  );
}

function isDraftOpen(): boolean {
  return workspace.textDocuments.some(({ languageId }) => languageId === LINKMSG);
}

function filterNames(): Readonly<Record<Exclude<Filter, "all">, string>> {
  return {
    open: l10n.t("with blanks"),
    findings: l10n.t("with findings"),
    ready: l10n.t("ready"),
    sent: l10n.t("sent"),
  };
}

/** The menu of a message. The commands behind it take the draft's URI and the message's index. */
function registerItemCommands(session: Session): Disposable[] {
  const onMessage = (id: string, run: (uri: string, index: number) => unknown) =>
    commands.registerCommand(id, (node?: DraftNode) =>
      node?.kind === "message" ? run(node.uri, node.message.index) : undefined,
    );
  return [
    onMessage("linkmsg.drafts.copyMessage", (uri, index) =>
      commands.executeCommand("linkmsg.copyMessage", uri, index),
    ),
    onMessage("linkmsg.drafts.preview", (uri, index) =>
      commands.executeCommand("linkmsg.preview", uri, index),
    ),
    onMessage("linkmsg.drafts.fillPlaceholders", async (uri, index) => {
      // Who fills blanks in wants to see what they become.
      await goToMessage(session, uri, index);
      await commands.executeCommand("linkmsg.fillPlaceholders", uri, index);
    }),
  ];
}

/** Everything that may change the list. */
function subscribe(session: Session, ask: () => void): Disposable[] {
  const watcher = workspace.createFileSystemWatcher("**/*.linkmsg");
  const askForDraft = ({ languageId }: { readonly languageId: string }) => languageId === LINKMSG && ask();
  return [
    watcher,
    watcher.onDidCreate(ask),
    watcher.onDidChange(ask),
    watcher.onDidDelete(ask),
    workspace.onDidOpenTextDocument(askForDraft),
    workspace.onDidChangeTextDocument(({ document }) => askForDraft(document)),
    workspace.onDidCloseTextDocument(askForDraft),
    workspace.onDidChangeWorkspaceFolders(ask),
    workspace.onDidChangeConfiguration((change) => change.affectsConfiguration(LINKMSG) && ask()),
    session.onDidChangeState(ask),
  ];
}
