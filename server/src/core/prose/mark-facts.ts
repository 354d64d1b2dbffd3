import type { TokenKind } from "./tokens.ts";
import { factsOf, type WordFacts } from "./word-facts.ts";

const named: ReadonlyMap<TokenKind, WordFacts> = new Map(
  (["number", "money", "percent", "link", "blank", "emoji", "break"] as const).map((kind) => [
    kind,
    factsOf(`#${kind}`, `#${kind}`),
  ]),
);

const marks = new Map<string, WordFacts>();

/** How many marks are kept. */
const MOST = 1000;

/** What depends on the kind of a token alone, for kinds of which it does not matter what is written; else undefined. */
export function factsOfNamed(kind: TokenKind): WordFacts | undefined {
  return kind === "mark" || kind === "end" || kind === "quote" ? undefined : named.get(kind);
}

/** What depends on a mark alone, wherever it stands. */
export function factsOfMark(mark: string): WordFacts {
  const known = marks.get(mark);
  if (known !== undefined) return known;
  const facts = factsOf(mark, mark);
  if (marks.size >= MOST) marks.clear();
  marks.set(mark, facts);
  return facts;
}
