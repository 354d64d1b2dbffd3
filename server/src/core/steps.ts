/**
 * Long work in steps: whoever runs it may do something else between any two of them, and go on later or not at all.
 * What it gives must not depend on that.
 */
export type Steps<T> = Generator<void, T, void>;

/** Runs all steps at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** What `of` gives for each item, in one list, with a step for each item. */
export function* flatMapInSteps<A, B>(
  items: readonly A[],
  of: (item: A, index: number) => readonly B[],
): Steps<B[]> {
  const found: B[] = [];
  for (const [index, item] of items.entries()) {
    for (const one of of(item, index)) found.push(one);
    yield;
  }
  return found;
}
