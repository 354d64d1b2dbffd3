import type { Diagnostic } from "./protocol.ts";

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

/** Most are the same objects, which need not be looked into. */
function isSame(one: Diagnostic, other: Diagnostic | undefined): boolean {
  if (one === other) return true;
  // What differs mostly differs here, so that the rest need not be written out.
  if (one.message !== other?.message || one.range.end.character !== other.range.end.character) return false;
  return JSON.stringify(one) === JSON.stringify(other);
}
