import type { Diagnostic, Position } from "./protocol.ts";

/** Knows which diagnostics the client has of each document, so that it is sent none twice. */
export interface SentResults {
  /** The id of a document's diagnostics: that of the last time where they are the same. */
  idOf(uri: string, diagnostics: readonly Diagnostic[]): string;
  /** Forgets a document that was closed. */
  forget(uri: string): void;
}

/** Knows of nothing sent yet. */
export function sentResults(): SentResults {
  const last = new Map<string, { readonly id: string; readonly diagnostics: readonly Diagnostic[] }>();
  // Another server may have sent the client ids before, of which none may be taken for one of these.
  const session = Date.now().toString(36);
  let count = 0;
  return {
    idOf(uri, diagnostics) {
      const known = last.get(uri);
      if (known !== undefined && areSame(known.diagnostics, diagnostics)) return known.id;
      const id = `${session}.${++count}`;
      last.set(uri, { id, diagnostics });
      return id;
    },
    forget: (uri) => void last.delete(uri),
  };
}

function areSame(before: readonly Diagnostic[], after: readonly Diagnostic[]): boolean {
  return (
    before.length === after.length && before.every((diagnostic, index) => isSame(diagnostic, after[index]))
  );
}

/**
 * Most are the same objects, which need not be looked into. Tags and the page of a rule go with its id, so these are not
 * compared.
 */
function isSame(one: Diagnostic, other: Diagnostic | undefined): boolean {
  if (one === other || other === undefined) return one === other;
  const { range, message, code, severity, relatedInformation } = one;
  return (
    message === other.message &&
    code === other.code &&
    severity === other.severity &&
    isSamePlace(range.start, other.range.start) &&
    isSamePlace(range.end, other.range.end) &&
    (relatedInformation === undefined) === (other.relatedInformation === undefined) &&
    (relatedInformation === undefined ||
      JSON.stringify(relatedInformation) === JSON.stringify(other.relatedInformation))
  );
}

function isSamePlace(one: Position, other: Position): boolean {
  return one.line === other.line && one.character === other.character;
}
