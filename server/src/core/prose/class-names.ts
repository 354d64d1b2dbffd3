import { type FeatureId, namedId } from "./feature-id.ts";

/** The ids of features that are named after the classes of a lexicon, by a class's place in its table. */
export interface ClassNames {
  /** The class in the sentence itself, in the one before, and in the one behind. */
  readonly own: readonly FeatureId[];
  readonly before: readonly FeatureId[];
  readonly behind: readonly FeatureId[];
  /** The classes for which it matters most how much else the sentence says, with an id for each such measure. */
  readonly main: readonly { readonly place: number; readonly measures: Measures }[];
}

/** Ids by how much there is of something in a sentence; the last stands for more as well. */
export interface Measures {
  /** Content words that are of no class. */
  readonly left: readonly FeatureId[];
  /** Words with a capital behind the first. */
  readonly named: readonly FeatureId[];
  /** Numbers, links, blanks, quotation marks. */
  readonly figures: readonly FeatureId[];
}

/** Those of a sentence whatever its classes. */
export const MEASURES: Measures = measuresOf("");

/** Ids by a sentence's length, in eights of words. */
export const LENGTHS: readonly FeatureId[] = numbered("length", 4);

/** The id of a question. */
export const ASKS: FeatureId = namedId("asks");

const MAIN: readonly string[] = ["praise", "admire", "career", "piece", "we", "meet"];

const made = new WeakMap<readonly string[], ClassNames>();

/** The ids for the names of a table's classes; made once and kept. */
export function classNamesOf(names: readonly string[]): ClassNames {
  const known = made.get(names);
  if (known !== undefined) return known;
  const found: ClassNames = {
    own: names.map((name) => namedId(`@${name}`)),
    before: names.map((name) => namedId(`<@${name}`)),
    behind: names.map((name) => namedId(`>@${name}`)),
    main: MAIN.flatMap((name) =>
      names.includes(name) ? [{ place: names.indexOf(name), measures: measuresOf(`@${name}&`) }] : [],
    ),
  };
  made.set(names, found);
  return found;
}

function measuresOf(prefix: string): Measures {
  return {
    left: numbered(`${prefix}left`, 6),
    named: numbered(`${prefix}named`, 3),
    figures: numbered(`${prefix}figures`, 2),
  };
}

function numbered(name: string, most: number): FeatureId[] {
  return Array.from({ length: most + 1 }, (_, count) => namedId(`${name}${count}`));
}
