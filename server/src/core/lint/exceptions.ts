import { findLiterals, type LiteralPhrases, literalPhrases } from "../prose/literal-phrase.ts";
import { inSource, proseOf } from "../prose/prose.ts";
import type { Draft, Message } from "../syntax/ast.ts";
import type { Span } from "../text.ts";
import type { Finding, RuleMeta } from "./rule.ts";
import type { Settings } from "./settings.ts";

/** The key of exceptions that hold for every rule. */
export const EVERY_RULE = "*";

/** Whether a finding is left out because of the writer's exceptions. */
export type IsExcepted = (finding: Finding, meta: RuleMeta) => boolean;

/**
 * Looks findings of one draft up in the writer's exceptions: one is left out where its span shares at least one
 * character with a phrase that is excepted for its rule, or for every rule, in the text of its message. Rules that
 * are not about words have no exceptions. Undefined where the writer has none.
 */
export function exceptionsIn(draft: Draft, { exceptions }: Settings): IsExcepted | undefined {
  const lists = compiledOf(exceptions);
  if (lists.size === 0) return undefined;
  const places = new Map<LiteralPhrases, Map<Message, Span[]>>();
  const placesIn = (message: Message, list: LiteralPhrases): readonly Span[] => {
    const known = places.get(list) ?? new Map<Message, Span[]>();
    places.set(list, known);
    const spans = known.get(message) ?? spansOf(message, draft, list);
    known.set(message, spans);
    return spans;
  };
  return ({ span, messageIndex }, { id, noExceptions }) => {
    const message = messageIndex === undefined ? undefined : draft.messages[messageIndex];
    if (message === undefined || noExceptions) return false;
    return [id, EVERY_RULE].some((key) => {
      const list = lists.get(key);
      return list !== undefined && touchesOne(placesIn(message, list), span);
    });
  };
}

const compiled = new WeakMap<Settings["exceptions"], ReadonlyMap<string, LiteralPhrases>>();

function compiledOf(exceptions: Settings["exceptions"]): ReadonlyMap<string, LiteralPhrases> {
  const known = compiled.get(exceptions);
  if (known !== undefined) return known;
  const lists = new Map(Object.entries(exceptions).map(([rule, texts]) => [rule, literalPhrases(texts)]));
  compiled.set(exceptions, lists);
  return lists;
}

/** The places of the phrases in order; those that overlap are one, so that none does. */
function spansOf(message: Message, draft: Draft, list: LiteralPhrases): Span[] {
  const prose = proseOf(message, draft.text);
  const spans: Span[] = [];
  for (const match of findLiterals(prose.text, list)) {
    const { start, end } = inSource(match, prose);
    const last = spans.at(-1);
    if (last === undefined || last.end < start) spans.push({ start, end });
    else spans[spans.length - 1] = { start: last.start, end: Math.max(last.end, end) };
  }
  return spans;
}

/** Whether a span shares a character with one of these, which are in order and apart. */
function touchesOne(places: readonly Span[], span: Span): boolean {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  const next = places[low];
  return next !== undefined && next.start < span.end;
}
