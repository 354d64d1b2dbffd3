import type { RuleFact } from "./check-section.ts";
import type { Rule } from "./rule.ts";

/** A fact by rule and key. */
export type FactName = Pick<RuleFact, "rule" | "key">;

/** Something in a file that tells facts: the place of one section, wherever it moves. */
type Teller = object;

/** A fact with a place that several tell, or lately did. */
export interface SharedFact<T extends Teller> extends FactName {
  /** Those that tell it, in any order. */
  readonly tellers: readonly T[];
  /** The one at which it is reported; whoever reports it sets this. */
  owner: T | undefined;
}

/** Who tells which facts, kept up to date change by change. */
export interface FactIndex<T extends Teller> {
  /**
   * Takes that a teller now tells `after` instead of `before`; no fact may come twice in one of them, or with a place in
   * one and without in the other.
   */
  replace(teller: T, before: readonly RuleFact[], after: readonly RuleFact[]): void;
  /** Whether anyone tells a fact. */
  has(fact: FactName): boolean;
  /** The shared facts whose tellers changed, or the group of one; each is taken once. */
  takeTouched(): Iterable<SharedFact<T>>;
}

/** The facts of one rule, by key. */
interface Told<T extends Teller> {
  /** How many tell a fact that has no place. */
  readonly counts: Map<string, number>;
  /** Who tells a fact with a place: most are told once, and of those nothing is made but this entry. */
  readonly tellers: Map<string, T | Shared<T>>;
}

interface Shared<T extends Teller> extends SharedFact<T> {
  readonly tellers: T[];
}

function isShared<T extends Teller>(told: T | Shared<T> | undefined): told is Shared<T> {
  return told !== undefined && "tellers" in told;
}

/** An index of no facts. */
export function createFactIndex<T extends Teller>(): FactIndex<T> {
  const byRule = new Map<Rule, Told<T>>();
  const touched = new Set<SharedFact<T>>();
  const toldOf = (rule: Rule): Told<T> => {
    const known = byRule.get(rule);
    if (known !== undefined) return known;
    const told: Told<T> = { counts: new Map(), tellers: new Map() };
    byRule.set(rule, told);
    return told;
  };
  const touch = (told: T | Shared<T> | undefined) => {
    if (isShared(told)) touched.add(told);
  };
  return {
    replace(teller, before, after) {
      const old = before.length === 0 ? undefined : new Map(before.map((fact) => [idOf(fact), fact]));
      for (const fact of after) {
        const earlier = old?.get(idOf(fact));
        if (earlier === undefined) {
          touch(add(toldOf(fact.rule), fact, teller));
          continue;
        }
        old?.delete(idOf(fact));
        if (earlier.place?.group !== fact.place?.group) touch(toldOf(fact.rule).tellers.get(fact.key));
      }
      for (const fact of old?.values() ?? []) touch(remove(toldOf(fact.rule), fact, teller));
    },
    has({ rule, key }) {
      const told = byRule.get(rule);
      return told !== undefined && (told.counts.has(key) || told.tellers.has(key));
    },
    *takeTouched() {
      for (const fact of touched) {
        touched.delete(fact);
        yield fact;
      }
    },
  };
}

/** The same for equal facts of one rule, and for no others. */
function idOf({ rule, key }: FactName): string {
  return `${rule.meta.id}\n${key}`;
}

/** Adds a teller of a fact; returns the fact where others tell it, too. */
function add<T extends Teller>(
  { counts, tellers }: Told<T>,
  { rule, key, place }: RuleFact,
  teller: T,
): Shared<T> | undefined {
  if (place === undefined) {
    counts.set(key, (counts.get(key) ?? 0) + 1);
    return undefined;
  }
  const told = tellers.get(key);
  if (told === undefined) {
    tellers.set(key, teller);
    return undefined;
  }
  if (isShared(told)) {
    told.tellers.push(teller);
    return told;
  }
  const shared: Shared<T> = { rule, key, tellers: [told, teller], owner: undefined };
  tellers.set(key, shared);
  return shared;
}

/** Takes a teller of a fact away; returns the fact where others told it, too. */
function remove<T extends Teller>(
  { counts, tellers }: Told<T>,
  { key, place }: RuleFact,
  teller: T,
): Shared<T> | undefined {
  if (place === undefined) {
    const left = (counts.get(key) ?? 0) - 1;
    if (left > 0) counts.set(key, left);
    else counts.delete(key);
    return undefined;
  }
  const told = tellers.get(key);
  if (!isShared(told)) {
    tellers.delete(key);
    return undefined;
  }
  const last = told.tellers.pop();
  if (last !== undefined && last !== teller) told.tellers[told.tellers.indexOf(teller)] = last;
  if (told.tellers.length === 0) tellers.delete(key);
  return told;
}
