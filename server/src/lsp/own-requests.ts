/*
 * Requests beyond the protocol, for our own editor client: their names and what they carry, as plain data.
 * Client and server read this file, so it imports nothing that runs.
 */

import type { Filling, FillTarget } from "../core/features/fill-in.ts";
import type { Severity } from "../core/lint/rule.ts";
import type { MessageState } from "../core/summary.ts";
import type { Account, Kind, Relation } from "../core/syntax/fields.ts";
import type { Position, Range } from "./protocol.ts";

/** `MessagesParams` → `MessageInfo[]`, one for each message in order; null where the document is not open. */
export const MESSAGES_REQUEST = "linkmsg/messages";

export interface MessagesParams {
  readonly textDocument: { readonly uri: string };
}

/** `MessageAtParams` → `MessageAt`, as it changes with each keystroke; null where the document is not open. */
export const MESSAGE_AT_REQUEST = "linkmsg/messageAt";

export interface MessageAtParams extends MessagesParams {
  readonly position: Position;
}

export interface MessageAt {
  /** The message that holds the position; null above the first one. */
  readonly message: MessageInfo | null;
  /** Whether any message of the file, templates aside, has a blank to fill. */
  readonly fileHasBlanks: boolean;
}

/** Everything that lists, counters and previews show of one message. */
export interface MessageInfo {
  /** 0-based place in the file. */
  readonly index: number;
  /** What lists call it; never empty. */
  readonly title: string;
  readonly kind: Kind;
  /** The recipient's name; null where none is given. */
  readonly to: string | null;
  readonly state: MessageState;
  /** How it stands in a few words, such as `2 open · 187–231/300`. */
  readonly standing: string;
  /** The day on which it was sent, as YYYY-MM-DD; null where none is written. */
  readonly sent: string | null;
  /** The template's name, empty where it has none; null for what is no template. */
  readonly template: string | null;
  /** From its separator to the next one. */
  readonly range: Range;
  /** From the first line of its text to the end of the last; empty where there is no text yet. */
  readonly bodyRange: Range;
  /** Blanks to fill, in an InMail's subject and in the text, each name once, in order. */
  readonly open: readonly OpenBlank[];
  /** The text as LinkedIn shows it, with `[LABEL]` for each open blank. */
  readonly text: string;
  /** Fewest and most UTF-16 units of `text`: an open blank counts 0, or as much as its label. */
  readonly length: Extent;
  /** The same in code points, as some other counters count. */
  readonly codePoints: Extent;
  /** Words of `text`; an open blank counts as one. */
  readonly words: number;
  /** The most UTF-16 units that LinkedIn takes. */
  readonly limit: number;
  /** What has that limit, such as `an invitation from a free account`. */
  readonly limitOf: string;
  /** An InMail's subject; null for other kinds and where there is none. */
  readonly subject: SubjectInfo | null;
  readonly account: AccountInfo;
  /** Findings of each severity, those on open blanks left out. */
  readonly findings: Readonly<Record<Severity, number>>;
}

/** A number that open blanks leave between two ends. */
export interface Extent {
  readonly min: number;
  readonly max: number;
}

/** A blank without a text. */
export interface OpenBlank {
  readonly label: string;
  /** The label folded: equal for labels that mean the same blank. */
  readonly name: string;
  readonly hint: string | null;
  /** What the hint lists to choose from; often empty. */
  readonly choices: readonly string[];
  /** Texts that heads of this file give to blanks of this name, each once, in order. */
  readonly used: readonly string[];
  /** All its places, brackets included. */
  readonly ranges: readonly Range[];
}

export interface SubjectInfo {
  readonly text: string;
  readonly length: Extent;
  readonly limit: number;
}

/** The sender's account as it holds for one message. */
export interface AccountInfo {
  readonly value: Account;
  /** The value of the field `Account` that decides it; null where the settings do. */
  readonly range: Range | null;
}

/** `PreviewParams` → `PreviewInfo`; null where the document is not open or has no message. */
export const PREVIEW_REQUEST = "linkmsg/preview";

/** A cursor: asked for is the message that it is in, or the first where it is above all. */
export interface PreviewParams {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
}

/** A message as its reader gets to see it, and all that is to be said of it. */
export interface PreviewInfo {
  readonly message: MessageInfo;
  /** An InMail's subject; null for other kinds and where there is none. */
  readonly subject: readonly PreviewPart[] | null;
  readonly body: readonly PreviewPart[];
  /** The message's findings in order, those on open blanks left out, as `message.open` tells of these. */
  readonly findings: readonly PreviewFinding[];
}

