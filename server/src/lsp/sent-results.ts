import type { Diagnostic } from "vscode-languageserver";

/** Knows which diagnostics the client has of each document, so that it is sent none twice. */
export interface SentResults {
  /** The id of a document's diagnostics: that of the last time where they are the same. */
  idOf(uri: string, diagnostics: readonly Diagnostic[]): string;
  /** Forgets a document that was closed. */
  forget(uri: string): void;
}

/** Knows of nothing sent yet. */
export function sentResults(): SentResults {
  const last = new Map<string, { readonly id: string; readonly json: string }>();
  let count = 0;
  return {
    idOf(uri, diagnostics) {
      const json = JSON.stringify(diagnostics);
      const known = last.get(uri);
      if (known?.json === json) return known.id;
      const id = String(++count);
      last.set(uri, { id, json });
      return id;
    },
    forget: (uri) => void last.delete(uri),
  };
}
