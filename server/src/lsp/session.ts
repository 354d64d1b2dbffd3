import { ConfigurationRequest, type Connection, type InitializeParams } from "vscode-languageserver";
import { lint } from "../core/lint/lint.ts";
import type { Finding } from "../core/lint/rule.ts";
import { type ClientFeatures, clientFeatures } from "./capabilities.ts";
import { createDocuments, type Documents, type OpenDocument } from "./documents.ts";
import { describeError, type Log } from "./guard.ts";
import { pulledSettings, type SettingsStore, sentSettings } from "./settings.ts";
import { createTokenStore, type TokenStore } from "./token-store.ts";
import { createWorkspace, type Workspace, type WorkspaceFiles } from "./workspace.ts";

/** Everything that lives from `initialize` to `shutdown`. */
export interface Session {
  readonly connection: Connection;
  readonly client: ClientFeatures;
  readonly documents: Documents;
  readonly workspace: Workspace;
  readonly settings: SettingsStore;
  readonly tokens: TokenStore;
  readonly log: Log;
  /** The findings of a document's state under its settings; made once, then the same array. */
  findings(document: OpenDocument): Promise<readonly Finding[]>;
}

/** A session with a client that has just sent `initialize`; without `files` it knows open drafts only. */
export function createSession(
  connection: Connection,
  params: InitializeParams,
  files?: WorkspaceFiles,
): Session {
  const log: Log = (line) => connection.console.error(line);
  const client = clientFeatures(params.capabilities, params.initializationOptions);
  const settings = client.pullsConfiguration
    ? pulledSettings((uri) => pullSection(connection, uri), log)
    : sentSettings(params.initializationOptions, log);
  const documents = createDocuments();
  const folders = foldersOf(params);
  return {
    connection,
    client,
    documents,
    workspace: createWorkspace({ documents, files, folders, log, now: Date.now }),
    settings,
    tokens: createTokenStore(),
    log,
    findings: cachedFindings(settings, log),
  };
}

/** The workspace folders; a client that knows none of them may have a root. */
function foldersOf({ workspaceFolders, rootUri }: InitializeParams): string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => uri);
  return rootUri ? [rootUri] : [];
}

async function pullSection(connection: Connection, scopeUri: string): Promise<unknown> {
  const items = [{ scopeUri, section: "linkmsg" }];
  const sections: unknown[] = await connection.sendRequest(ConfigurationRequest.type, { items });
  return sections[0];
}

function cachedFindings(store: SettingsStore, log: Log): Session["findings"] {
  const cache = new WeakMap<OpenDocument, { settings: object; findings: readonly Finding[] }>();
  return async (document) => {
    const settings = await store.of(document.uri);
    const known = cache.get(document);
    if (known?.settings === settings) return known.findings;
    const findings = lint(document.draft, settings, (rule, error) =>
      log(`rule ${rule} failed: ${describeError(error)}`),
    );
    cache.set(document, { settings, findings });
    return findings;
  };
}
