import type { Segment } from "./ast.ts";

/** A segment of that kind. */
export type SegmentOf<K extends Segment["kind"]> = Extract<Segment, { readonly kind: K }>;

/** The segments of one kind, in order. Costs next to nothing where there is none, which is so of most kinds and bodies. */
export function ofKind<K extends Segment["kind"]>(
  segments: readonly Segment[],
  kind: K,
): readonly SegmentOf<K>[] {
  for (const segment of segments)
    if (segment.kind === kind) return segments.filter((one): one is SegmentOf<K> => one.kind === kind);
  return NONE;
}

const NONE: readonly never[] = [];
