import type { Edit, Finding } from "../../lint/rule.ts";
import type { Settings } from "../../lint/settings.ts";
import type { Draft, SectionedDraft } from "../../syntax/ast.ts";
import type { Span } from "../../text.ts";

/** What an action is for, by the names of the language server protocol. */
export const ACTION_KINDS = [
  "quickfix",
  "refactor.extract",
  "refactor.rewrite",
  "source.fixAll.linkmsg",
] as const;

export type ActionKind = (typeof ACTION_KINDS)[number];

/** A change that the writer may choose from a menu. */
export interface Action {
  /** What choosing it does, in the writer's words. */
  readonly title: string;
  readonly kind: ActionKind;
  /** Changes of the draft: in order, not overlapping. Empty where only the configuration changes. */
  readonly edits: readonly Edit[];
  /** Changes of the configuration's text, the empty text where there is none yet. */
  readonly configEdits?: readonly Edit[];
  /** The finding that it answers; undefined where it answers none. */
  readonly finding?: Finding;
  /** Whether it is the one to apply where the writer asks for a fix without choosing. */
  readonly isPreferred: boolean;
}

/** What the writer points at. */
export interface ActionRequest {
  readonly draft: SectionedDraft;
  /** The selected text, or the cursor as an empty span. */
  readonly range: Span;
  /** The findings that the range touches, under `settings`; others may be among them. */
  readonly findings: readonly Finding[];
  /** All findings of the draft; put together only where an action is for the whole file. */
  readonly allFindings: () => readonly Finding[];
  readonly settings: Settings;
  /** The configuration that a rule may be turned off in; undefined where none can be changed. */
  readonly config: ConfigText | undefined;
}

/** A request with what all actions look at. */
export interface PlacedRequest extends ActionRequest {
  /** What of the draft lies around the range, see `localDraft`. */
  readonly near: Draft;
}

/** A configuration's text as it stands; `text` is undefined where the file has to be made. */
export interface ConfigText {
  /** How menus call it. */
  readonly name: string;
  readonly text: string | undefined;
}

/** The findings that the range touches. */
export function findingsIn({ findings, range }: ActionRequest): Finding[] {
  return findings.filter(({ span }) => span.start <= range.end && range.start <= span.end);
}
