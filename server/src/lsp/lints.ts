import type { RuleErrorLog } from "../core/lint/check-section.ts";
import { createLinter, type Linter, type LintResult } from "../core/lint/linter.ts";
import { ownFindings } from "../core/lint/own-findings.ts";
import type { Finding } from "../core/lint/rule.ts";
import type { Settings } from "../core/lint/settings.ts";
import { sectionAt } from "../core/syntax/sectioned-lines.ts";
import type { Span } from "../core/text.ts";
import { type Configurations, ignores } from "./configuration.ts";
import type { Documents } from "./documents.ts";
import { describeError, type Log } from "./guard.ts";
import type { SettingsStore } from "./settings.ts";
import { Outdated, type Slices } from "./slices.ts";
import { isOpened, type WorkspaceDocument } from "./workspace.ts";

/** Lints documents, each state once under the same settings. */
export interface Lints {
  /**
   * What linting gives; nothing for what a configuration leaves out. Where a document that takes long is changed or
   * closed meanwhile, or gets other settings, its promise is rejected as outdated.
   */
  lint(document: WorkspaceDocument): Promise<LintResult>;
  /** The same where it is there already, which for a long document it may not be. */
  ready(document: WorkspaceDocument): Promise<LintResult | undefined>;
  /**
   * The findings of the sections that a span of UTF-16 offsets touches. While a long document is being looked at they
   * are those that a few sections have by themselves, so that nobody has to wait who asks about one place.
   */
  near(document: WorkspaceDocument, span: Span): Promise<readonly Finding[]>;
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
  readonly settings: Settings;
  readonly result: Promise<LintResult>;
}

/** Lints of a session. An open document keeps its linter, so that only what was typed is looked at again. */
export function createLints({ documents, configurations, settings, slices, log }: LintParts): Lints {
  const linters = new Map<string, Linter>();
  const looks = new WeakMap<WorkspaceDocument, Look>();
  const tell: RuleErrorLog = (rule, error) => log(`rule ${rule} failed: ${describeError(error)}`);
  const newLinter = () => createLinter(tell);
  const linterOf = (document: WorkspaceDocument): Linter => {
    if (documents.get(document.uri) !== document) return newLinter();
    const linter = linters.get(document.uri) ?? newLinter();
    linters.set(document.uri, linter);
    return linter;
  };
  const isStale = (document: WorkspaceDocument) =>
    isOpened(document) && documents.get(document.uri) !== document;
  /** Undefined for what a configuration leaves out. An answer that settings overtook must not displace a newer look. */
  const settingsOf = async (document: WorkspaceDocument): Promise<Settings | undefined> => {
    for (;;) {
      const { generation } = settings;
      const configuration = await configurations.of(document.uri);
      if (configuration && ignores(configuration, document.uri)) return undefined;
      const current = await settings.of(document.uri);
      if (settings.generation === generation) return current;
    }
  };
  /** The look at a document's state that there is, or a new one; none at a state that was left behind. */
  const lookAt = (document: WorkspaceDocument, current: Settings): Look | undefined => {
    const known = looks.get(document);
    if (known?.settings === current) return known;
    if (isStale(document)) return undefined;
    const isOver = () => isStale(document) || looks.get(document) !== look;
    const result = slices.run(linterOf(document).lintInSteps(document.draft, current), isOver);
    const look: Look = { settings: current, result };
    looks.set(document, look);
    return look;
  };
  return {
    async lint(document) {
      const current = await settingsOf(document);
      if (current === undefined) return NOTHING;
      const look = lookAt(document, current);
      if (look === undefined) throw new Outdated();
      return look.result;
    },
    async ready(document) {
      const current = await settingsOf(document);
      if (current === undefined) return NOTHING;
      return Promise.race([lookAt(document, current)?.result, NOT_YET]);
    },
    async near(document, { start, end }) {
      const current = await settingsOf(document);
      if (current === undefined) return [];
      const { draft } = document;
      const [first, last] = [sectionAt(draft, start), sectionAt(draft, end)];
      const result = lookAt(document, current)?.result;
      const found = await (last - first < FEW ? Promise.race([result, NOT_YET]) : result);
      return found?.inSections(first, last) ?? ownFindings(draft, current, { first, last }, tell);
    },
    forget: (uri) => void linters.delete(uri),
  };
}

/** So many sections are looked at in one go. */
const FEW = 20;

/** Comes second in a race with what is there already, and first in one with anything else. */
const NOT_YET = Promise.resolve(undefined);

const NOTHING: LintResult = {
  count: 0,
  all: [],
  inSections: () => [],
  nearest: () => [],
  gradesIn: () => [],
};
