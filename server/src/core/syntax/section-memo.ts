import type { Section } from "./ast.ts";
import { readTheSame } from "./preamble-reads.ts";
import { messageScene, type Scene, topScene } from "./scene.ts";

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
 * The value must not depend on where in the preamble things stand. That of the top itself is made each time.
 */
export function memoBySection<T>(compute: (scene: Scene) => T): (section: Section, top: Section) => T {
  const known = new WeakMap<Section, { top: Section; readonly value: T }>();
  return (section, top) => {
    if (section === top) return compute(topScene(top));
    const last = known.get(section);
    if (last !== undefined && last.top !== top && readTheSame(section, last.top, top)) last.top = top;
    if (last?.top === top) return last.value;
    const value = compute(messageScene(section, top));
    known.set(section, { top, value });
    return value;
  };
}
