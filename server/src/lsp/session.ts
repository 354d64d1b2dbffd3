import type { LintResult } from "../core/lint/linter.ts";
import { type ClientFeatures, clientFeatures } from "./capabilities.ts";
import { type ConfigFiles, configFolder, openFirst } from "./config-files.ts";
import { type Configurations, createConfigurations } from "./configuration.ts";
import { problemPublisher } from "./configuration-problems.ts";
import { configuredSettings } from "./configured-settings.ts";
import type { Connection } from "./connection.ts";
import { showAgain } from "./diagnostics.ts";
import { createDocuments, type Documents, type OpenDocument } from "./documents.ts";
import type { Log } from "./guard.ts";
import { createLints, type Lints } from "./lints.ts";
import { ConfigurationRequest, type InitializeParams } from "./protocol.ts";
import { type Later, noQuiet, type QuietTyping, quietTyping } from "./quiet-typing.ts";
import { refreshAll } from "./refresh.ts";
import { type SentResults, sentResults } from "./sent-results.ts";
import { pulledSettings, type SettingsStore, sentSettings } from "./settings.ts";
import { createSlices, hostTurns, type Slices, type Turns } from "./slices.ts";
import { createTokenStore, type TokenStore } from "./token-store.ts";
import { createWorkspace, type Workspace, type WorkspaceDocument, type WorkspaceFiles } from "./workspace.ts";

/** Everything that lives from `initialize` to `shutdown`. */
export interface Session {
  readonly connection: Connection;
  readonly client: ClientFeatures;
  readonly documents: Documents;
  readonly workspace: Workspace;
  /** Undefined where no configuration can be read. */
  readonly configs: ConfigFiles | undefined;
  /** Configurations that the client has open; they are no drafts. */
  readonly openConfigs: Documents;
  readonly configurations: Configurations;
  /** The editor's settings, as `linkmsg.json` changes them. */
  readonly settings: SettingsStore;
  readonly quiet: QuietTyping;
  readonly tokens: TokenStore;
  /** Runs what takes long, without keeping other requests waiting. */
  readonly slices: Slices;
  readonly log: Log;
  /** What linting a document's state under its settings gives; made once. */
  lint(document: WorkspaceDocument): Promise<LintResult>;
  /** The same where it is there already; undefined while a long document is still being looked at. */
  ready: Lints["ready"];
  /** The findings around a span of UTF-16 offsets, also while a long document is still being looked at. */
  near: Lints["near"];
  /** Ids of the diagnostics that the client has. */
  readonly results: SentResults;
  /** By URI, the id of the diagnostics that were pushed last. */
  readonly pushed: Map<string, string>;
  /** Forgets a document that was closed. */
  forget(uri: string): void;
}

/** What a session has from the host that it runs in. */
export interface Host {
  /** Reads drafts that are not open; without it the server knows open ones only. */
  readonly files?: WorkspaceFiles;
  /** Finds configurations; without it there are none, and no action changes one. */
  readonly configs?: ConfigFiles;
  /** Runs what is to happen after a pause in typing; by default when so much time has passed. */
  readonly later?: Later;
  /** Runs what is to happen when the client was asked for its settings so long ago; by default when the time has passed. */
  readonly patience?: Later;
  /** The time and the turns by which long work is cut into slices; by default those of the runtime. */
  readonly turns?: Turns;
}

/** A session with a client that has just sent `initialize`. */
export function createSession(connection: Connection, params: InitializeParams, host: Host): Session {
  const { log } = connection;
  const client = clientFeatures(params.capabilities, params.initializationOptions);
  const [documents, openConfigs] = [createDocuments(), createDocuments()];
  const folders = foldersOf(params);
  const workspace = createWorkspace({ documents, files: host.files, folders, log, now: Date.now });
  const configs = host.configs && openFirst(host.configs, openConfigs);
  const publish = problemPublisher(connection);
  const configurations = createConfigurations({
    files: configs,
    folders: () => workspace.folders(),
    log,
    onRead: () => void publish(configurations.all()),
    onChange: () => void refreshAll(session),
  });
  const editor = client.pullsConfiguration
    ? pulledSettings((uri) => pullSection(connection, uri), log, {
        later: host.patience ?? afterTime,
        onLate: () => void refreshAll(session),
      })
    : sentSettings(params.initializationOptions, log);
  const scopeOf = (uri: string) => (documents.get(uri) ? uri : configFolder(uri, workspace.folders()));
  const settings = configuredSettings(editor, configurations, scopeOf);
  const slices = createSlices(host.turns ?? hostTurns);
  const lints = createLints({ documents, configurations, settings, slices, log });
  const session: Session = {
    connection,
    client,
    documents,
    workspace,
    configs,
    openConfigs,
    configurations,
    settings,
    quiet: client.quietWhileTyping
      ? quietTyping(host.later ?? afterTime, (document) => endPause(session, document))
      : noQuiet,
    tokens: createTokenStore(),
    slices,
    log,
    lint: lints.lint,
    ready: lints.ready,
    near: lints.near,
    results: sentResults(),
    pushed: new Map(),
    forget(uri) {
      settings.forget(uri);
      session.quiet.forget(uri);
      session.tokens.forget(uri);
      session.results.forget(uri);
      session.pushed.delete(uri);
      lints.forget(uri);
    },
  };
  return session;
}

const afterTime: Later = (ms, action) => void setTimeout(action, ms);

function endPause(session: Session, document: OpenDocument): void {
  const isCurrent = session.documents.get(document.uri) === document;
  if (isCurrent && session.quiet.end(document)) void showAgain(session, document);
}

/** The workspace folders; a client that knows none of them may have a root. */
function foldersOf({ workspaceFolders, rootUri }: InitializeParams): string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => uri);
  return rootUri ? [rootUri] : [];
}

async function pullSection(connection: Connection, scopeUri: string): Promise<unknown> {
  // A URI without a path is in no folder, and the empty text is no URI.
  const items = [{ ...(scopeUri !== "" && { scopeUri }), section: "linkmsg" }];
  const sections: unknown[] = await connection.sendRequest(ConfigurationRequest.method, { items });
  return sections[0];
}
