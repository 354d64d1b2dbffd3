import { type Diagnostic, type DiagnosticCollection, Uri } from "vscode";
import { type QuietLine, withoutQuietLine } from "./quiet-line.ts";

/** A collection that keeps all findings, and shows those that are not in the quiet line. */
export interface QuietCollection extends DiagnosticCollection {
  /** Shows the findings of a draft anew, after its quiet line has changed. */
  renew(uri: string): void;
}

/** Puts such a collection in front of another, which holds what is shown. */
export function quietCollection(
  shown: DiagnosticCollection,
  quietLine: () => QuietLine | undefined,
): QuietCollection {
  const all = new Map<string, readonly [Uri, readonly Diagnostic[]]>();
  const show = (uri: Uri, items: readonly Diagnostic[]) =>
    shown.set(uri, withoutQuietLine(uri.toString(), items, quietLine()));
  const set = (uri: Uri, items: readonly Diagnostic[] | undefined): void => {
    if (items === undefined) all.delete(uri.toString());
    else all.set(uri.toString(), [uri, items]);
    show(uri, items ?? []);
  };
  const collection: QuietCollection = {
    name: shown.name,
    set(where: Uri | readonly [Uri, readonly Diagnostic[] | undefined][], items?: readonly Diagnostic[]) {
      if (where instanceof Uri) set(where, items);
      else for (const [uri, found] of where) set(uri, found);
    },
    delete(uri) {
      all.delete(uri.toString());
      shown.delete(uri);
    },
    clear() {
      all.clear();
      shown.clear();
    },
    forEach: (visit) => {
      for (const [uri, items] of all.values()) visit(uri, items, collection);
    },
    get: (uri) => all.get(uri.toString())?.[1],
    has: (uri) => all.has(uri.toString()),
    dispose: () => shown.dispose(),
    [Symbol.iterator]: () =>
      [...all.values()].map(([uri, items]): [Uri, readonly Diagnostic[]] => [uri, items])[Symbol.iterator](),
    renew(uri) {
      const known = all.get(uri);
      if (known) show(...known);
    },
  };
  return collection;
}
