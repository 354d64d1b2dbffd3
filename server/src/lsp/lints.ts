import { createLinter, type Linter, type LintResult } from "../core/lint/linter.ts";
import { type Configurations, ignores } from "./configuration.ts";
import type { Documents } from "./documents.ts";
import { describeError, type Log } from "./guard.ts";
import type { SettingsStore } from "./settings.ts";
import type { WorkspaceDocument } from "./workspace.ts";

/** Lints documents, each state once under the same settings. */
export interface Lints {
  /** What linting gives; nothing for what a configuration leaves out. */
  lint(document: WorkspaceDocument): Promise<LintResult>;
  /** Forgets a document that was closed. */
  forget(uri: string): void;
}

/** What linting needs of a session. */
export interface LintParts {
  readonly documents: Documents;
  readonly configurations: Configurations;
  readonly settings: SettingsStore;
  readonly log: Log;
}

/** Lints of a session. An open document keeps its linter, so that only what was typed is looked at again. */
export function createLints({ documents, configurations, settings, log }: LintParts): Lints {
  const linters = new Map<string, Linter>();
  const results = new WeakMap<WorkspaceDocument, { settings: object; result: LintResult }>();
  const newLinter = () => createLinter((rule, error) => log(`rule ${rule} failed: ${describeError(error)}`));
  const linterOf = (document: WorkspaceDocument): Linter => {
    if (documents.get(document.uri) !== document) return newLinter();
    const linter = linters.get(document.uri) ?? newLinter();
    linters.set(document.uri, linter);
    return linter;
  };
  return {
    async lint(document) {
      const configuration = await configurations.of(document.uri);
      if (configuration && ignores(configuration, document.uri)) return NOTHING;
      const current = await settings.of(document.uri);
      const known = results.get(document);
      if (known?.settings === current) return known.result;
      const result = linterOf(document).lint(document.draft, current);
      results.set(document, { settings: current, result });
      return result;
    },
    forget: (uri) => void linters.delete(uri),
  };
}

const NOTHING: LintResult = {
  count: 0,
  all: [],
  inSections: () => [],
  nearest: () => [],
  gradesIn: () => [],
};
