import type { LineMap, Span } from "../text.ts";
import type { FieldName } from "./fields.ts";

/**
 * One `.linkmsg` file, parsed. Flat lists instead of nested nodes: rules and features loop over them.
 *
 * Every text gives a draft; what is wrong in it stands in the tree (`unknownFields`, `broken` and
 * `foreign` segments) and is reported by rules.
 */
export interface Draft {
  readonly text: string;
  /** All lines in order; together with their line ends they cover the text exactly. */
  readonly lines: readonly Line[];
  /** Fields and values before the first separator; they hold for every message that says nothing else. */
  readonly preamble: Head;
  readonly messages: readonly Message[];
  /** The draft of the whole file where this one holds a part of it only, with the file's text and offsets. */
  readonly file?: SectionedDraft;
}

/**
 * A piece of a file that can be read without the others: its top (all before the first separator), or one message
 * from its separator on. Offsets inside count from the section's start. What is written in a section never changes, so
 * what is known of it holds in every state of every file that has the same text there.
 */
export interface Section {
  readonly text: string;
  /** Its lines; the last is empty where the text ends with a line end. */
  readonly lines: readonly Line[];
  /** Converts between its offsets and positions counted from its first line. */
  readonly lineMap: LineMap;
  /** Fields and values that hold for the file; undefined in a message's section. */
  readonly preamble: Head | undefined;
  /** Undefined in a top without text below its head. Its index is 0. */
  readonly message: Message | undefined;
  /**
   * What the linter knows of the section: `lint/section-check.ts` writes and reads it, and nobody else. It stands here
   * as looking it up in a map of all sections took as long as half of the check.
   */
  check: unknown;
}

/** A whole file as the sections that it is made of, so that a change of one leaves the others as they are. */
export interface SectionedDraft extends Draft {
  /** The top, which may be empty, then a section for each separator. */
  readonly sections: readonly Section[];
  /** UTF-16 offset of each section, and of the file's end. */
  readonly starts: Int32Array;
  /** 0-based line of each section's first line, and behind the file's last. */
  readonly lineStarts: Int32Array;
  readonly lineMap: LineMap;
}

/** What a line is. `unknown-field` is a mistyped field name in a head. */
export type LineKind = "separator" | "comment" | "field" | "unknown-field" | "value" | "blank" | "text";

export interface Line {
  readonly kind: LineKind;
  /** The line without its line end (and, on the first line, without a byte order mark). */
  readonly span: Span;
  /** Offset behind the line end: where the next line starts. */
  readonly next: number;
}

/** A piece of text with its place; `text` is trimmed, and so is `span`. */
export interface Part {
  readonly text: string;
  readonly span: Span;
}

/** Fields, values and comments above a body. An empty head has an empty span at the place where it would stand. */
export interface Head {
  readonly span: Span;
  /** In the order written, repeated ones included; the first of a name counts. */
  readonly fields: readonly Field[];
  readonly unknownFields: readonly UnknownField[];
  readonly values: readonly Value[];
  readonly comments: readonly Comment[];
}

/** `Key: value`. `value.text` is `""` where nothing stands behind the colon. */
export interface Field {
  readonly kind: "field";
  readonly name: FieldName;
  readonly span: Span;
  readonly key: Part;
  readonly value: Part;
  /** The value cut into segments; filled for `Subject`, whose text is sent, and empty for all others. */
  readonly segments: readonly Segment[];
}

/** A line in a head whose key is one or two typing errors away from the field `suggestion`. */
export interface UnknownField {
  readonly kind: "unknown-field";
  readonly span: Span;
  readonly key: Part;
  readonly value: Part;
  readonly suggestion: FieldName;
}

/** `[LABEL]: value`, in a head: the text of a placeholder. */
export interface Value {
  readonly kind: "value";
  readonly span: Span;
  /** The label as written, brackets left out. */
  readonly label: Part;
  /** The label folded (`foldLabel`); equal for placeholders that are the same. */
  readonly name: string;
  readonly value: Part;
}

/** A comment line. `span` runs from `//` to the line's end, blanks around it left out. */
export interface Comment {
  readonly kind: "comment";
  readonly span: Span;
  /** Set where the comment is a `linkmsg-ignore`. */
  readonly suppression: Suppression | undefined;
}

/** `// linkmsg-ignore RULE[, RULE] — reason`. No rule named means all rules. */
export interface Suppression {
  /** From `linkmsg-ignore` to the end of the last rule id. */
  readonly span: Span;
  readonly rules: readonly Part[];
  readonly reason: string | undefined;
}

export interface Message {
  readonly kind: "message";
  /** 0-based place in the file. */
  readonly index: number;
  /** From the separator (or, for a first message without one, its first text) to the next separator or the end. */
  readonly span: Span;
  /** Span of the separator line; undefined only for a file's first, untitled message. */
  readonly separator: Span | undefined;
  /** The title; undefined where it is empty. */
  readonly title: Part | undefined;
  readonly head: Head;
  readonly body: Body;
}

export interface Body {
  /** From the first line that is not blank to the end of the last; empty at the head's end for an empty body. */
  readonly span: Span;
  /** Text, markup and line breaks in order, comment lines left out. A line break is a segment of its own. */
  readonly segments: readonly Segment[];
  readonly comments: readonly Comment[];
}

export type Segment =
  | TextRun
  | LineBreak
  | Escape
  | Placeholder
  | BrokenPlaceholder
  | ForeignPlaceholder
  | Link;

/** Plain text without line breaks. */
export interface TextRun {
  readonly kind: "text";
  readonly span: Span;
}

/** The end of a line inside a body. */
export interface LineBreak {
  readonly kind: "line-break";
  readonly span: Span;
}

/** A backslash and the character that it escapes. */
export interface Escape {
  readonly kind: "escape";
  readonly span: Span;
  readonly character: string;
}

/** `[LABEL|fallback—hint]`. */
export interface Placeholder {
  readonly kind: "placeholder";
  readonly span: Span;
  readonly label: Part;
  /** The label folded (`foldLabel`); equal for placeholders that are the same. */
  readonly name: string;
  readonly fallback: Part | undefined;
  readonly hint: Part | undefined;
  /** The hint's choices where it lists some with commas, else empty. */
  readonly choices: readonly string[];
}

/**
 * A bracket that makes no placeholder: `unclosed` `[NAME`, `unopened` `NAME]`, `empty` `[]`, `doubled` `[[NAME]]`
 * and `[NAME]]]`. `repair` is the text that mends it, or undefined where none is known.
 */
export interface BrokenPlaceholder {
  readonly kind: "broken";
  readonly span: Span;
  readonly form: "unclosed" | "unopened" | "empty" | "doubled";
  readonly repair: string | undefined;
}

/** Another tool's placeholder. `replacement` is the same in this language (`""` for Liquid tags, which have none). */
export interface ForeignPlaceholder {
  readonly kind: "foreign";
  readonly span: Span;
  /** The form in words, such as `double braces`, for the finding's text. */
  readonly form: string;
  readonly replacement: string;
}

/** A Markdown link `[text](target)`; LinkedIn shows it as typed. */
export interface Link {
  readonly kind: "link";
  readonly span: Span;
  readonly text: Part;
  readonly target: Part;
}
