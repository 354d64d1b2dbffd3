/** The parts of a person's name that labels ask for; undefined where the name does not tell. */
export interface PersonName {
  readonly first: string | undefined;
  readonly last: string | undefined;
  /** The whole name, titles and suffixes left out. */
  readonly full: string;
}

/**
 * Takes a name apart: `Dr. Ana Maria da Silva, PhD` has the first name `Ana` and the last name `da Silva`.
 * `Silva, Ana` is turned round; what else follows a comma is left out. Of `Dr. Silva` only the last name is
 * known. A name of nothing but titles gives undefined.
 */
export function readPersonName(written: string): PersonName | undefined {
  const pieces = written.split(",").map((piece) =>
    piece
      .trim()
      .split(/\s+/)
      .filter((word) => word !== ""),
  );
  const front = pieces.map((words) => withoutTitles(words));
  const [family = [], given = []] = front.map(withoutSuffixes).filter((words) => words.length > 0);
  const turned = family.length === 1 && given.length > 0 && given.length <= 2;
  const words = turned ? [...given, ...family] : family;
  const titled = (front[0]?.length ?? 0) < (pieces[0]?.length ?? 0);
  return words.length === 0 ? undefined : nameOf(words, titled);
}

function nameOf(words: readonly string[], titled: boolean): PersonName {
  const full = words.join(" ");
  if (words.length === 1)
    return titled ? { first: undefined, last: full, full } : { first: full, last: undefined, full };
  const particle = words.findIndex((word, index) => index > 0 && PARTICLES.has(word.toLowerCase()));
  const last = particle > 0 && particle < words.length - 1 ? words.slice(particle) : words.slice(-1);
  return { first: words[0], last: last.join(" "), full };
}

function withoutTitles(words: readonly string[]): readonly string[] {
  const first = words.findIndex((word) => !TITLES.has(fold(word)));
  return first < 0 ? [] : words.slice(first);
}

function withoutSuffixes(words: readonly string[]): readonly string[] {
  const last = words.findLastIndex((word) => !SUFFIXES.has(fold(word)));
  return words.slice(0, last + 1);
}

function fold(word: string): string {
  return word.replace(/[.()]/g, "").toLowerCase();
}

/** Words before a name that are no part of it; dots and case do not matter. */
const TITLES: ReadonlySet<string> = new Set([
  ...["dr", "prof", "professor", "doctor", "mr", "mrs", "ms", "miss", "mx", "sir", "dame", "madam", "rev"],
  ...["hon", "herr", "frau", "sr", "sra", "srta", "dipl-ing", "ing", "mag"],
]);

/** Words behind a name that are no part of it; dots and case do not matter. */
const SUFFIXES: ReadonlySet<string> = new Set([
  ...[
    "phd",
    "dphil",
    "md",
    "dds",
    "jd",
    "llm",
    "llb",
    "mba",
    "emba",
    "msc",
    "bsc",
    "ma",
    "ba",
    "meng",
    "beng",
  ],
  ...["mph", "mfa", "rn", "pe", "cpa", "cfa", "cissp", "pmp", "shrm-cp", "shrm-scp", "esq", "jr", "sr", "ii"],
  ...["iii", "iv", "obe", "mbe", "cbe", "frs", "he/him", "she/her", "they/them"],
]);

/** Words with which a last name of several words begins. */
const PARTICLES: ReadonlySet<string> = new Set([
  ...["da", "das", "de", "del", "della", "der", "di", "do", "dos", "du", "el", "la", "le", "ten", "ter"],
  ...["van", "vom", "von", "zu", "al", "bin", "ibn", "bint", "af", "av"],
]);
