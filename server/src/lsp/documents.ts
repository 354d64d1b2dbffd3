import type { TextDocumentContentChangeEvent } from "vscode-languageserver";
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
  const renew = (text: TextDocument): OpenDocument => {
    const state = createState(text, ++serial);
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
      for (const change of changes) applyChange(text, change, version, reject);
      return renew(text);
    },
    close(uri) {
      texts.delete(uri);
      states.delete(uri);
    },
  };
}

function createState(document: TextDocument, serial: number): OpenDocument {
  const text = document.getText();
  let draft: Draft | undefined;
  let lines: LineIndex | undefined;
  return {
    uri: document.uri,
    version: document.version,
    serial,
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
  const isSound = typeof change.text === "string" && (!range || [range.start, range.end].every(isPosition));
  if (!isSound) reject();
  else if (!range) TextDocument.update(document, [{ text: change.text }], version);
  else {
    const within = { start: clamped(document, range.start), end: clamped(document, range.end) };
    TextDocument.update(document, [{ range: within, text: change.text }], version);
  }
}

function isPosition(position: { line: number; character: number } | undefined): boolean {
  return Number.isInteger(position?.line) && Number.isInteger(position?.character);
}

function clamped(document: TextDocument, position: { line: number; character: number }) {
  return document.positionAt(document.offsetAt(position));
}
