import type { Finding } from "../core/lint/rule.ts";
import type { OpenDocument } from "./documents.ts";
import { isOpened, type WorkspaceDocument } from "./workspace.ts";

/**
 * Keeps findings back that stand right before the cursor while a word is being typed, as the next letter may make
 * them untrue. The protocol tells of no cursor, so the place of the last typed character stands for it.
 */
export interface QuietTyping {
  /** The findings to show now: the same array while nothing changes, and `findings` itself where none is kept back. */
  shown(document: WorkspaceDocument, findings: readonly Finding[]): readonly Finding[];
  /** Ends the quiet of a document's state. Whether something was kept back, so that it is to be shown now. */
  end(document: OpenDocument): boolean;
  /** Forgets a document that was closed. */
  forget(uri: string): void;
}

/** Runs an action after a time in ms. */
export type Later = (ms: number, action: () => void) => void;

/** How long nothing is typed until a word counts as finished, in ms: longer than a writer takes from letter to letter. */
export const PAUSE = 2_000;

/** Quiet that ends after a pause as well; `onPause` is told of a state in which something was kept back until then. */
export function quietTyping(later: Later, onPause: (document: OpenDocument) => void): QuietTyping {
  const ended = new WeakSet<WorkspaceDocument>();
  const kept = new WeakMap<WorkspaceDocument, Kept>();
  const last = new Map<string, readonly Finding[]>();
  return {
    shown(document, findings) {
      if (!isOpened(document)) return findings;
      const { typedTo } = document;
      if (typedTo === undefined || ended.has(document)) {
        last.set(document.uri, findings);
        return findings;
      }
      const known = kept.get(document);
      if (known?.all === findings) return known.shown;
      const shown = withoutNews(findings, typedTo, last.get(document.uri) ?? []);
      last.set(document.uri, shown);
      if (shown.length === findings.length) return findings;
      kept.set(document, { all: findings, shown });
      if (known === undefined) later(PAUSE, () => onPause(document));
      return shown;
    },
    end(document) {
      const isNews = kept.has(document) && !ended.has(document);
      ended.add(document);
      return isNews;
    },
    forget: (uri) => void last.delete(uri),
  };
}

/** No quiet at all. */
export const noQuiet: QuietTyping = { shown: (_, findings) => findings, end: () => false, forget: () => {} };

interface Kept {
  readonly all: readonly Finding[];
  readonly shown: readonly Finding[];
}

/**
 * Without those that end at the typed character, errors aside. One that was shown already stays, also where its
 * place moves with the word at the end: it would come and go with every blank.
 */
function withoutNews(
  findings: readonly Finding[],
  typedTo: number,
  before: readonly Finding[],
): readonly Finding[] {
  const mayBeNews = ({ span, severity }: Finding) => span.end === typedTo && severity !== "error";
  if (!findings.some(mayBeNews)) return findings;
  const [now, then] = [countOf(findings), countOf(before)];
  return findings.filter(
    (finding) => !mayBeNews(finding) || (now.get(kindOf(finding)) ?? 0) <= (then.get(kindOf(finding)) ?? 0),
  );
}

function countOf(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const finding of findings) counts.set(kindOf(finding), (counts.get(kindOf(finding)) ?? 0) + 1);
  return counts;
}

function kindOf({ rule, messageIndex }: Finding): string {
  return `${rule} ${messageIndex}`;
}
