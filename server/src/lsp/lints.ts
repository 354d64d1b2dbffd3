import { createLinter, type Linter, type LintResult } from "../core/lint/linter.ts";
import { type Configurations, ignores } from "./configuration.ts";
import type { Documents, OpenDocument } from "./documents.ts";
import { describeError, type Log } from "./guard.ts";
import type { SettingsStore } from "./settings.ts";
import type { Slices } from "./slices.ts";
import type { WorkspaceDocument } from "./workspace.ts";

/** Lints documents, each state once under the same settings. */
export interface Lints {
  /**
   * What linting gives; nothing for what a configuration leaves out. Where a document that takes long is changed or
   * closed meanwhile, or gets other settings, its promise is rejected as outdated.
   */
  lint(document: WorkspaceDocument): Promise<LintResult>;
  /** Forgets a document that was closed. */
  forget(uri: string): void;
}

/** What linting needs of a session. */
export interface LintParts {
  readonly documents: Documents;
  readonly configurations: Configurations;
  readonly settings: SettingsStore;
  readonly slices: Slices;
  readonly log: Log;
}

/** A look at a document's state that was taken, or is being taken. */
interface Look {
  readonly settings: object;
  readonly result: Promise<LintResult>;
}

/** Lints of a session. An open document keeps its linter, so that only what was typed is looked at again. */
export function createLints({ documents, configurations, settings, slices, log }: LintParts): Lints {
  const linters = new Map<string, Linter>();
  const looks = new WeakMap<WorkspaceDocument, Look>();
  const newLinter = () => createLinter((rule, error) => log(`rule ${rule} failed: ${describeError(error)}`));
  const linterOf = (document: WorkspaceDocument): Linter => {
    if (documents.get(document.uri) !== document) return newLinter();
    const linter = linters.get(document.uri) ?? newLinter();
    linters.set(document.uri, linter);
    return linter;
  };
  const isStale = (document: WorkspaceDocument) =>
    isState(document) && documents.get(document.uri) !== document;
  return {
    async lint(document) {
      const configuration = await configurations.of(document.uri);
      if (configuration && ignores(configuration, document.uri)) return NOTHING;
      const current = await settings.of(document.uri);
      const known = looks.get(document);
      if (known?.settings === current) return known.result;
      const isOver = () => isStale(document) || looks.get(document) !== look;
      const result = slices.run(linterOf(document).lintInSteps(document.draft, current), isOver);
      const look: Look = { settings: current, result };
      looks.set(document, look);
      return result;
    },
    forget: (uri) => void linters.delete(uri),
  };
}

/** Whether a document is a state of one that was opened, and not a file on disk. */
function isState(document: WorkspaceDocument): document is OpenDocument {
  return "serial" in document;
}

const NOTHING: LintResult = {
  count: 0,
  all: [],
  inSections: () => [],
  nearest: () => [],
  gradesIn: () => [],
};
