import type { Section } from "./ast.ts";
import { haveSamePreamble, readsOf } from "./preamble-reads.ts";
import { messageScene, type Scene } from "./scene.ts";

/**
 * Keeps what `compute` makes of a message's section until the section, or what it reads of the preamble, is another.
 * The value must not depend on where in the preamble things stand.
 */
export function memoBySection<T>(compute: (scene: Scene) => T): (section: Section, top: Section) => T {
  const known = new WeakMap<Section, { top: Section; reads: string; value: T }>();
  return (section, top) => {
    const last = known.get(section);
    const isSame =
      last !== undefined && (haveSamePreamble(last.top, top) || last.reads === readsOf(section, top));
    if (isSame) return last.value;
    const value = compute(messageScene(section, top));
    known.set(section, { top, reads: readsOf(section, top), value });
    return value;
  };
}