/** A piece of what is sent. */
export interface PreviewPart {
  readonly text: string;
  /** `open` is a blank without a text, `filled` one that has one, `raw` markup that would be sent as it is. */
  readonly form: "plain" | "filled" | "open" | "raw";
  /** Whether LinkedIn would cut it off, as it lies behind the limit. */
  readonly isLost: boolean;
  /** What it comes from. */
  readonly range: Range;
}

export interface PreviewFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
}

/** `{}` → `FileMessages[]`: the drafts of the workspace, open or not, those without a message left out. */
export const WORKSPACE_MESSAGES_REQUEST = "linkmsg/workspaceMessages";

export interface FileMessages {
  readonly uri: string;
  readonly messages: readonly ListedMessage[];
}

/** A message without its text. */
export type ListedMessage = Omit<MessageInfo, "text" | "subject">;

/** `FillInParams` → `TextEdit[]` that fill blanks of a message; null where there is no such message. */
export const FILL_IN_REQUEST = "linkmsg/fillIn";

export interface FillInParams extends MessagesParams {
  /** 0-based place of the message in the file. */
  readonly index: number;
  readonly fillings: readonly Filling[];
  readonly target: FillTarget;
}

/** `MarkSentParams` → `TextEdit[]` that write the day into a message's head; null where there is no such message. */
export const MARK_SENT_REQUEST = "linkmsg/markSent";

export interface MarkSentParams extends MessagesParams {
  /** 0-based place of the message in the file. */
  readonly index: number;
  /** As YYYY-MM-DD. */
  readonly date: string;
}

/** `NotesSentParams` → how many invitations with a note the workspace's drafts say were sent in that month. */
export const NOTES_SENT_REQUEST = "linkmsg/notesSent";

export interface NotesSentParams {
  /** As YYYY-MM. */
  readonly month: string;
}

/** `{}` → `TemplateInfo[]`: the writer's own from the workspace's drafts, then those that come with the tool. */
export const TEMPLATES_REQUEST = "linkmsg/templates";

/** A text to start from. */
export interface TemplateInfo {
  readonly name: string;
  /** When it fits; for the writer's own, where it stands. */
  readonly description: string;
  readonly category: string;
  readonly kind: Kind;
  /** Whom it is written to; null where that is left open. */
  readonly relation: Relation | null;
  /** With tab stops, in the form of VS Code's snippets. */
  readonly snippet: string;
  /** Without them. */
  readonly text: string;
  readonly isOwn: boolean;
}

/** `{}` → `RuleInfo[]` in the order of the list of rules. */
export const RULES_REQUEST = "linkmsg/rules";

/** What is known of a rule, as on its page. */
export interface RuleInfo {
  readonly id: string;
  readonly title: string;
  /** Its usual severity. */
  readonly severity: Severity;
  /** The kinds of message it looks at; empty for all. */
  readonly kinds: readonly Kind[];
  readonly why: string;
  readonly source: string;
  /** What it rests on, in words. */
  readonly evidence: string;
  readonly isFixable: boolean;
  /** The address of its page. */
  readonly page: string;
  readonly flagged: readonly RuleExample[];
  readonly fine: readonly RuleExample[];
}

export interface RuleExample {
  /** A whole draft. */
  readonly text: string;
  readonly note: string | null;
}

/** `SyntaxTreeParams` → the draft's syntax tree as text, one node a line; null where the document is not open. */
export const SYNTAX_TREE_REQUEST = "linkmsg/syntaxTree";

export interface SyntaxTreeParams {
  readonly textDocument: { readonly uri: string };
}

/*
 * Requests of the server to a client that sets the option `files` in `initialize`, as the server that VS Code runs
 * has no disk.
 */

/** `ReadFileParams` → the text of a draft or a configuration without byte order mark; null where there is none. */
export const READ_FILE_REQUEST = "linkmsg/readFile";

export interface ReadFileParams {
  readonly uri: string;
}

/** `FindDraftsParams` → `FoundDrafts`. */
export const FIND_DRAFTS_REQUEST = "linkmsg/findDrafts";

export interface FindDraftsParams {
  /** The URI of a workspace folder. */
  readonly folder: string;
}

/** The `.linkmsg` files below a folder, nearest first. */
export interface FoundDrafts {
  /** When each was last written, in ms; only compared with itself. */
  readonly files: readonly { readonly uri: string; readonly modified: number }[];
  /** Whether no limit cut the list short. */
  readonly isComplete: boolean;
}
