import type { Edit, Fix, MessageRule, Report } from "../lint/rule.ts";
import { inSource, type Prose } from "../prose/prose.ts";
import { readingOf } from "../prose/reading.ts";
import type { Draft, Link } from "../syntax/ast.ts";
import { sentOfKind } from "../syntax/sent.ts";
import type { Span } from "../text.ts";

/** Markdown, which LinkedIn shows as it is typed. Lists with a dash are left alone: people write them by hand. */
export const markdownSyntax: MessageRule = {
  meta: {
    id: "markdown-syntax",
    title: "Markdown",
    severity: "warning",
    grade: "A",
    why: "LinkedIn shows plain text, so the reader sees the asterisks and brackets, which look like a text pasted from a machine.",
    source: "LinkedIn's message box keeps no Markdown; own trial.",
    fixable: true,
    flagged: [
      { text: "Hi Ana, your talk was **very clear**. Do you sort first?" },
      { text: "Hi Ana, our notes are [here](https://weber.example/joins)." },
      { text: "Hi Ana, your talk was _very_ clear. Do you run `sort` first?" },
    ],
    fine: [
      { text: "Kind: message\n\nHi Ana, two things:\n- your talk was clear\n- do you sort first?" },
      {
        text: "Hi Ana, the field first_name_id in your talk was new to me.",
        note: "A name with underscores.",
      },
      { text: "Hi Ana, your note on __init__ was new to me.", note: "A name in Python." },
    ],
  },
  checkMessage(message, draft) {
    const { prose } = readingOf(message, draft.text);
    const links = sentOfKind(message, draft, "link").map(reportLink);
    return SIGNS.test(prose.text) ? [...marks(prose, draft), ...links] : links;
  },
};

function* marks(prose: Prose, draft: Draft): Iterable<Report> {
  for (const { kind, sign, pattern } of FORMS) {
    if (!prose.text.includes(sign)) continue;
    for (const { 0: written, 1: open = "", 2: close = "", index } of prose.text.matchAll(pattern())) {
      const start = index + written.length - written.trimStart().length;
      const span = inSource({ start, end: index + written.length }, prose);
      yield {
        span,
        message: messageOf(kind),
        fixes: [stripMarks(span, open.length, close.length, draft.text)],
      };
    }
  }
}

/** The characters of which every form has one. */
const SIGNS = /[*_~`#]/;

interface Form {
  readonly kind: string;
  /** What stands in every text that the pattern fits. */
  readonly sign: string;
  readonly pattern: () => RegExp;
}

/**
 * Marks that are clearly Markdown, on one line each; group 1 opens, group 2 closes. A mark touches a blank or
 * punctuation on its outside and a letter, a digit or a blank of the draft on its inside. `__init__` is a name of
 * programmers.
 */
const FORMS: readonly Form[] = [
  { kind: "bold", sign: "**", pattern: () => /(\*\*)(?=[^\s*])[^*\r\n]{0,300}[^\s*](\*\*)(?!\*)/g },
  {
    kind: "bold",
    sign: "__",
    pattern: () =>
      /(?<![\p{L}\p{N}_@/])(__)(?=[^\s_])(?!\p{Ll}{1,40}__)[^_\r\n]{0,300}[^\s_](__)(?![\p{L}\p{N}_])/gu,
  },
  { kind: "strike", sign: "~~", pattern: () => /(~~)(?=[^\s~])[^~\r\n]{0,300}[^\s~](~~)/g },
  {
    kind: "emphasis",
    sign: "_",
    pattern: () =>
      /(?<![\p{L}\p{N}_@/])(_)(?=[\p{L}\p{N}])[^_\r\n]{0,300}[\p{L}\p{N}!?.](_)(?![\p{L}\p{N}_/])/gu,
  },
  {
    kind: "code",
    sign: "`",
    pattern: () => /(?<![\p{L}\p{N}`])(`)(?=[^\s`'])[^`\r\n]{0,300}[^\s`](`)(?![\p{L}\p{N}`])/gu,
  },
  { kind: "code", sign: "```", pattern: () => /^[ \t]{0,3}(```)[^\r\n`]*()$/gm },
  { kind: "heading", sign: "#", pattern: () => /^(#{1,6}[ \t]+)(?=\S)[^\r\n]*()$/gm },
];

const NAMES: Readonly<Record<string, string>> = {
  bold: "for bold text",
  strike: "for struck text",
  emphasis: "for emphasis",
  code: "for code",
  heading: "for a heading",
};

function messageOf(kind: string): string {
  return `LinkedIn shows Markdown as it is typed, so the reader sees the marks ${NAMES[kind] ?? ""}. Take them away; the words are enough.`;
}

/** Removes as many characters as the marks have at both ends, so that blanks of the draft inside stay. */
function stripMarks({ start, end }: Span, open: number, close: number, text: string): Fix {
  const isFence = text.slice(start, end).startsWith("```");
  const edits: Edit[] = isFence
    ? [
        {
          span: { start, end: end + (/^(?:\r\n|\r|\n)/.exec(text.slice(end, end + 2))?.[0].length ?? 0) },
          text: "",
        },
      ]
    : [{ span: { start, end: start + open }, text: "" }];
  if (close > 0) edits.push({ span: { start: end - close, end }, text: "" });
  return { title: "Take the Markdown away", edits, safe: true };
}

function reportLink({ span, text, target }: Link): Report {
  const isAddress = /^(?:https?:\/\/|www\.|mailto:)|^[\w-]+\.\w/i.test(target.text);
  const plain = text.text === target.text ? target.text : `${text.text}: ${target.text}`;
  return {
    span,
    message: "LinkedIn shows a Markdown link as it is typed, brackets and all. Write the address itself.",
    fixes: [{ title: "Change to the plain address", edits: [{ span, text: plain }], safe: isAddress }],
  };
}
