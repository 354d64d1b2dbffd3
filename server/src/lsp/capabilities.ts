import {
  type ClientCapabilities,
  type DiagnosticsCapabilities,
  InsertTextMode,
  MarkupKind,
  PositionEncodingKind,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from "vscode-languageserver";
import { type AssistFeatures, assistFeatures, assistProviders } from "./assist-capabilities.ts";
import {
  type NavigationFeatures,
  navigationFeatures,
  navigationProviders,
} from "./navigation-capabilities.ts";
import { type ViewFeatures, viewFeatures, viewProviders } from "./view-capabilities.ts";

/** What the client can do, as far as it changes what the server sends. */
export interface ClientFeatures {
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
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
  const item = textDocument?.completion?.completionItem;
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    pullsConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    diagnostics: diagnosticFeatures({ ...textDocument?.publishDiagnostics, ...textDocument?.diagnostic }),
    snippets: item?.snippetSupport === true,
    keepsIndentation: item?.insertTextModeSupport?.valueSet.includes(InsertTextMode.asIs) === true,
    hoverFormat: favourite(textDocument?.hover?.contentFormat),
    completionFormat: favourite(item?.documentationFormat),
    navigation: navigationFeatures(capabilities),
    view: viewFeatures(capabilities, options),
    assist: assistFeatures(capabilities),
  };
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

/** What the server announces to a client. Diagnostics are announced only to one that pulls them. */
export function serverCapabilities(client: ClientFeatures): ServerCapabilities {
  return {
    positionEncoding: PositionEncodingKind.UTF16,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    hoverProvider: true,
    ...navigationProviders(client.navigation),
    ...viewProviders(client.view),
    ...assistProviders(client.assist),
    ...(client.pullsDiagnostics && {
      diagnosticProvider: {
        identifier: "linkmsg",
        interFileDependencies: false,
        workspaceDiagnostics: false,
      },
    }),
  };
}
