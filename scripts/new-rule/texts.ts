/** The lines that register a rule in `core/rules/index.ts`: one above the list, one in it. */
export function registration(id: string): { readonly importLine: string; readonly listLine: string } {
  const name = exportName(id);
  return { importLine: `import { ${name} } from "./${id}.ts";`, listLine: `${name},` };
}

/** `empty-praise` is exported as `emptyPraise`. */
function exportName(id: string): string {
  return id.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** A rule that works, for a phrase of its own; every text in it is to be replaced. */
export function ruleText(id: string): string {
  return `import type { MessageRule } from "../lint/rule.ts";
import { phraseBook } from "../prose/phrase-book.ts";
import { placesOf } from "../prose/places.ts";

const phrases = phraseBook(["replace this phrase"], {});

/** REPLACE: one sentence on what it finds. */
export const ${exportName(id)}: MessageRule = {
  meta: {
    id: "${id}",
    title: "REPLACE: a short noun phrase",
    severity: "information",
    grade: "D",
    why: "REPLACE: why it matters to the writer, in one to three sentences.",
    source: "REPLACE: where that is known from, or: House style.",
    fixable: false,
    flagged: [{ text: "Hi Ana, replace this phrase by what the rule finds." }],
    fine: [{ text: "Hi Ana, this phrase is near it.", note: "REPLACE: why it is fine." }],
  },
  *checkMessage(message, draft) {
    for (const { span, text } of placesOf(message, draft, phrases)) {
      yield { span, message: \`“\${text}” REPLACE: what is wrong, why, and what to do.\` };
    }
  },
};
`;
}

/** The draft of a fixture, with a place for each case that a rule of prose should have. */
export function fixtureText(): string {
  return `### Flagged
Hi Ana, replace this phrase.

### Upper case, behind an emoji, across a line break
Hi Ana 👋 REPLACE this
phrase.

### In a placeholder, a comment and a quotation
Hi [NAME|replace this phrase], you said “replace this phrase”.
// replace this phrase

### Near misses
Hi Ana, this phrase is near it.
`;
}
