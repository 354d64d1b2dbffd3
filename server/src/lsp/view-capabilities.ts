import type { LensAction } from "../core/features/code-lenses.ts";
import { TOKEN_MODIFIERS, TOKEN_TYPES } from "../core/features/semantic-tokens.ts";
import type { ClientCapabilities, ServerCapabilities } from "./protocol.ts";

/** What the client can do for showing drafts, as far as it changes what the server sends. */
export interface ViewFeatures {
  /** How the client asks for semantic tokens; undefined where it never does. */
  readonly tokens: { readonly range: boolean; readonly full: boolean; readonly delta: boolean } | undefined;
  readonly refreshesHints: boolean;
  readonly refreshesLenses: boolean;
  /** What lenses may do: the actions whose commands the client announced. */
  readonly lensActions: readonly LensAction[];
}

/** The client's own command behind each action of a lens. Its arguments are the document's URI and the message's index. */
export const LENS_COMMANDS: Readonly<Record<LensAction, string>> = {
  copy: "linkmsg.copyMessage",
  preview: "linkmsg.preview",
  fill: "linkmsg.fillPlaceholders",
};

/**
 * Reads them from what the client announced in `initialize`. The commands that it can run stand in the option
 * `commands`, a list of ids; anything else there counts as none.
 */
export function viewFeatures(
  { textDocument, workspace }: ClientCapabilities,
  options: unknown,
): ViewFeatures {
  const requests = textDocument?.semanticTokens?.requests;
  const full = requests?.full;
  const commands = commandsOf(options);
  return {
    tokens: requests && {
      range: Boolean(requests.range),
      full: Boolean(full),
      delta: typeof full === "object" && full.delta === true,
    },
    refreshesHints: workspace?.inlayHint?.refreshSupport === true,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    lensActions: ACTIONS.filter((action) => commands.includes(LENS_COMMANDS[action])),
  };
}

const ACTIONS: readonly LensAction[] = ["copy", "preview", "fill"];

function commandsOf(options: unknown): readonly unknown[] {
  if (typeof options !== "object" || options === null || !("commands" in options)) return [];
  return Array.isArray(options.commands) ? options.commands : [];
}

/** What the server announces of it. Semantic tokens are announced only in the ways that the client asks for them. */
export function viewProviders({ tokens }: ViewFeatures): ServerCapabilities {
  return {
    codeLensProvider: {},
    inlayHintProvider: true,
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: "\n" },
    ...(tokens &&
      (tokens.full || tokens.range) && {
        semanticTokensProvider: {
          legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] },
          ...(tokens.full && { full: tokens.delta ? { delta: true } : true }),
          ...(tokens.range && { range: true }),
        },
      }),
  };
}
