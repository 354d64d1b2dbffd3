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
  return rulesUnder(settings, kind, isMarkupOnly ? "markup" : "all");
}

/** The rules for a preamble and for the file as a whole, whatever message stands below. */
export function rulesOfPreamble(conditions: {
  readonly settings: Settings;
  readonly depth: Depth;
}): readonly Rule[] {
  return rulesUnder(conditions.settings, undefined, conditions.depth);
}

/** The rules that run under some settings, by depth and kind; few kinds of scene stand for many messages. */
type Lists = Readonly<Record<Depth, Map<Kind | undefined, readonly Rule[]>>>;

let last: { readonly settings: Settings; readonly lists: Lists } | undefined;

function rulesUnder(settings: Settings, kind: Kind | undefined, depth: Depth): readonly Rule[] {
  if (last?.settings !== settings) last = { settings, lists: { all: new Map(), markup: new Map() } };
  const byKind = last.lists[depth];
  const known = byKind.get(kind);
  if (known !== undefined) return known;
  const found = rules.filter((rule) => runs(rule, settings, kind, depth));
  byKind.set(kind, found);
  return found;
}

function runs({ meta }: Rule, settings: Settings, kind: Kind | undefined, depth: Depth): boolean {
  if (settings.rules[meta.id] === "off" || (depth === "markup" && !MARKUP_RULES.has(meta.id))) return false;
  return kind === undefined || meta.kinds === undefined || meta.kinds.includes(kind);
}
