/** A source of numbers from 0 (included) to 1 (excluded) that gives the same ones for the same seed. */
export type Random = () => number;

/** A source for a whole number as seed (the algorithm is xorshift32, which has no zero state). */
export function createRandom(seed: number): Random {
  let state = Math.imul(seed + 1, 0x9e3779b1) || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** One of the items, all as likely; throws where there are none. */
export function choose<T>(items: readonly T[], random: Random): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error("there is nothing to choose from");
  return item;
}
