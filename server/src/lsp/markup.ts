import type { Block, Inline } from "../core/features/blocks.ts";
import { type MarkupContent, MarkupKind } from "./protocol.ts";

/** An explanation in the format that the client takes. */
export function toMarkup(blocks: readonly Block[], kind: MarkupKind): MarkupContent {
  const print = kind === MarkupKind.Markdown ? markdownBlock : plainBlock;
  return { kind, value: blocks.map(print).join("\n\n") };
}

function plainBlock(block: Block): string {
  if (block.kind === "verbatim") return block.text;
  if (block.kind === "divider") return "———";
  return block.inlines.map(({ text }) => text).join("");
}

function markdownBlock(block: Block): string {
  if (block.kind === "verbatim") return quoted(block.text);
  if (block.kind === "divider") return "---";
  return block.inlines.map(markdownInline).join("").trim();
}

function markdownInline({ style, text }: Inline): string {
  const line = text.replace(/\s+/g, " ");
  if (style === "code") return codeSpan(line);
  return style === "strong" ? `**${escapeMarkdown(line.trim())}**` : escapeMarkdown(line);
}

const MARKUP = /[\\`*_[\]<>&~$@|]|^[-+#=]|(?<=^\d{1,9})[.)]|:(?=\/\/)|(?<=www)\./gi;

/** Text as it stands: no markup, no HTML, no entity, no link that the viewer would make of an address. */
export function escapeMarkdown(text: string): string {
  return text.replace(MARKUP, "\\$&");
}

function codeSpan(text: string): string {
  const fence = "`".repeat(longestRun(text) + 1);
  const pad = /^[` ]|[` ]$/.test(text) ? " " : "";
  return `${fence}${pad}${text}${pad}${fence}`;
}

/** Lines as they are, and not as code, which viewers do not wrap. */
function quoted(text: string): string {
  const lines = text.split(/\r\n|\r|\n/).map((line) => escapeMarkdown(line.trim()));
  return lines.map((line) => `> ${line}`.trimEnd()).join("  \n");
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}
