import type { Draft, Message } from "../syntax/ast.ts";
import type { Kind } from "../syntax/fields.ts";
import type { Span } from "../text.ts";
import type { RuleOptions } from "./options.ts";
import type { Settings } from "./settings.ts";

/** How grave a finding is, in the language server protocol's four steps. */
export type Severity = "error" | "warning" | "information" | "hint";

/**
 * How good the evidence is that a rule rests on: A LinkedIn's own data or policy, B a large data set,
 * C practitioners' testimony, D house style or safety. A rule of grade B or below is never an error
 * unless it is about the file itself.
 */
export type Grade = "A" | "B" | "C" | "D";

/** One change of a text. `span` is replaced by `text`; an empty span inserts. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** A change that a reader may choose. `safe` ones keep the meaning and may be applied without being asked. */
export interface Fix {
  /** What choosing it does, in words for a menu. */
  readonly title: string;
  /** In order, not overlapping. */
  readonly edits: readonly Edit[];
  readonly safe: boolean;
}

/** Another place that explains a finding. */
export interface Related {
  readonly span: Span;
  readonly message: string;
}

/** What a rule's `check` yields: where and what. Rule id and severity are the driver's part. */
export interface Report {
  readonly span: Span;
  /** What is wrong, why, and what to do: one or two sentences in the writer's words. */
  readonly message: string;
  readonly fixes?: readonly Fix[];
  readonly related?: readonly Related[];
  /** The words that decided, where they are not the whole of `span`. */
  readonly evidence?: readonly Span[];
  /** Replaces the rule's severity where this case is graver or milder; "off" in the settings still wins. */
  readonly severity?: Severity;
  /** Whether `severity` is the writer's own choice for this case; then it holds whatever the rule is set to. */
  readonly isOwnSeverity?: boolean;
}

/** A report with everything an editor or a terminal shows. */
export interface Finding extends Report {
  readonly rule: string;
  readonly severity: Severity;
  readonly fixes: readonly Fix[];
  /** 0-based index of the message it is in; undefined in the preamble. */
  readonly messageIndex: number | undefined;
}

/** An example on a rule's page and a test: a whole file that is flagged, or is not. */
export interface Example {
  readonly text: string;
  /** Why it is flagged or fine, for the page. */
  readonly note?: string;
  /** Settings that it needs, where the default ones don't show the rule. */
  readonly settings?: Partial<Settings>;
}

/** The one place where a rule is described: manifest, schema, rule page, hover and command line read it. */
export interface RuleMeta {
  /** Kebab case; reads well after "ignore". Never changes. */
  readonly id: string;
  /** A short noun phrase. */
  readonly title: string;
  readonly severity: Severity;
  readonly grade: Grade;
  /** Why it matters to the writer: one to three sentences. */
  readonly why: string;
  /** Where the claim in `why` comes from. */
  readonly source: string;
  /** The kinds of message it applies to; undefined for all. */
  readonly kinds?: readonly Kind[];
  /** Whether its findings are about something else than words of a text, such as its length: no exception silences them. */
  readonly noExceptions?: true;
  /** What can be set besides its severity. */
  readonly options?: RuleOptions;
  /** Whether it may offer a fix. */
  readonly fixable: boolean;
  readonly flagged: readonly Example[];
  readonly fine: readonly Example[];
}

/** A rule that looks at one message at a time. Its reports depend on that message, the preamble and the settings only. */
export interface MessageRule {
  readonly meta: RuleMeta;
  checkMessage(message: Message, draft: Draft, settings: Settings): Iterable<Report>;
}

/** A rule that needs the whole file. */
export interface DraftRule {
  readonly meta: RuleMeta;
  checkDraft(draft: Draft, settings: Settings): Iterable<Report>;
}

export type Rule = MessageRule | DraftRule;
