import type { Position, TextDocumentContentChangeEvent } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Draft } from "../core/syntax/ast.ts";
import { parse } from "../core/syntax/parse.ts";
import { LineIndex } from "../core/text.ts";

/** One state of an open document. Each change makes a new one, so a handler's copy never changes under it. */
export interface OpenDocument {
  readonly uri: string;
  readonly version: number;
  /** Counts all states of all documents, so it tells any two apart, even after closing and opening again. */
  readonly serial: number;
  readonly text: string;
  /** Offset behind the character whose typing made this state; undefined for all other states. */
  readonly typedTo: number | undefined;
  readonly lines: LineIndex;
  /** Parsed once, when first asked for. */
  readonly draft: Draft;
}

/** The documents that the client has open. */
export interface Documents {
  get(uri: string): OpenDocument | undefined;
  all(): Iterable<OpenDocument>;
  /** Opens a document, or replaces the text of one that is open already. */
  open(item: { uri: string; languageId: string; version: number; text: string }): OpenDocument;
  /**
   * Applies changes in order. Undefined, and nothing changed, where the document is not open; a change that is
   * malformed is told to `reject` and left out.
   */
  change(
    uri: string,
    version: number,
    changes: readonly TextDocumentContentChangeEvent[],
    reject: () => void,
  ): OpenDocument | undefined;
  close(uri: string): void;
}

/** An empty set of open documents. */
export function createDocuments(): Documents {
  const texts = new Map<string, TextDocument>();
  const states = new Map<string, OpenDocument>();
  let serial = 0;
  const renew = (text: TextDocument, typedTo?: number): OpenDocument => {
    const state = createState(text, ++serial, typedTo);
    texts.set(text.uri, text);
    states.set(text.uri, state);
    return state;
  };
  return {
    get: (uri) => states.get(uri),
    all: () => [...states.values()],
    open: ({ uri, languageId, version, text }) => renew(TextDocument.create(uri, languageId, version, text)),
    change(uri, version, changes, reject) {
      const text = texts.get(uri);
      if (text === undefined) return undefined;
      TextDocument.update(text, [], version);
      for (const change of changes) applyChange(text, change, version, reject);
      return renew(text, typedTo(text, changes));
    },
    close(uri) {
      texts.delete(uri);
      states.delete(uri);
    },
  };
}

/** Where a change inserted one character and did nothing else. */
function typedTo(
  document: TextDocument,
  changes: readonly TextDocumentContentChangeEvent[],
): number | undefined {
  const [change, ...more] = changes;
  const range = change !== undefined && "range" in change ? change.range : undefined;
  if (change === undefined || more.length > 0 || !isPosition(range?.start) || !isPosition(range?.end))
    return undefined;
  const isInsertion = document.offsetAt(range.start) === document.offsetAt(range.end);
  const isOne = typeof change.text === "string" && [...change.text].length === 1;
  return isInsertion && isOne ? document.offsetAt(range.start) + change.text.length : undefined;
}

function createState(document: TextDocument, serial: number, typed: number | undefined): OpenDocument {
  const text = document.getText();
  let draft: Draft | undefined;
  let lines: LineIndex | undefined;
  return {
    uri: document.uri,
    version: document.version,
    serial,
    text,
    typedTo: typed,
    get draft() {
      draft ??= parse(text);
      return draft;
    },
    get lines() {
      lines ??= new LineIndex(text);
      return lines;
    },
  };
}

/** `TextDocument` corrupts its line table where a change starts behind the text's end, so the range is clamped first. */
function applyChange(
  document: TextDocument,
  change: TextDocumentContentChangeEvent,
  version: number,
  reject: () => void,
): void {
  const range = "range" in change ? change.range : undefined;
  const isSound =
    typeof change.text === "string" && (!range || [range.start, range.end].every((end) => isPosition(end)));
  if (!isSound) reject();
  else if (!range) TextDocument.update(document, [{ text: change.text }], version);
  else {
    const within = { start: clamped(document, range.start), end: clamped(document, range.end) };
    TextDocument.update(document, [{ range: within, text: change.text }], version);
  }
}

function isPosition(position: Position | undefined): position is Position {
  return Number.isInteger(position?.line) && Number.isInteger(position?.character);
}

function clamped(document: TextDocument, position: { line: number; character: number }) {
  return document.positionAt(document.offsetAt(position));
}
