import { finish, type Steps } from "../steps.ts";
import type { SectionedDraft } from "../syntax/ast.ts";
import type { Conditions, RuleErrorLog } from "./check-section.ts";
import { createFileState, type FileState, moveTo, unseenState } from "./file-state.ts";
import { type Grade, gradesIn } from "./grades.ts";
import { findingsOf, nearestFindings } from "./placed-findings.ts";
import type { Finding } from "./rule.ts";
import { areEqual } from "./section-check.ts";
import type { Settings } from "./settings.ts";
import { depthOf } from "./size.ts";

/** The findings of one state of a draft. Offsets are those of the file. */
export interface LintResult {
  /** How many findings there are in all. */
  readonly count: number;
  /** All findings, ordered by start, end and rule id; put together when first asked for. */
  readonly all: readonly Finding[];
  /** The findings in the sections from index `first` to `last`, that one included, in the same order. */
  inSections(first: number, last: number): readonly Finding[];
  /**
   * At most so many findings, in the same order: those of the section of that index, and of as many whole sections on
   * both sides of it as there is room for.
   */
  nearest(section: number, most: number): readonly Finding[];
  /** Rule and severity of each finding in the message of the section of that index, in any order. */
  gradesIn(section: number): readonly Grade[];
}

/** Checks the states of one file one after the other. */
export interface Linter {
  /** The findings of a draft: those of a fresh look at it, but only what changed since the last time is looked at. */
  lint(draft: SectionedDraft, settings: Settings): LintResult;
  /**
   * The same in steps, of about a message each. A look may be left off between two of them; the next one, at whatever
   * draft, need not look again at what that one had seen.
   */
  lintInSteps(draft: SectionedDraft, settings: Settings): Steps<LintResult>;
}

/**
 * A linter of one file. A rule that throws is told to `log`, once for each draft, and skipped; without a `log` the
 * error goes through.
 */
export function createLinter(log?: RuleErrorLog): Linter {
  const once = log && oncePerDraft(log);
  let last: FileState | undefined;
  let looks = 0;
  function* lintInSteps(draft: SectionedDraft, settings: Settings): Steps<LintResult> {
    const look = ++looks;
    once?.startDraft();
    const conditions: Conditions = { settings, depth: depthOf(draft, settings), log: once?.log };
    const state = last && areEqual(last.conditions, conditions) ? last : unseenState(draft, conditions);
    last = state;
    try {
      for (const steps = moveTo(state, draft); !steps.next().done; ) {
        yield;
        // Another look has taken the state to its own draft meanwhile.
        if (look !== looks) return resultOf(createFileState(draft, conditions), draft);
      }
    } catch (error) {
      // The next draft is looked at anew.
      last = undefined;
      throw error;
    }
    return resultOf(state, draft);
  }
  return { lintInSteps, lint: (draft, settings) => finish(lintInSteps(draft, settings)) };
}

/** The result of the state that `state` is in now. When it moved on, what is asked for then is looked up anew. */
function resultOf(state: FileState, draft: SectionedDraft): LintResult {
  let all: readonly Finding[] | undefined;
  const { count } = state;
  let own: FileState | undefined;
  const current = () => {
    if (state.draft === draft) return state;
    own ??= createFileState(draft, state.conditions);
    return own;
  };
  const last = draft.sections.length - 1;
  return {
    count,
    get all() {
      all ??= findingsOf(current(), 0, last);
      return all;
    },
    nearest: (section, most) => nearestFindings(current(), section, most),
    gradesIn: (section) => gradesIn(current(), section),
    inSections: (from, to) => findingsOf(current(), Math.max(from, 0), Math.min(to, last)),
  };
}

/** A log that is told once of each rule for each draft, however many messages the rule fails in. */
function oncePerDraft(log: RuleErrorLog): { readonly log: RuleErrorLog; startDraft(): void } {
  const told = new Set<string>();
  return {
    log(rule, error) {
      if (told.has(rule)) return;
      told.add(rule);
      log(rule, error);
    },
    startDraft: () => told.clear(),
  };
}
