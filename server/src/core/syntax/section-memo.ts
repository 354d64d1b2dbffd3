import type { Section } from "./ast.ts";
import { areSameReads, type Reads, readsOf } from "./preamble-reads.ts";
import { messageScene, type Scene } from "./scene.ts";

/** Keeps what `compute` makes of a section by itself, which must not read the preamble of its file. */
export function memoOfSection<T>(compute: (section: Section) => T): (section: Section) => T {
  const known = new WeakMap<Section, { readonly value: T }>();
  return (section) => {
    const kept = known.get(section) ?? { value: compute(section) };
    known.set(section, kept);
    return kept.value;
  };
}

/**
 * Keeps what `compute` makes of a message's section until the section, or what it reads of the preamble, is another.
 * The value must not depend on where in the preamble things stand.
 */
export function memoBySection<T>(compute: (scene: Scene) => T): (section: Section, top: Section) => T {
  const known = new WeakMap<Section, { readonly top: Section; readonly reads: Reads; readonly value: T }>();
  return (section, top) => {
    const last = known.get(section);
    if (last?.top === top) return last.value;
    const reads = readsOf(section, top);
    const isSame = last !== undefined && areSameReads(last.reads, reads);
    const value = isSame ? last.value : compute(messageScene(section, top));
    known.set(section, { top, reads, value });
    return value;
  };
}
