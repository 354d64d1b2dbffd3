import { type AssistFeatures, assistFeatures, assistProviders } from "./assist-capabilities.ts";
import {
  type NavigationFeatures,
  navigationFeatures,
  navigationProviders,
} from "./navigation-capabilities.ts";
import {
  type ClientCapabilities,
  type DiagnosticsCapabilities,
  InsertTextMode,
  MarkupKind,
  PositionEncodingKind,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from "./protocol.ts";
import type { Host } from "./session.ts";
import { type ViewFeatures, viewFeatures, viewProviders } from "./view-capabilities.ts";

/** What the client can do, as far as it changes what the server sends. */
export interface ClientFeatures {
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  /** Whether pushed diagnostics may name the version of the draft that they were made for. */
  readonly versionsDiagnostics: boolean;
  /** Whether the client may ask for the findings of drafts that are not open. */
  readonly pullsWorkspace: boolean;
  readonly tellsOfSaving: boolean;
  /** Whether findings on the word being typed are kept back: not where the client could not show them later. */
  readonly quietWhileTyping: boolean;
  readonly pullsConfiguration: boolean;
  readonly registersConfiguration: boolean;
  readonly diagnostics: DiagnosticFeatures;
  readonly snippets: boolean;
  /** Whether completed text can be kept as it is, its lines not indented like the line of the cursor. */
  readonly keepsIndentation: boolean;
  readonly hoverFormat: MarkupKind;
  readonly completionFormat: MarkupKind;
  readonly navigation: NavigationFeatures;
  readonly view: ViewFeatures;
  readonly assist: AssistFeatures;
}

/** The optional parts of a diagnostic that the client shows. */
export interface DiagnosticFeatures {
  readonly codeDescription: boolean;
  readonly relatedInformation: boolean;
  readonly tags: readonly number[];
}

/** Reads what the client announced in `initialize`, its own options included; what is missing counts as not supported. */
export function clientFeatures(capabilities: ClientCapabilities, options: unknown): ClientFeatures {
  const { textDocument, workspace } = capabilities;
  const pullsDiagnostics = textDocument?.diagnostic !== undefined;
  const refreshesDiagnostics = workspace?.diagnostics?.refreshSupport === true;
  const item = textDocument?.completion?.completionItem;
  return {
    pullsDiagnostics,
    refreshesDiagnostics,
    versionsDiagnostics: textDocument?.publishDiagnostics?.versionSupport === true,
    pullsWorkspace: pullsDiagnostics && workspace?.diagnostics !== undefined,
    tellsOfSaving: textDocument?.synchronization?.didSave === true,
    quietWhileTyping: (!pullsDiagnostics || refreshesDiagnostics) && wantsQuiet(options),
    pullsConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    diagnostics: diagnosticFeatures({ ...textDocument?.publishDiagnostics, ...textDocument?.diagnostic }),
    snippets: item?.snippetSupport === true,
    keepsIndentation: item?.insertTextModeSupport?.valueSet?.includes(InsertTextMode.asIs) === true,
    hoverFormat: favourite(textDocument?.hover?.contentFormat),
    completionFormat: favourite(item?.documentationFormat),
    navigation: navigationFeatures(capabilities),
    view: viewFeatures(capabilities, options),
    assist: assistFeatures(capabilities),
  };
}

/** Unless the client's option `quietWhileTyping` is false. */
function wantsQuiet(options: unknown): boolean {
  const isSet = typeof options === "object" && options !== null && "quietWhileTyping" in options;
  return !isSet || options.quietWhileTyping !== false;
}

function diagnosticFeatures(capabilities: DiagnosticsCapabilities): DiagnosticFeatures {
  return {
    codeDescription: capabilities.codeDescriptionSupport === true,
    relatedInformation: capabilities.relatedInformation === true,
    tags: capabilities.tagSupport?.valueSet ?? [],
  };
}

/** The first format that the client lists, as it lists its favourite first. */
function favourite(formats: readonly MarkupKind[] | undefined): MarkupKind {
  return formats?.[0] === MarkupKind.Markdown ? MarkupKind.Markdown : MarkupKind.PlainText;
}

/**
 * What the server announces to a client. Diagnostics are announced only to one that pulls them, those of the whole
 * workspace only where its files can be read.
 */
export function serverCapabilities(client: ClientFeatures, host: Pick<Host, "files">): ServerCapabilities {
  const workspaceDiagnostics = client.pullsWorkspace && host.files !== undefined;
  return {
    positionEncoding: PositionEncodingKind.UTF16,
    textDocumentSync: {
      openClose: true,
      change: TextDocumentSyncKind.Incremental,
      ...(client.tellsOfSaving && { save: true }),
    },
    hoverProvider: true,
    ...navigationProviders(client.navigation),
    ...viewProviders(client.view),
    ...assistProviders(client.assist),
    ...(client.pullsDiagnostics && {
      diagnosticProvider: {
        identifier: "linkmsg",
        interFileDependencies: false,
        workspaceDiagnostics,
        ...(workspaceDiagnostics && { workDoneProgress: true }),
      },
    }),
  };
}
