/** A run of words in one style. Text is plain: whoever shows it escapes what would be markup there. */
export interface Inline {
  readonly style: "plain" | "strong" | "code";
  readonly text: string;
}

/**
 * One piece of an explanation, top to bottom: a paragraph, text to show exactly as it is written, or a line
 * between two topics. Knows nothing of Markdown.
 */
export type Block =
  | { readonly kind: "paragraph"; readonly inlines: readonly Inline[] }
  | { readonly kind: "verbatim"; readonly text: string }
  | { readonly kind: "divider" };

/** A paragraph; a bare string is plain text. */
export function paragraph(...parts: readonly (string | Inline)[]): Block {
  const inlines = parts.map((part) =>
    typeof part === "string" ? { style: "plain" as const, text: part } : part,
  );
  return { kind: "paragraph", inlines };
}

/** Words that stand out. */
export function strong(text: string): Inline {
  return { style: "strong", text };
}

/** Words that are typed as they stand. */
export function code(text: string): Inline {
  return { style: "code", text };
}

/** Topics one below the other, a divider between each two. */
export function divided(topics: readonly (readonly Block[])[]): Block[] {
  return topics.flatMap((blocks, index) =>
    index === 0 ? blocks : [{ kind: "divider" } as const, ...blocks],
  );
}
