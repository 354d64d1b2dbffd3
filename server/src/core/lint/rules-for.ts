import { kindOf } from "../message-fields.ts";
import { rules } from "../rules/index.ts";
import type { Kind } from "../syntax/fields.ts";
import type { Scene } from "../syntax/scene.ts";
import type { Rule } from "./rule.ts";
import type { Settings } from "./settings.ts";
import { type Depth, isLong, MARKUP_RULES } from "./size.ts";

/** The rules that run on a scene, in the order of the documentation: those that are on and for messages of its kind. */
export function rulesFor(
  { draft, message }: Scene,
  { settings, depth }: { readonly settings: Settings; readonly depth: Depth },
): readonly Rule[] {
  const kind = message && kindOf(message, draft);
  const isMarkupOnly = depth === "markup" || (message !== undefined && isLong(message, settings));
  return rulesUnder(settings, kind, isMarkupOnly);
}

function rulesUnder(settings: Settings, kind: Kind | undefined, isMarkupOnly: boolean): readonly Rule[] {
  const key = `${kind} ${isMarkupOnly}`;
  const byKey = known.get(settings) ?? new Map<string, readonly Rule[]>();
  known.set(settings, byKey);
  const found = byKey.get(key) ?? rules.filter((rule) => runs(rule, settings, kind, isMarkupOnly));
  byKey.set(key, found);
  return found;
}

/** The rules for a preamble and for the file as a whole, whatever message stands below. */
export function rulesOfPreamble(conditions: {
  readonly settings: Settings;
  readonly depth: Depth;
}): readonly Rule[] {
  return rulesUnder(conditions.settings, undefined, conditions.depth === "markup");
}

/** By settings; few kinds of scene stand for many messages. */
const known = new WeakMap<Settings, Map<string, readonly Rule[]>>();

function runs({ meta }: Rule, settings: Settings, kind: Kind | undefined, isMarkupOnly: boolean): boolean {
  if (settings.rules[meta.id] === "off" || (isMarkupOnly && !MARKUP_RULES.has(meta.id))) return false;
  return kind === undefined || meta.kinds === undefined || meta.kinds.includes(kind);
}
