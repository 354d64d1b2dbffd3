/** Methods that look at one character. */
const STEPS = ["charCodeAt", "charAt"] as const;

/** Methods that may look at, or copy, as many characters as the string or the result has. */
const SWEEPS = [
  "trim",
  "split",
  "replace",
  "replaceAll",
  "match",
  "includes",
  "toLowerCase",
  "toUpperCase",
] as const;

/**
 * Counts the characters that `action` reads through the methods of strings and regular expressions: a
 * measure of its work that no machine's speed touches. A failing sticky match counts one, as its pattern's
 * repeats are bounded.
 */
export function countWork(action: () => void): number {
  let work = 0;
  const restore: (() => void)[] = [];
  const wrap = (
    target: object,
    name: string,
    cost: (self: unknown, result: unknown, args: unknown[]) => number,
  ) => {
    const original: unknown = Reflect.get(target, name);
    if (typeof original !== "function") throw new TypeError(`no method ${name}`);
    const counted = function (this: unknown, ...args: unknown[]): unknown {
      const result: unknown = Reflect.apply(original, this, args);
      work += cost(this, result, args);
      return result;
    };
    Object.defineProperty(target, name, { value: counted, configurable: true, writable: true });
    restore.push(() =>
      Object.defineProperty(target, name, { value: original, configurable: true, writable: true }),
    );
  };
  for (const name of STEPS) wrap(String.prototype, name, () => 1);
  for (const name of SWEEPS) wrap(String.prototype, name, (self) => 1 + String(self).length);
  wrap(String.prototype, "indexOf", (self, result, [, from]) => 1 + searched(self, result, from));
  wrap(String.prototype, "slice", (_, result) => 1 + String(result).length);
  wrap(RegExp.prototype, "exec", (self, result, args) => 1 + examined(self, result, args));
  wrap(RegExp.prototype, "test", (self, result, args) => 1 + examined(self, result, args));
  try {
    action();
    return work;
  } finally {
    for (const undo of restore) undo();
  }
}

/** How many characters a match looked at: a sticky one its own, another one all up to its end. */
function examined(pattern: unknown, result: unknown, [text]: unknown[]): number {
  if (!(pattern instanceof RegExp) || !pattern.sticky) return String(text).length;
  return Array.isArray(result) ? String(result[0]).length : 0;
}

/** How many characters a search looked at: those from its start to what it found, else to the end. */
function searched(self: unknown, result: unknown, from: unknown): number {
  const end = Number(result) === -1 ? String(self).length : Number(result);
  return end - Math.min(Number(from ?? 0), end);
}
