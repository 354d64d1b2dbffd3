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

/** What a rule's checks give: where and what. Rule id and severity are the driver's part. */
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
  /** Whether what it flags does nothing, so that editors may show it faded. */
  readonly isUnnecessary?: true;
  /** What can be set besides its severity. */
  readonly options?: RuleOptions;
  /** Whether it may offer a fix. */
  readonly fixable: boolean;
  readonly flagged: readonly Example[];
  readonly fine: readonly Example[];
}

/**
 * A rule. It has the checks that it needs; each looks at one thing only, so that after a keystroke no more is checked
 * again than what the keystroke touched. None uses `this`, as they may be called by themselves.
 */
export interface Rule {
  readonly meta: RuleMeta;
  /**
   * Looks at one message. What it reports depends on that message, the preamble and the settings only, and lies in the
   * message or in a preamble that is not empty. `draft` holds no other message.
   */
  checkMessage?(message: Message, draft: Draft, settings: Settings): Iterable<Report>;
  /** Looks at the preamble. `draft` may hold no message, and none but the untitled one. */
  checkPreamble?(draft: Draft, settings: Settings): Iterable<Report>;
  /** What it must know of each message to check the file. Depends on what `checkMessage` may depend on. */
  factsOf?(message: Message, draft: Draft, settings: Settings): Iterable<Fact>;
  /** Looks at the preamble in the light of what all messages together told. */
  checkFile?(draft: Draft, facts: FactCounts, settings: Settings): Iterable<Report>;
  /** Looks at the places that have one fact in common, two at least, in order. Reports at the first of them. */
  checkShared?(places: readonly SharedPlace[], settings: Settings): Iterable<Report>;
}

/** Something that a message tells a rule, which only means something beside what others tell. */
export interface Fact {
  /** Equal for equal facts. */
  readonly key: string;
  /** Where it stands, for a fact that is reported where it comes again. */
  readonly place?: SharedPlace;
}

/** Where a fact stands in the file. */
export interface SharedPlace {
  readonly span: Span;
  /** Equal for places that belong together, such as those of one recipient; undefined where it belongs to no other. */
  readonly group: string | undefined;
}

/** The facts of all messages, for one rule. */
export interface FactCounts {
  /** Whether any message told this. */
  has(key: string): boolean;
  /** How many messages there are. */
  readonly messages: number;
  /** The file's length in UTF-16 units. */
  readonly length: number;
}

/** A rule that looks at messages, one at a time. */
export interface MessageRule extends Rule {
  checkMessage(message: Message, draft: Draft, settings: Settings): Iterable<Report>;
}
