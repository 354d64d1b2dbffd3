import {
  FILL_IN_REQUEST,
  MARK_SENT_REQUEST,
  MESSAGE_AT_REQUEST,
  MESSAGES_REQUEST,
  NOTES_SENT_REQUEST,
  PREVIEW_REQUEST,
  RULES_REQUEST,
  SYNTAX_TREE_REQUEST,
  TEMPLATES_REQUEST,
  WORKSPACE_MESSAGES_REQUEST,
} from "./own-requests.ts";
import { capabilities } from "./read-capabilities.ts";
import {
  anything,
  count,
  flag,
  integer,
  list,
  object,
  oneOf,
  optional,
  position,
  type Read,
  range,
  record,
  soundOf,
  soundOr,
  text,
  textLike,
  token,
  uri,
} from "./read-params.ts";

/**
 * The parameters of a message as its handler gets them: complete, of the right types, numbers clamped to the
 * protocol's range, and nothing else. Throws a `ResponseError` where they can't be read so. Those of a method that is
 * not listed are given as they are.
 */
export function readParams(method: string, params: unknown): unknown {
  return PARAMS.get(method)?.(params, "") ?? params;
}

/** Every method that the server knows, requests and notifications. A test holds that none is missing. */
export function knownMethods(): string[] {
  return [...PARAMS.keys()];
}

const progress = { workDoneToken: optional(token), partialResultToken: optional(token) };
const textDocument = object({ uri });
const ofDocument = { textDocument, ...progress };
const inDocument = object(ofDocument);
const atPosition = object({ ...ofDocument, position });
const inRange = object({ ...ofDocument, range });
const nothing = object(progress);
/** Some clients send none, or null. */
const version: Read<number> = (value) => soundOr(integer)(value, "") ?? 0;
const folder = object({ uri, name: optional(text) });

/** Of a diagnostic that was sent to the client, what actions look at and send back. */
const diagnostic: Read<unknown> = (value, path) => {
  const { range: place, message, ...rest } = record(value, path);
  const repeated = object({
    severity: soundOr(severity),
    code: soundOr(token),
    codeDescription: soundOr(object({ href: uri })),
    source: soundOr(text),
    tags: soundOr(list(tag)),
    relatedInformation: soundOr(list(object({ location: object({ uri, range }), message: text }))),
    data: anything,
  })(rest, path);
  return { range: range(place, path), message: text(message, path), ...repeated };
};
const severity = among(1, 2, 3, 4);
const tag = among(1, 2);

/** Of an item that was sent to the client, what the server sends. */
const completionItem = object({
  label: text,
  labelDetails: soundOr(object({ detail: soundOr(text), description: soundOr(text) })),
  kind: soundOr(among(...Array.from({ length: 25 }, (_, index) => index + 1))),
  detail: soundOr(text),
  sortText: soundOr(text),
  filterText: soundOr(text),
  insertText: soundOr(text),
  insertTextFormat: soundOr(among(1, 2)),
  insertTextMode: soundOr(among(1, 2)),
  textEdit: soundOr(object({ range, newText: text })),
  additionalTextEdits: soundOr(list(object({ range, newText: text }))),
  preselect: soundOr(flag),
  data: anything,
});

const PARAMS: ReadonlyMap<string, Read<unknown>> = new Map<string, Read<unknown>>([
  [
    "textDocument/completion",
    object({ ...ofDocument, position, context: optional(object({ triggerKind: count })) }),
  ],
  ["completionItem/resolve", completionItem],
  [
    "textDocument/codeAction",
    object({
      ...ofDocument,
      range,
      context: object({
        diagnostics: soundOf(diagnostic),
        only: optional(list(text)),
        triggerKind: soundOr(among(1, 2)),
      }),
    }),
  ],
  ["textDocument/hover", atPosition],
  ["textDocument/diagnostic", object({ ...ofDocument, previousResultId: optional(text) })],
  ["workspace/diagnostic", object({ ...progress, previousResultIds: soundOf(object({ uri, value: text })) })],
  ["textDocument/definition", atPosition],
  [
    "textDocument/references",
    object({ ...ofDocument, position, context: object({ includeDeclaration: flag }) }),
  ],
  ["textDocument/documentHighlight", atPosition],
  ["textDocument/linkedEditingRange", atPosition],
  ["textDocument/prepareRename", atPosition],
  ["textDocument/rename", object({ ...ofDocument, position, newName: text })],
  ["textDocument/documentSymbol", inDocument],
  ["workspace/symbol", object({ ...progress, query: text })],
  ["textDocument/foldingRange", inDocument],
  ["textDocument/selectionRange", object({ ...ofDocument, positions: list(position) })],
  ["textDocument/documentLink", inDocument],
  ["textDocument/semanticTokens/full", inDocument],
  ["textDocument/semanticTokens/full/delta", object({ ...ofDocument, previousResultId: text })],
  ["textDocument/semanticTokens/range", inRange],
  ["textDocument/inlayHint", inRange],
  ["textDocument/codeLens", inDocument],
  ["textDocument/formatting", inDocument],
  ["textDocument/rangeFormatting", inRange],
  ["textDocument/onTypeFormatting", object({ ...ofDocument, position, ch: text })],

  [MESSAGES_REQUEST, inDocument],
  [PREVIEW_REQUEST, atPosition],
  [MESSAGE_AT_REQUEST, atPosition],
  [SYNTAX_TREE_REQUEST, inDocument],
  [WORKSPACE_MESSAGES_REQUEST, nothing],
  [TEMPLATES_REQUEST, nothing],
  [RULES_REQUEST, nothing],
  [NOTES_SENT_REQUEST, object({ month: textLike(/^\d{4}-\d\d$/, "a month, such as 2026-05") })],
  [
    MARK_SENT_REQUEST,
    object({ textDocument, index: count, date: textLike(/^\d{4}-\d\d-\d\d$/, "a day, such as 2026-05-31") }),
  ],
  [
    FILL_IN_REQUEST,
    object({
      textDocument,
      index: count,
      fillings: list(object({ name: text, text })),
      target: oneOf("head", "text"),
    }),
  ],

  [
    "initialize",
    object({
      processId: optional(count),
      rootUri: optional(uri),
      workspaceFolders: optional(soundOf(folder)),
      capabilities,
      initializationOptions: anything,
      trace: soundOr(text),
      workDoneToken: soundOr(token),
    }),
  ],
  ["initialized", object({})],
  ["shutdown", object({})],
  ["$/setTrace", object({ value: text })],
  ["$/progress", object({ token, value: anything })],
  ["window/workDoneProgress/cancel", object({ token })],
  [
    "textDocument/didOpen",
    object({ textDocument: object({ uri, languageId: soundOr(text), version, text }) }),
  ],
  [
    "textDocument/didChange",
    object({ textDocument: object({ uri, version }), contentChanges: list(record) }),
  ],
  ["textDocument/didSave", object({ textDocument })],
  ["textDocument/didClose", object({ textDocument })],
  ["workspace/didChangeConfiguration", object({ settings: anything })],
  ["workspace/didChangeWatchedFiles", object({ changes: soundOf(object({ uri })) })],
  [
    "workspace/didChangeWorkspaceFolders",
    object({ event: object({ added: soundOf(folder), removed: soundOf(folder) }) }),
  ],
]);

function among(...numbers: readonly number[]): Read<number> {
  return (value, path) => {
    const found = numbers.find((known) => known === value);
    if (found !== undefined) return found;
    return integer(undefined, path);
  };
}
