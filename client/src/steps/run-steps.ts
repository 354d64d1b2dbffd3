/** What the writer did in a step: gave a value, went back, or gave up. */
export type StepResult<V> = { readonly value: V } | "back" | "cancel";

/** Asks one question. `values` are the answers so far, that of this step from an earlier visit among them. */
export type Step<V> = (place: StepPlace, values: readonly (V | undefined)[]) => Promise<StepResult<V>>;

/** Which step of how many. */
export interface StepPlace {
  /** Counted from 1. */
  readonly number: number;
  readonly count: number;
}

/** Asks one step after the other, back and forth; undefined where the writer gives up. */
export async function runSteps<V>(steps: readonly Step<V>[]): Promise<V[] | undefined> {
  const values: (V | undefined)[] = steps.map(() => undefined);
  for (let index = 0; index < steps.length; ) {
    const result = await steps[index]?.({ number: index + 1, count: steps.length }, values);
    if (result === undefined || result === "cancel") return undefined;
    if (result === "back") {
      index = Math.max(0, index - 1);
      continue;
    }
    values[index] = result.value;
    index++;
  }
  return values.filter((value) => value !== undefined);
}
