import type { Kind } from "./syntax/fields.ts";

/** A text to start from, offered as a completion. The ready-made ones come from `snippets/`. */
export interface Template {
  /** How lists call it, such as `After a post`. */
  readonly name: string;
  /** What one types to find it. */
  readonly prefix: string;
  /** One or two sentences: when it fits, and what to mind. */
  readonly description: string;
  /** Who the recipient is to the writer, such as `recruiter`. */
  readonly category: string;
  readonly kind: Kind;
  /** The text in VS Code's snippet syntax, lines joined by `\n`. The default of a tab stop is a placeholder. */
  readonly body: string;
}
