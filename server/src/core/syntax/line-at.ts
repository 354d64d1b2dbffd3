import type { Draft } from "./ast.ts";

/** The 0-based number of the line in which a UTF-16 `offset` stands; the first or last for one out of bounds. */
export function lineNumberAt({ lines }: Pick<Draft, "lines">, offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle]?.span.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
