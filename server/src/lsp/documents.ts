import type { SectionedDraft } from "../core/syntax/ast.ts";
import { editDraft } from "../core/syntax/edit-draft.ts";
import { parse } from "../core/syntax/parse.ts";
import type { LineMap, Span } from "../core/text.ts";
import { lineEdits } from "./line-edits.ts";
import type { Position, Range, TextDocumentContentChangeEvent, TextDocumentItem } from "./protocol.ts";

/** One state of an open document. Each change makes a new one, so a handler's copy never changes under it. */
export interface OpenDocument {
  readonly uri: string;
  readonly version: number;
  /** Counts all states of all documents, so it tells any two apart, even after closing and opening again. */
  readonly serial: number;
  /** Put together when first asked for. */
  readonly text: string;
  /** UTF-16 offset behind the change that made this state; 0 where the document was just opened. */
  readonly editedTo: number;
  /** Offset behind the character whose typing made this state; undefined for all other states. */
  readonly typedTo: number | undefined;
  readonly lines: LineMap;
  /** A change reads again only the messages that it touches. */
  readonly draft: SectionedDraft;
}

/** The documents that the client has open. */
export interface Documents {
  get(uri: string): OpenDocument | undefined;
  all(): Iterable<OpenDocument>;
  /** Opens a document, or replaces the text of one that is open already. */
  open(item: TextDocumentItem): OpenDocument;
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
  const states = new Map<string, OpenDocument>();
  let serial = 0;
  const renew = (state: Omit<OpenDocument, "serial" | "text" | "lines">): OpenDocument => {
    const document = createState(state, ++serial);
    states.set(state.uri, document);
    return document;
  };
  return {
    get: (uri) => states.get(uri),
    all: () => [...states.values()],
    open: ({ uri, version, text }) =>
      renew({ uri, version, draft: parse(text), editedTo: 0, typedTo: undefined }),
    change(uri, version, changes, reject) {
      const before = states.get(uri);
      if (before === undefined) return undefined;
      const apply = changes.length === 1 ? applyOne : applyAll;
      return renew({ uri, version, ...apply(before, changes, reject) });
    },
    close: (uri) => void states.delete(uri),
  };
}

function createState(state: Omit<OpenDocument, "serial" | "text" | "lines">, serial: number): OpenDocument {
  const { draft } = state;
  return {
    ...state,
    serial,
    get text() {
      return draft.text;
    },
    get lines() {
      return draft.lineMap;
    },
  };
}

type Apply = (
  before: Applied,
  changes: readonly TextDocumentContentChangeEvent[],
  reject: () => void,
) => Applied;

type Applied = Pick<OpenDocument, "draft" | "editedTo" | "typedTo">;

const applyOne: Apply = ({ draft, editedTo }, [change], reject) => {
  const edit = change && readChange(change, draft);
  if (edit === undefined) reject();
  if (edit === undefined) return { draft, editedTo, typedTo: undefined };
  const { span, text } = edit;
  if (span === undefined) return { draft: parse(text), editedTo, typedTo: undefined };
  const behind = span.start + text.length;
  const isTyped = span.start === span.end && [...text].length === 1;
  return { draft: editDraft(draft, span, text), editedTo: behind, typedTo: isTyped ? behind : undefined };
};

/** Those that replace a range are put in together, up to one that replaces the whole text. */
const applyAll: Apply = ({ draft, editedTo }, changes, reject) => {
  let edits = lineEdits(draft);
  let [isEdited, behind] = [false, editedTo];
  for (const change of changes) {
    const range = rangeOf(change);
    if (range === "malformed") reject();
    else if (range === undefined) {
      if (isEdited) behind = edits.finish().editedTo;
      isEdited = false;
      edits = lineEdits(parse(change.text));
    } else {
      edits.replace(range, change.text);
      isEdited = true;
    }
  }
  const done = edits.finish();
  return { draft: done.draft, editedTo: isEdited ? done.editedTo : behind, typedTo: undefined };
};

/** A change as a text and the span that it replaces; no span for the whole text. */
interface Change {
  readonly span: Span | undefined;
  readonly text: string;
}

/**
 * Reads a change; undefined for a malformed one. A place out of bounds becomes the nearest one that there is, and a
 * range that ends before it starts is turned round, as editors' own libraries do.
 */
function readChange(change: TextDocumentContentChangeEvent, draft: SectionedDraft): Change | undefined {
  const range = rangeOf(change);
  if (range === "malformed") return undefined;
  if (range === undefined) return { span: undefined, text: change.text };
  const [one, other] = [draft.lineMap.offsetAt(range.start), draft.lineMap.offsetAt(range.end)];
  return { span: { start: Math.min(one, other), end: Math.max(one, other) }, text: change.text };
}

/** The range that a change replaces; undefined for the whole text. */
function rangeOf(change: TextDocumentContentChangeEvent): Range | undefined | "malformed" {
  if (typeof change?.text !== "string") return "malformed";
  const range: unknown = "range" in change ? change.range : undefined;
  if (range === undefined || range === null) return undefined;
  return isRange(range) ? range : "malformed";
}

function isRange(range: unknown): range is Range {
  const { start, end } = Object(range) as Partial<Range>;
  return isPosition(start) && isPosition(end);
}

function isPosition(position: Position | undefined): position is Position {
  return Number.isInteger(position?.line) && Number.isInteger(position?.character);
}
