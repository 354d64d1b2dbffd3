/*
 * The few assertions that the suite needs: it also runs where there is no `node:assert`.
 * Each throws an Error that shows the value found.
 */

export function ok(condition: boolean, what: string): void {
  if (!condition) throw new Error(`Not so: ${what}`);
}

export function equal(found: unknown, expected: unknown): void {
  if (!Object.is(found, expected)) throw new Error(`Expected ${show(expected)}, found ${show(found)}`);
}

export function match(found: string, pattern: RegExp): void {
  if (!pattern.test(found)) throw new Error(`Expected a match of ${pattern}, found ${show(found)}`);
}

function show(value: unknown): string {
  return JSON.stringify(value) ?? String(value);
}
