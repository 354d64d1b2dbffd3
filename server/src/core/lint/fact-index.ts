import type { RuleFact } from "./check-section.ts";
import type { Rule } from "./rule.ts";

/** A fact by rule and key. */
type FactName = Pick<RuleFact, "rule" | "key">;

/** Something in a file that tells facts: the place of one section, wherever it moves. */
interface Teller {
  /** 0-based index of its section. */
  readonly index: number;
}

/** Who tells which facts, kept up to date change by change. */
export interface FactIndex<T extends Teller> {
  /** Takes that a teller now tells `after` instead of `before`; no fact may come twice in one of them. */
  replace(teller: T, before: readonly RuleFact[], after: readonly RuleFact[]): void;
  /** Whether anyone tells a fact. */
  has(fact: FactName): boolean;
  /** Those that tell a fact, from the file's top down. */
  tellers(fact: FactName): readonly T[];
  /** The facts with places whose tellers changed, or the group of one; each is taken once. */
  takeTouched(): Iterable<RuleFact>;
}

/** An index of no facts. */
export function createFactIndex<T extends Teller>(): FactIndex<T> {
  const byRule = new Map<Rule, Map<string, T[]>>();
  const touched = new Map<string, RuleFact>();
  const tellersOf = ({ rule, key }: FactName): T[] => {
    const byKey = byRule.get(rule) ?? new Map<string, T[]>();
    byRule.set(rule, byKey);
    const tellers = byKey.get(key) ?? [];
    byKey.set(key, tellers);
    return tellers;
  };
  const touch = (fact: RuleFact) => {
    if (fact.place !== undefined) touched.set(fact.id, fact);
  };
  const remove = (teller: T, fact: RuleFact) => {
    const tellers = tellersOf(fact);
    const last = tellers.pop();
    if (last !== undefined && last !== teller) tellers[tellers.indexOf(teller)] = last;
    if (tellers.length === 0) byRule.get(fact.rule)?.delete(fact.key);
    touch(fact);
  };
  return {
    replace(teller, before, after) {
      const old = new Map(before.map((fact) => [fact.id, fact]));
      for (const fact of after) {
        const earlier = old.get(fact.id);
        old.delete(fact.id);
        if (earlier === undefined) tellersOf(fact).push(teller);
        if (earlier === undefined || earlier.place?.group !== fact.place?.group) touch(fact);
      }
      for (const fact of old.values()) remove(teller, fact);
    },
    has: ({ rule, key }) => byRule.get(rule)?.has(key) ?? false,
    tellers: ({ rule, key }) => (byRule.get(rule)?.get(key) ?? []).toSorted((a, b) => a.index - b.index),
    *takeTouched() {
      for (const [id, fact] of touched) {
        touched.delete(id);
        yield fact;
      }
    },
  };
}
