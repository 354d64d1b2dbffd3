import { kindOf } from "../message-fields.ts";
import { rules } from "../rules/index.ts";
import type { Draft, Message } from "../syntax/ast.ts";
import type { Kind } from "../syntax/fields.ts";
import type { Rule } from "./rule.ts";
import type { Settings } from "./settings.ts";
import { type Depth, isLong, MARKUP_RULES } from "./size.ts";

/** What a rule looks at in a message. All have the same members, so that going through them is fast. */
export interface MessageChecks {
  readonly rule: Rule;
  readonly check: Rule["checkMessage"];
  readonly factsOf: Rule["factsOf"];
}

/**
 * What rules look at in a message, in the order of the documentation: those that are on, and for messages of its kind.
 */
export function checksFor(
  message: Message,
  draft: Draft,
  { settings, depth }: { readonly settings: Settings; readonly depth: Depth },
): readonly MessageChecks[] {
  const isMarkupOnly = depth === "markup" || isLong(message, settings);
  return rulesUnder(settings, kindOf(message, draft), isMarkupOnly ? "markup" : "all").checks;
}

/** The rules that run, whatever message stands below: those that look at a preamble, and at the file as a whole. */
export function runningRules({
  settings,
  depth,
}: {
  readonly settings: Settings;
  readonly depth: Depth;
}): RunningRules {
  return rulesUnder(settings, undefined, depth);
}

/** The rules that run, by what they look at. */
export interface RunningRules {
  readonly ofPreamble: readonly Rule[];
  readonly ofFile: readonly Rule[];
  readonly checks: readonly MessageChecks[];
}

/** The rules that run under some settings, by depth and kind; few kinds of scene stand for many messages. */
type Lists = Readonly<Record<Depth, Map<Kind | undefined, RunningRules>>>;

let last: { readonly settings: Settings; readonly lists: Lists } | undefined;

function rulesUnder(settings: Settings, kind: Kind | undefined, depth: Depth): RunningRules {
  if (last?.settings !== settings) last = { settings, lists: { all: new Map(), markup: new Map() } };
  const byKind = last.lists[depth];
  const known = byKind.get(kind);
  if (known !== undefined) return known;
  const on = rules.filter((rule) => runs(rule, settings, kind, depth));
  const found: RunningRules = {
    ofPreamble: on.filter(({ checkPreamble }) => checkPreamble !== undefined),
    ofFile: on.filter(({ checkFile }) => checkFile !== undefined),
    checks: on.filter(looksAtMessages).map(checksOf),
  };
  byKind.set(kind, found);
  return found;
}

function looksAtMessages({ checkMessage, factsOf }: Rule): boolean {
  return checkMessage !== undefined || factsOf !== undefined;
}

function checksOf(rule: Rule): MessageChecks {
  return { rule, check: rule.checkMessage, factsOf: rule.factsOf };
}

function runs({ meta }: Rule, settings: Settings, kind: Kind | undefined, depth: Depth): boolean {
  if (settings.rules[meta.id] === "off" || (depth === "markup" && !MARKUP_RULES.has(meta.id))) return false;
  return kind === undefined || meta.kinds === undefined || meta.kinds.includes(kind);
}
