/** The line, 0-based, in which nothing is marked while the writer is in it, and the draft that it is in. */
export interface QuietLine {
  readonly uri: string;
  readonly line: number;
}

/** Something that is marked: where it begins and ends, 0-based lines. */
export interface Marked {
  readonly range: { readonly start: { readonly line: number }; readonly end: { readonly line: number } };
}

/** What stays marked in a draft: all but what touches the quiet line. Without one, everything. */
export function withoutQuietLine<M extends Marked>(
  uri: string,
  marked: readonly M[],
  quiet: QuietLine | undefined,
): M[] {
  if (quiet?.uri !== uri) return [...marked];
  return marked.filter(({ range }) => quiet.line < range.start.line || range.end.line < quiet.line);
}
