import type { Finding } from "../../lint/rule.ts";
import type { SectionedDraft } from "../../syntax/ast.ts";
import type { Template } from "../../templates.ts";
import type { Span } from "../../text.ts";
import type { Block } from "../blocks.ts";

/** What an offer is, so that an editor can show it by a sign of its own. */
export type CompletionKind = "template" | "placeholder" | "field" | "value" | "rule" | "comment" | "opener";

/** Something offered at a place of a draft. */
export interface Completion {
  readonly kind: CompletionKind;
  readonly label: string;
  /** A few words beside the label; may be empty. */
  readonly detail: string;
  /** What the words typed are compared with. */
  readonly filterText: string;
  /** Replaced by what is accepted; on one line, and the cursor is in it or at its end. */
  readonly span: Span;
  /** The text with tab stops, in VS Code's snippet syntax; undefined where it has none. */
  readonly snippet: string | undefined;
  /** The text without tab stops: blanks of a template stay visible as `[LABEL]`. */
  readonly plain: string;
  /** May parse the text that it explains, so it is made only when an editor shows it. */
  readonly explain: () => readonly Block[];
}

/** What completion draws on besides the draft. */
export interface CompletionSources {
  /** The templates that come with the tool. */
  readonly templates: readonly Template[];
  /** Other drafts, whose own templates are offered, nearest first. */
  readonly others: readonly OtherDraft[];
  /** The draft's findings: rules that found something come first in a suppression. */
  readonly findings: readonly Finding[];
  /** Today as YYYY-MM-DD; undefined where it is not known. */
  readonly today: string | undefined;
  /** Whether the writer asked, or an editor did because of a character typed. */
  readonly trigger: "asked" | "typed";
}

/** A draft beside the one that is written, and how lists call it. */
export interface OtherDraft {
  readonly draft: SectionedDraft;
  /** Such as its file's name. */
  readonly name: string;
}
