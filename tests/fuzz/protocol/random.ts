/** A source of chance that gives the same for the same seed. */
export interface Random {
  /** A whole number from 0 up to, not including, `end`. */
  below(end: number): number;
  pick<T>(items: readonly T[]): T;
  /** True in so many of 100 cases. */
  chance(percent: number): boolean;
}

/** Starts from a whole number. */
export function randomFrom(seed: number): Random {
  let state = Math.imul(seed, 0x9e3779b1) ^ 0x2545f491;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number) => Math.floor(next() * end);
  return {
    below,
    pick<T>(items: readonly T[]) {
      if (items.length === 0) throw new RangeError("there is nothing to pick");
      return items[below(items.length)] as T;
    },
    chance: (percent) => next() * 100 < percent,
  };
}
